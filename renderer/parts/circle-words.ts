import type { Circle } from '../../core/people/circle.ts';
import { valuesOf } from '../kit/options.ts';

export const circleNames: Readonly<Record<Circle, string>> = { inner: 'Inner', close: 'Close', wider: 'Wider' };

/** How often the user means to be in touch with a circle. */
export const circleRhythms: Readonly<Record<Circle, string>> = {
  inner: 'in touch every month',
  close: 'every three months',
  wider: 'twice a year',
};

/** From near to far. */
export const circlesInOrder = valuesOf(circleNames);
