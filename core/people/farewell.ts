/** Why there is no contact with a person any more, by the user's word. */
export const farewells = ['passed-away', 'by-choice'] as const;
export type Farewell = (typeof farewells)[number];
