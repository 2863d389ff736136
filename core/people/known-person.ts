import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { PersonName } from './person-name.ts';
import type { ProfileSlug } from './profile-slug.ts';

/** What is known of a person, as far as it helps to recognise them. */
export type KnownPerson = {
  readonly id: PersonId;
  /** The name that is shown first; then others that they had or have. */
  readonly names: readonly PersonName[];
  /** The current slug first, then aliases. */
  readonly slugs: readonly ProfileSlug[];
  /** Lower case. */
  readonly emails: readonly string[];
  readonly connectedOn: Day | null;
  readonly company: string | null;
  readonly position: string | null;
  /** The user said that they are someone else, who is shown in their place and whom questions name. */
  readonly mergedInto?: PersonId;
  /**
   * Nothing is shown of them: they are recognised by a link, by an address or by what was said of them already, and
   * nobody is asked about them.
   */
  readonly hidden?: true;
};

/** Who is shown: several known people may be one to the user. */
export function shownPersonId({ id, mergedInto }: KnownPerson): PersonId {
  return mergedInto ?? id;
}
