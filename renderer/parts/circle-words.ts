import type { PersonRow } from '../../api/contract/people/people.ts';

export type Circle = NonNullable<PersonRow['circle']>;

/** The circles from near to far, as they are shown. */
export const circleNames = { inner: 'Inner', close: 'Close', wider: 'Wider' } as const satisfies Record<Circle, string>;

/** What each circle asks for, in words. */
export const circleRhythms = {
  inner: 'in touch every month',
  close: 'every three months',
  wider: 'twice a year',
} as const satisfies Record<Circle, string>;

/** From near to far. */
export const circlesInOrder: readonly Circle[] = ['inner', 'close', 'wider'];
