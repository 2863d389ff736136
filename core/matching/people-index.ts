import type { PersonId } from '../ids.ts';
import { none } from '../collections/none.ts';
import { shownPersonId } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { comparableForm, displayName } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';

/** Known people by their slugs and names. It grows while the files of an import are resolved. */
export type PeopleIndex = {
  /** Adds a person, or replaces what is known of them. */
  readonly add: (person: KnownPerson) => void;
  /** Finds everyone who has or had a slug: people who are shown first, and current slugs before earlier ones. */
  readonly withSlug: (slug: ProfileSlug) => readonly KnownPerson[];
  /** Finds everyone who is shown and has or had a name. People whom the user merged count as one: the first of them. */
  readonly withName: (name: PersonName) => readonly KnownPerson[];
};

/** The most people of one name that are looked at: comparing all of them would take long, and no question names more. */
const maxNamesakes = 50;
/** Ranks hidden people after all others: larger than the number of slugs that anybody has. */
const hiddenRank = 1_000_000;

/** Indexes known people by their slugs and names. */
export function createPeopleIndex(known: Iterable<KnownPerson>): PeopleIndex {
  const people = new Map<PersonId, KnownPerson>();
  const idsBySlug = new Map<ProfileSlug, Ids>();
  // Filled when somebody is first looked for by name: most rows have profiles.
  let idsByName: Map<string, Ids> | undefined;

  const add = (person: KnownPerson): void => {
    people.set(person.id, person);
    for (const slug of person.slugs) addTo(idsBySlug, slug, person.id);
    if (idsByName) addNames(idsByName, person);
  };
  const byName = (): ReadonlyMap<string, Ids> => {
    if (!idsByName) {
      idsByName = new Map();
      for (const person of people.values()) addNames(idsByName, person);
    }
    return idsByName;
  };
  const found = (ids: Ids | undefined): KnownPerson[] => {
    if (ids === undefined) return [];
    return (typeof ids === 'number' ? [ids] : ids.slice(0, maxNamesakes))
      .flatMap((id) => people.get(id) ?? [])
      .toSorted((a, b) => a.id - b.id);
  };

  for (const person of known) add(person);
  return {
    add,
    withSlug: (slug) => {
      const ids = idsBySlug.get(slug);
      if (typeof ids === 'number') {
        const only = people.get(ids);
        return only?.slugs.includes(slug) ? [only] : none;
      }
      const holders = found(ids).filter(({ slugs }) => slugs.includes(slug));
      if (holders.length < 2) return holders;
      const rank = ({ hidden, slugs }: KnownPerson): number => (hidden ? hiddenRank : 0) + slugs.indexOf(slug);
      return holders.toSorted((a, b) => rank(a) - rank(b));
    },
    withName: (name) => {
      const key = comparableForm(name);
      if (key === '') return [];
      const namesakes = found(byName().get(key));
      if (namesakes.length < 2) return namesakes;
      const firsts = new Map<PersonId, KnownPerson>();
      for (const person of namesakes) if (!firsts.has(shownPersonId(person))) firsts.set(shownPersonId(person), person);
      return [...firsts.values()];
    },
  };
}

function addNames(idsByName: Map<string, Ids>, person: KnownPerson): void {
  if (person.hidden) return;
  for (const name of person.names) {
    addTo(idsByName, comparableForm(name), person.id);
    const whole = familyNameFirstForm(name);
    if (whole !== undefined) addTo(idsByName, comparableForm({ firstName: whole, lastName: '' }), person.id);
  }
}

/** The ids of one key: nearly always one, so that most keys need no list. */
type Ids = PersonId | PersonId[];

function addTo<Key>(ids: Map<Key, Ids>, key: Key, id: PersonId): void {
  const known = ids.get(key);
  if (known === undefined) ids.set(key, id);
  else if (typeof known === 'number') {
    if (known !== id) ids.set(key, [known, id]);
  } else if (known.at(-1) !== id) {
    known.push(id);
  }
}

const eastAsianLetter = /[\u3000-\u{3ffff}]/u;

/** The name as displayed, if it is one that puts the family name first; undefined for any other. */
function familyNameFirstForm(name: PersonName): string | undefined {
  if (!eastAsianLetter.test(name.firstName)) return undefined;
  const whole = displayName(name);
  return whole.startsWith(name.firstName) ? undefined : whole;
}
