/** How near the user wants someone to be. No circle is written as null. */
export const circles = ['inner', 'close', 'wider'] as const;
export type Circle = (typeof circles)[number];

/** How often to be in touch, in days. */
export const rhythmDays = { inner: 30, close: 90, wider: 180 } as const satisfies Record<Circle, number>;

/** What the plan takes for someone without a circle, in days. */
export const rhythmDaysWithoutCircle = 365;
