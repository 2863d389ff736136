/** How near the user wants a person to be, nearest first. A person without a circle has null. */
export const circles = ['inner', 'close', 'wider'] as const;
export type Circle = (typeof circles)[number];
