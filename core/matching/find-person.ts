import type { KnownPerson } from '../people/known-person.ts';
import { areCompatibleNames, comparableForm, displayName } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { PeopleIndex } from './people-index.ts';

/** Somebody as rows name them: in several ways, where several rows do. */
export type NamedPerson = { readonly names: readonly PersonName[]; readonly slug?: ProfileSlug };

/**
 * Finds the known person who has or had the profile, if at least half of the name is theirs too: people marry and shorten
 * their names, but a slug that was given up can be a stranger's.
 */
export function findByProfile({ names, slug }: NamedPerson, people: PeopleIndex): KnownPerson | undefined {
  if (slug === undefined) return undefined;
  const holders = people.withSlug(slug);
  return (
    // Whoever has the whole name goes before whoever has half of it.
    holders.find((person) => names.some((name) => hasName(name, person))) ??
    holders.find((person) => names.some((name) => hasHalfOfName(name, person)))
  );
}

/** Finds the only known person who has one of the names; undefined if nobody or several have. */
export function findByUniqueName({ names }: NamedPerson, people: PeopleIndex): KnownPerson | undefined {
  const found = new Map(names.flatMap((name) => people.withName(name)).map((person) => [person.id, person]));
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

function hasName(name: PersonName, { names }: KnownPerson): boolean {
  // Nearly always both write it alike, and nothing has to be folded.
  const whole = displayName(name);
  if (whole !== '' && names.some((known) => displayName(known) === whole)) return true;
  return names.some((known) => areCompatibleNames(comparableForm(name), comparableForm(known)));
}

function hasHalfOfName(name: PersonName, { names }: KnownPerson): boolean {
  if (names.length === 0) return true;
  const one = comparableForm(name);
  return names.some((knownName) => {
    const other = comparableForm(knownName);
    if (areCompatibleNames(one, other)) return true;
    const words = one.split(' ');
    const otherWords = other.split(' ');
    return isSameWord(words[0], otherWords[0]) || isSameWord(words.at(-1), otherWords.at(-1));
  });
}

function isSameWord(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.length > 1 && one === other;
}
