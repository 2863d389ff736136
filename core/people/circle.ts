/** How near the user wants a person to be, nearest first. A person without a circle has null. */
export const circles = ['inner', 'close', 'wider'] as const;
export type Circle = (typeof circles)[number];

/** How many days may pass between contacts with a person of each circle. */
export const rhythmDays = { inner: 30, close: 90, wider: 180 } as const satisfies Record<Circle, number>;

/** The rhythm that the plan uses for a person without a circle, in days. */
export const rhythmDaysWithoutCircle = 365;
