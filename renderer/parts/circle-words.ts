import type { Circle } from '../../core/people/circle.ts';
import { rhythmInWords } from '../../core/people/rhythm-words.ts';
import { userLocale } from '../app/user-locale.ts';
import { valuesOf } from '../kit/options.ts';

export const circleNames: Readonly<Record<Circle, string>> = { inner: 'Inner', close: 'Close', wider: 'Wider' };

/** Words how often the user means to be in touch: "in touch every month". */
export function inTouchInWords(rhythmDays: number): string {
  return `in touch ${rhythmInWords(rhythmDays, userLocale)}`;
}

/** From near to far. */
export const circlesInOrder = valuesOf(circleNames);
