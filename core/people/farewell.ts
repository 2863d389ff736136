import type { Day } from '../calendar/day.ts';

/** Why there is no contact with a person any more, by the user's word. */
export const farewells = ['passed-away', 'by-choice'] as const;
export type Farewell = (typeof farewells)[number];

/**
 * Whether Kith may bring somebody up by itself: plan, remind, suggest, propose. Archived people and those with a farewell stand
 * only where the user looks for them. `mayBeBroughtUp` of `db/people/sql-conditions.ts` is the same in SQL.
 */
export function mayBeBroughtUp(person: {
  readonly archivedOn: Day | null;
  readonly farewell: Farewell | null;
}): boolean {
  return person.archivedOn === null && person.farewell === null;
}
