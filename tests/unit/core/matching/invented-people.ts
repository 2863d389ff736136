import type { PersonId } from '../../../../core/ids.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { PersonName } from '../../../../core/people/person-name.ts';
import type { ProfileSlug } from '../../../../core/people/profile-slug.ts';

// Ids and slugs of tests are in the form of such.
export const idOf = (id: number) => id as PersonId;
export const slugOf = (slug: string) => slug as ProfileSlug;
/** Makes a name that is not split. */
export const whole = (name: string): PersonName => ({ firstName: name, lastName: '' });

/** Makes somebody with a first and last name, and these slugs, the current one first. */
export function person(
  id: number,
  name: string,
  slugs: readonly string[] = [],
  more: Partial<KnownPerson> = {},
): KnownPerson {
  const [firstName = '', lastName = ''] = name.split(' ');
  return {
    id: idOf(id),
    names: [{ firstName, lastName }],
    slugs: slugs.map(slugOf),
    emails: [],
    connectedOn: null,
    company: null,
    position: null,
    ...more,
  };
}

/** What makes somebody hidden. */
export const hidden = { hidden: true } as const;
