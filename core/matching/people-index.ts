import type { PersonId } from '../ids.ts';
import { shownPersonId } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { nameEvidence, severalNamesakesEvidence, sharedLinkEvidence } from './match-evidence.ts';
import type { Match, MatchAnswer } from './match-types.ts';
import { comparableForm, areCompatibleNames, displayName } from '../people/person-name.ts';
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
      const holders = found(idsBySlug.get(slug)).filter(({ slugs }) => slugs.includes(slug));
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

/** Somebody as rows name them: in several ways, where several rows do. */
export type NamedPerson = { readonly names: readonly PersonName[]; readonly slug?: ProfileSlug };

/**
 * The known person whose profile it is, when half of the name is theirs too: people marry and shorten their names, but
 * an address that was given up can be a stranger's.
 */
export function findByProfile({ names, slug }: NamedPerson, people: PeopleIndex): KnownPerson | undefined {
  if (slug === undefined) return undefined;
  const holders = people.withSlug(slug);
  return (
    // Somebody of this very name may have it from a namesake by half.
    holders.find((person) => names.some((name) => hasName(name, person))) ??
    holders.find((person) => names.some((name) => hasHalfOfName(name, person)))
  );
}

/** The only known person with one of the names. */
export function findByUniqueName({ names }: NamedPerson, people: PeopleIndex): KnownPerson | undefined {
  const found = new Map(names.flatMap((name) => people.withName(name)).map((person) => [person.id, person]));
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/**
 * Who someone with a profile is who wrote messages: by the profile. A profile of somebody with quite another name is a
 * question. An unknown profile with a name that is known is one only when they would be shown as a person (`isShown`);
 * else they quietly are someone new.
 *
 * @param isTaken tells who is known to be someone else among those who wrote
 */
export function matchWriter(
  writer: NamedPerson & { readonly slug: ProfileSlug; readonly isShown: boolean },
  people: PeopleIndex,
  answers: ReadonlyMap<string, MatchAnswer>,
  isTaken: (person: KnownPerson) => boolean,
): Match {
  const { names, slug, isShown } = writer;
  const known = findByProfile(writer, people);
  if (known) return { kind: 'same', personId: known.id, by: 'slug' };
  const holders = people.withSlug(slug).filter(({ hidden }) => hidden !== true);
  const namesakes = isShown ? names.flatMap((name) => people.withName(name)).filter((person) => !isTaken(person)) : [];
  const candidates = [...holders, ...namesakes];
  const [first] = candidates;
  if (!first) return { kind: 'new' };

  const key = `messages/in/${slug}`;
  const answer = answers.get(key);
  if (answer?.kind === 'same') {
    const chosen = candidates.find(({ id, mergedInto }) => id === answer.personId || mergedInto === answer.personId);
    if (chosen) return { kind: 'same', personId: chosen.id, by: 'answer' };
  }
  if (answer?.kind === 'different') return { kind: 'new' };
  const personIds = [...new Set(candidates.map(shownPersonId))];
  const evidence =
    holders.length > 0
      ? sharedLinkEvidence(displayName(names[0]), displayName(first.names[0]))
      : personIds.length > 1
        ? severalNamesakesEvidence(personIds.length)
        : nameEvidence({ slug }, first);
  return { kind: 'question', key, personIds, evidence };
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
