import type { PersonId } from '../ids.ts';
import { appendTo } from '../collections/multimap.ts';
import { comparableForm, areCompatibleNames } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { PersonOnlyInUndoneImports } from './known-people.ts';

/** What the rows that facts somebody say of them. */
export type IdentifyingFacts = {
  readonly names: readonly PersonName[];
  readonly slugs: readonly ProfileSlug[];
  readonly emails: readonly string[];
  /** The records, as `recordKey` writes them; asked for only when somebody is away. */
  readonly recordKeys: () => readonly string[];
};

export type IdAssigner = {
  /**
   * The id of somebody new: that which they had in an import that was undone, else the next that nobody ever had. The
   * same for the same `key`, however often it is asked.
   */
  readonly idFor: (key: string, facts: IdentifyingFacts) => PersonId;
  /** Those of the ids that are nobody's yet. */
  readonly newAmong: (ids: Iterable<PersonId>) => ReadonlySet<PersonId>;
};

/**
 * Gives ids to whom an import brings. `first` is the next id that nobody ever had; `away` are those of whom only undone
 * imports spoke.
 */
export function createIdAssigner(first: PersonId, away: readonly PersonOnlyInUndoneImports[]): IdAssigner {
  let next: number = first;
  const given = new Map<string, PersonId>();
  const isBack = new Set<PersonId>();
  const bySaid = indexOf(away, ({ records }) => records);
  const bySlug = indexOf(away, ({ slugs }) => slugs);
  const byEmail = indexOf(away, ({ emails }) => emails);

  const cameBack = ({ names, slugs, emails, recordKeys }: IdentifyingFacts): PersonOnlyInUndoneImports | undefined => {
    const isFree = ({ id }: PersonOnlyInUndoneImports): boolean => !isBack.has(id);
    const isNamedAlike = (person: PersonOnlyInUndoneImports): boolean =>
      person.names.length === 0 ||
      person.names.some((known) =>
        names.some((name) => areCompatibleNames(comparableForm(name), comparableForm(known))),
      );
    return (
      recordKeys()
        .flatMap((text) => bySaid.get(text) ?? none)
        .find(isFree) ??
      [
        ...slugs.flatMap((slug) => bySlug.get(slug) ?? none),
        ...emails.flatMap((email) => byEmail.get(email) ?? none),
      ].find((person) => isFree(person) && isNamedAlike(person))
    );
  };

  return {
    idFor(key, facts) {
      let id = given.get(key);
      if (id === undefined) {
        id = away.length === 0 ? undefined : cameBack(facts)?.id;
        if (id === undefined) {
          // Nobody has it.
          id = next as PersonId;
          next += 1;
        } else {
          isBack.add(id);
        }
        given.set(key, id);
      }
      return id;
    },
    newAmong: (ids) => new Set([...ids].filter((id) => id >= first)),
  };
}

const none: readonly never[] = [];

function indexOf<Key>(
  people: readonly PersonOnlyInUndoneImports[],
  keysOf: (person: PersonOnlyInUndoneImports) => readonly Key[],
): ReadonlyMap<Key, readonly PersonOnlyInUndoneImports[]> {
  const index = new Map<Key, PersonOnlyInUndoneImports[]>();
  for (const person of people) {
    for (const key of keysOf(person)) appendTo(index, key, person);
  }
  return index;
}
