import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { PersonName } from './person-name.ts';
import type { ProfileSlug } from './profile-slug.ts';

/** What is known of a person that rows of files are matched by. */
export type KnownPerson = {
  readonly id: PersonId;
  /** The displayed name first; then other names that they have or had. */
  readonly names: readonly PersonName[];
  /** The current slug first, then earlier ones. */
  readonly slugs: readonly ProfileSlug[];
  /** Lower case. */
  readonly emails: readonly string[];
  readonly connectedOn: Day | null;
  readonly company: string | null;
  readonly position: string | null;
  /** The person with whom the user merged them: that person is shown in their place, also in questions. */
  readonly mergedInto?: PersonId;
  /**
   * Set if nothing is shown of them. Rows are matched with them by slug, e-mail address or equal record, and never make a
   * question about them.
   */
  readonly hidden?: true;
};

/** The id of the person who is shown for a known person: themselves, or whom they were merged into. */
export function shownPersonId({ id, mergedInto }: KnownPerson): PersonId {
  return mergedInto ?? id;
}
