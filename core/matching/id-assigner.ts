import type { PersonId } from '../ids.ts';
import { appendTo } from '../collections/multimap.ts';
import { none } from '../collections/none.ts';
import { comparableForm, areCompatibleNames } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { PersonOnlyInUndoneImports } from './known-people.ts';

/** Names, slugs, addresses and records of somebody new, by which they are recognised if an undone import had them. */
export type IdentifyingFacts = {
  readonly names: readonly PersonName[];
  readonly slugs: readonly ProfileSlug[];
  readonly emails: readonly string[];
  /** Gives the keys of their records, as `recordKey` writes them. Called only if undone imports hold anybody. */
  readonly recordKeys: () => readonly string[];
};

/** Assigns ids to the people who are new in an import. */
export type IdAssigner = {
  /**
   * Gives the id of somebody new: the one that they had in an undone import, else the next that nobody ever had. The same
   * `key` always gets the same id.
   */
  readonly idFor: (key: string, facts: IdentifyingFacts) => PersonId;
  /** Picks the ids that nobody had before this import. */
  readonly newAmong: (ids: Iterable<PersonId>) => ReadonlySet<PersonId>;
};

/**
 * Creates an assigner of ids.
 *
 * @param first the next id that nobody ever had
 * @param away people whom only undone imports hold; they get their ids again when they come again
 */
export function createIdAssigner(first: PersonId, away: readonly PersonOnlyInUndoneImports[]): IdAssigner {
  let next: number = first;
  const idByKey = new Map<string, PersonId>();
  const returned = new Set<PersonId>();
  const byRecordKey = indexOf(away, ({ records }) => records);
  const bySlug = indexOf(away, ({ slugs }) => slugs);
  const byEmail = indexOf(away, ({ emails }) => emails);

  const findReturning = ({
    names,
    slugs,
    emails,
    recordKeys,
  }: IdentifyingFacts): PersonOnlyInUndoneImports | undefined => {
    const isFree = ({ id }: PersonOnlyInUndoneImports): boolean => !returned.has(id);
    const hasCompatibleName = (person: PersonOnlyInUndoneImports): boolean =>
      person.names.length === 0 ||
      person.names.some((known) =>
        names.some((name) => areCompatibleNames(comparableForm(name), comparableForm(known))),
      );
    return (
      recordKeys()
        .flatMap((text) => byRecordKey.get(text) ?? none)
        .find(isFree) ??
      [
        ...slugs.flatMap((slug) => bySlug.get(slug) ?? none),
        ...emails.flatMap((email) => byEmail.get(email) ?? none),
      ].find((person) => isFree(person) && hasCompatibleName(person))
    );
  };

  return {
    idFor(key, facts) {
      let id = idByKey.get(key);
      if (id === undefined) {
        id = away.length === 0 ? undefined : findReturning(facts)?.id;
        if (id === undefined) {
          // Nobody ever had this id.
          id = next as PersonId;
          next += 1;
        } else {
          returned.add(id);
        }
        idByKey.set(key, id);
      }
      return id;
    },
    newAmong: (ids) => new Set([...ids].filter((id) => id >= first)),
  };
}

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
