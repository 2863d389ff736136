/** Why there is no contact with a person any more, by the user's word. Kith brings them up no more. */
export const farewells = ['passed-away', 'by-choice'] as const;
export type Farewell = (typeof farewells)[number];
