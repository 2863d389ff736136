import { comparableName } from './comparable-name.ts';
import type { Day } from './day.ts';
import { fullName } from './full-name.ts';
import type { PersonId } from './ids.ts';
import type { ConnectionRow } from './linkedin-connections.ts';
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
};

export type PersonName = { readonly firstName: string; readonly lastName: string };

/** The user's answer to a question. */
export type MatchAnswer = { readonly kind: 'same'; readonly personId: PersonId } | { readonly kind: 'different' };

/** What made it certain who a row is. */
export type MatchedBy = 'slug' | 'email' | 'name-and-day' | 'name-and-work' | 'answer';

export type Match =
  | { readonly kind: 'same'; readonly personId: PersonId; readonly by: MatchedBy }
  | {
      readonly kind: 'new';
      /** Who holds the row's slug up to now. The slug is the new person's: it was given up and taken by someone else. */
      readonly slugHeldBy?: PersonId;
    }
  | {
      readonly kind: 'question';
      /** The same for the same row of any later reading of the file. */
      readonly key: string;
      /** Whom the row may be, the likeliest first. */
      readonly personIds: readonly PersonId[];
      /** For the user: why it may be them and why that is not certain. */
      readonly evidence: string;
    }
  | {
      readonly kind: 'duplicate';
      /** The earlier row for the same person, to which this one adds what was blank there. */
      readonly ofLine: number;
      /** For the user. */
      readonly reason: string;
    };

export type MatchedRow = {
  /** The row; with what its duplicates add. */
  readonly row: ConnectionRow;
  readonly match: Match;
};

/**
 * Finds for each row who it is among `people`: by slug; by an e-mail address that only one person has; by the same full
 * name and day of connecting, where a link is missing on either side; by the same name, company and position when a row
 * has nothing else. A name alone is a question, and so is a link or an address whose names disagree. Each person is at
 * most one row. In time linear in rows and people.
 *
 * `answers` are by the keys of questions. An answer that no longer fits (someone else turned out to be that person)
 * leaves the question open. The order of the rows changes nothing but which of two duplicates is the earlier one.
 */
export function matchConnections(
  rows: readonly ConnectionRow[],
  people: readonly KnownPerson[],
  answers: ReadonlyMap<string, MatchAnswer> = new Map(),
): readonly MatchedRow[] {
  const { distinct, places, rowBySlug } = withoutDuplicates(rows);
  const matches = matchDistinct(distinct, rowBySlug, people, answers);
  return rows.map((given, index) => {
    const place = places[index];
    if (typeof place === 'object') return { row: given, match: place };
    const row = distinct[place ?? -1] ?? given;
    return { row, match: matches[place ?? -1] ?? { kind: 'new' } };
  });
}

type WithoutDuplicates = {
  readonly distinct: readonly ConnectionRow[];
  /** For each row its index in `distinct`, or what it is a duplicate of. */
  readonly places: readonly (number | Match)[];
  /** The index in `distinct` of the row with a slug. */
  readonly rowBySlug: ReadonlyMap<ProfileSlug, number>;
};

function withoutDuplicates(rows: readonly ConnectionRow[]): WithoutDuplicates {
  const distinct: ConnectionRow[] = [];
  const places: (number | Match)[] = [];
  const rowBySlug = new Map<ProfileSlug, number>();
  const rowByContent = new Map<string, number>();
  for (const row of rows) {
    const content = row.slug === undefined ? wholeRow(row) : '';
    const index = row.slug === undefined ? rowByContent.get(content) : rowBySlug.get(row.slug);
    const earlier = index === undefined ? undefined : distinct[index];
    if (index === undefined || !earlier) {
      if (row.slug === undefined) rowByContent.set(content, distinct.length);
      else rowBySlug.set(row.slug, distinct.length);
      places.push(distinct.length);
      distinct.push(row);
      continue;
    }
    const agrees = isContained(
      comparableName(row.firstName, row.lastName),
      comparableName(earlier.firstName, earlier.lastName),
    );
    places.push({ kind: 'duplicate', ofLine: earlier.line, reason: duplicateReason(row, earlier, agrees) });
    if (agrees) distinct[index] = { ...row, ...earlier, other: { ...row.other, ...earlier.other } };
  }
  return { distinct, places, rowBySlug };
}

/** Rows without a link are the same only when everything in them is. */
function wholeRow(row: ConnectionRow): string {
  const { firstName, lastName, email = '', company = '', position = '', connectedOn = '', other } = row;
  return [firstName, lastName, email, company, position, connectedOn, ...Object.entries(other).flat()].join('\n');
}

function duplicateReason(row: ConnectionRow, earlier: ConnectionRow, agrees: boolean): string {
  if (row.slug === undefined) return `This row is the same as line ${earlier.line}. There is nothing to do.`;
  if (agrees) {
    return `This row has the same profile link as line ${earlier.line}, so both are one person. There is nothing to do.`;
  }
  return `This row has the same profile link as line ${earlier.line}, which is ${nameInWords(earlier)}. If they are two people, correct the link in the file and import it again.`;
}

/** Why a row may be a person, with names that speak against it. */
type Doubt = { readonly personIndex: number; readonly because: 'slug' | 'email' };

/** The state of matching; rows and people are spoken of by their index. */
type Matching = {
  readonly rows: readonly ConnectionRow[];
  readonly people: readonly KnownPerson[];
  readonly matches: (Match | undefined)[];
  /** Whether a row is this person already. */
  readonly isTaken: boolean[];
  readonly doubts: Map<number, Doubt[]>;
  /** Who holds the slug of a row, where that does not make them the row. */
  readonly slugHolders: Map<ProfileSlug, number>;
  readonly rowName: (rowIndex: number) => string;
  readonly personNames: (personIndex: number) => readonly string[];
};

function matchDistinct(
  rows: readonly ConnectionRow[],
  rowBySlug: ReadonlyMap<ProfileSlug, number>,
  people: readonly KnownPerson[],
  answers: ReadonlyMap<string, MatchAnswer>,
): readonly Match[] {
  if (people.length === 0) return rows.map(() => ({ kind: 'new' }));
  const matching: Matching = {
    rows,
    people,
    matches: rows.map(() => undefined),
    isTaken: people.map(() => false),
    doubts: new Map(),
    slugHolders: new Map(),
    rowName: remembered((rowIndex) => comparable(rows[rowIndex])),
    personNames: remembered((personIndex) => comparableNames(people[personIndex]?.names ?? [])),
  };
  matchBySlug(matching, rowBySlug);
  if (matching.matches.includes(undefined)) {
    matchByEmail(matching);
    matchByNameAndMore(matching, 'name-and-day', ({ connectedOn }) => connectedOn);
    matchByNameAndMore(matching, 'name-and-day', (of) => of.connectedOn && `${of.connectedOn}\n${workOf(of)}`);
    matchByNameAndMore(matching, 'name-and-work', workOf, hasNothingButWork);
    askAboutTheRest(matching, answers);
  }
  return matching.matches.map((match) => match ?? { kind: 'new' });
}

function take({ matches, isTaken, people }: Matching, rowIndex: number, personIndex: number, by: MatchedBy): void {
  const person = people[personIndex];
  if (!person) return;
  matches[rowIndex] = { kind: 'same', personId: person.id, by };
  isTaken[personIndex] = true;
}

function doubt({ doubts }: Matching, rowIndex: number, because: Doubt): void {
  const known = doubts.get(rowIndex);
  if (!known) doubts.set(rowIndex, [because]);
  else if (known.every(({ personIndex }) => personIndex !== because.personIndex)) known.push(because);
}

/** By the people's current slugs, then by aliases: who has a slug has a better right to it than who had it. */
function matchBySlug(matching: Matching, rowBySlug: ReadonlyMap<ProfileSlug, number>): void {
  const { rows, people, matches, isTaken, slugHolders } = matching;
  const mostSlugs = people.reduce((most, { slugs }) => Math.max(most, slugs.length), 0);
  for (let age = 0; age < mostSlugs; age += 1) {
    for (const [personIndex, person] of people.entries()) {
      const slug = person.slugs[age];
      const rowIndex = slug === undefined ? undefined : rowBySlug.get(slug);
      const row = rowIndex === undefined ? undefined : rows[rowIndex];
      if (slug === undefined || rowIndex === undefined || !row) continue;
      const isOpen = !matches[rowIndex] && !isTaken[personIndex];
      if (isOpen && isSameBySlug(matching, rowIndex, personIndex)) {
        take(matching, rowIndex, personIndex, 'slug');
        continue;
      }
      if (!slugHolders.has(slug)) slugHolders.set(slug, personIndex);
      if (isOpen) doubt(matching, rowIndex, { personIndex, because: 'slug' });
    }
  }
}

/** By addresses that one person and one row has. */
function matchByEmail(matching: Matching): void {
  const { rows, people, matches, isTaken } = matching;
  const rowByEmail = onlyOnes(rows, ({ email }) => (email === undefined ? [] : [email]));
  const personByEmail = onlyOnes(people, ({ emails }) => emails);
  for (const [personIndex, person] of people.entries()) {
    for (const email of person.emails) {
      const rowIndex = rowByEmail.get(email) ?? -1;
      const row = rows[rowIndex];
      if (!row || personByEmail.get(email) !== personIndex || matches[rowIndex] || isTaken[personIndex]) continue;
      const isDoubted = matching.doubts.has(rowIndex);
      if (!isDoubted && isSameByEmail(matching, rowIndex, personIndex)) take(matching, rowIndex, personIndex, 'email');
      else doubt(matching, rowIndex, { personIndex, because: 'email' });
    }
  }
}

type Facts = {
  readonly connectedOn?: Day | null;
  readonly company?: string | null;
  readonly position?: string | null;
};

/**
 * By the full name and something more that both sides have, among the rows and people that are left, where one row
 * and one person agree in both. Two different links speak against it.
 */
function matchByNameAndMore(
  matching: Matching,
  by: MatchedBy,
  moreOf: (facts: Facts) => string | null | undefined,
  suits: (row: ConnectionRow) => boolean = () => true,
): void {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const rowByKey = new Map<string, number>();
  for (const [rowIndex, row] of rows.entries()) {
    const more = matches[rowIndex] ? undefined : moreOf(row);
    if (!more) continue;
    const key = `${rowName(rowIndex)}\n${more}`;
    rowByKey.set(key, rowByKey.has(key) ? several : rowIndex);
  }
  if (rowByKey.size === 0) return;

  const personOfRow = new Map<number, number>();
  const pairs: (readonly [rowIndex: number, personIndex: number])[] = [];
  for (const [personIndex, person] of people.entries()) {
    const more = isTaken[personIndex] ? undefined : moreOf(person);
    if (!more) continue;
    for (const name of personNames(personIndex)) {
      const rowIndex = rowByKey.get(`${name}\n${more}`);
      if (rowIndex === undefined || rowIndex === several) continue;
      personOfRow.set(rowIndex, personOfRow.has(rowIndex) ? several : personIndex);
      pairs.push([rowIndex, personIndex]);
    }
  }

  for (const [rowIndex, personIndex] of pairs) {
    const row = rows[rowIndex];
    const person = people[personIndex];
    if (!row || !person || personOfRow.get(rowIndex) !== personIndex || isTaken[personIndex]) continue;
    const isOpen = !doubts.has(rowIndex) && (row.slug === undefined || person.slugs.length === 0);
    if (isOpen && suits(row)) take(matching, rowIndex, personIndex, by);
  }
}

function workOf({ company, position }: Facts): string {
  return company || position ? `${company ?? ''}\n${position ?? ''}`.toLowerCase() : '';
}

function hasNothingButWork({ slug, email, connectedOn }: ConnectionRow): boolean {
  return slug === undefined && email === undefined && connectedOn === undefined;
}

/** In place of an index, where there is more than one. */
const several = -1;

/** The index of the item that alone has a key. */
function onlyOnes<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, number> {
  const indexByKey = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) indexByKey.set(key, indexByKey.has(key) ? several : index);
  }
  return indexByKey;
}

/** Someone whom a row may be; with the doubt, or by the name alone. */
type Candidate = { readonly personIndex: number; readonly because: Doubt['because'] | 'name' };
type OpenRow = { readonly rowIndex: number; readonly key: string; readonly candidates: readonly Candidate[] };

function askAboutTheRest(matching: Matching, answers: ReadonlyMap<string, MatchAnswer>): void {
  const { rows, people, matches, isTaken } = matching;
  const open = openRows(matching);
  const isLeft = ({ personIndex }: Candidate): boolean => isTaken[personIndex] !== true;

  const takenTwice = new Map<number, PersonId>();
  for (const { rowIndex, key, candidates } of open) {
    const answer = answers.get(key);
    if (answer?.kind !== 'same') continue;
    const chosen = candidates.find(({ personIndex }) => people[personIndex]?.id === answer.personId);
    if (chosen && isLeft(chosen)) take(matching, rowIndex, chosen.personIndex, 'answer');
    else if (chosen) takenTwice.set(rowIndex, answer.personId);
  }

  for (const { rowIndex, key, candidates } of open) {
    const row = rows[rowIndex];
    if (!row || matches[rowIndex]) continue;
    const left = candidates.filter(isLeft);
    const takenPerson = takenTwice.get(rowIndex);
    if (takenPerson !== undefined) {
      const evidence = 'Another row of this file was already said to be this person, and only one can be.';
      matches[rowIndex] = { kind: 'question', key, personIds: [takenPerson], evidence };
    } else if (left.length === 0 || answers.get(key)?.kind === 'different') {
      matches[rowIndex] = newPerson(matching, row);
    } else {
      const personIds = left.flatMap(({ personIndex }) => people[personIndex]?.id ?? []);
      matches[rowIndex] = { kind: 'question', key, personIds, evidence: evidenceOf(matching, row, left) };
    }
  }
}

function newPerson({ people, slugHolders }: Matching, { slug }: ConnectionRow): Match {
  const holder = slug === undefined ? undefined : people[slugHolders.get(slug) ?? -1];
  return holder ? { kind: 'new', slugHeldBy: holder.id } : { kind: 'new' };
}

/** The rows that are nobody yet, with everyone not taken whom they may be. */
function openRows({ rows, people, matches, isTaken, doubts, rowName, personNames }: Matching): readonly OpenRow[] {
  const left = rows.flatMap((row, rowIndex) => (matches[rowIndex] ? [] : [{ row, rowIndex }]));
  const peopleByName = new Map<string, number[]>(left.map(({ rowIndex }) => [rowName(rowIndex), []]));
  for (const personIndex of people.keys()) {
    if (isTaken[personIndex]) continue;
    for (const name of personNames(personIndex)) peopleByName.get(name)?.push(personIndex);
  }
  const keys = new Map<string, number>();
  return left.map(({ row, rowIndex }) => {
    const name = rowName(rowIndex);
    const doubted: readonly Candidate[] = (doubts.get(rowIndex) ?? []).filter(
      ({ personIndex }) => !isTaken[personIndex],
    );
    const named = (peopleByName.get(name) ?? [])
      .filter((personIndex) => doubted.every((candidate) => candidate.personIndex !== personIndex))
      .map((personIndex): Candidate => ({ personIndex, because: 'name' }));
    const plainKey = keyOf(row, name);
    const times = (keys.get(plainKey) ?? 0) + 1;
    keys.set(plainKey, times);
    const key = times === 1 ? plainKey : `${plainKey}/${times}`;
    return { rowIndex, key, candidates: [...doubted, ...named] };
  });
}

function keyOf({ slug, email, connectedOn, company, position }: ConnectionRow, name: string): string {
  if (slug !== undefined) return `in/${slug}`;
  return ['row', name, email, connectedOn, company, position].map((part) => part ?? '').join('/');
}

function evidenceOf({ people }: Matching, row: ConnectionRow, candidates: readonly Candidate[]): string {
  const [first] = candidates;
  const person = people[first?.personIndex ?? -1];
  if (!first || !person) return '';
  const names = `${nameInWords(row)} in the file, ${nameInWords(person.names[0])} here`;
  switch (first.because) {
    case 'slug':
      return `The profile link is the same, but the names differ: ${names}. A link that someone gave up can become another person's.`;
    case 'email':
      return `The e-mail address is the same, but the names differ: ${names}. People sometimes share an address.`;
    case 'name':
      return candidates.length > 1
        ? `${candidates.length} people here have this name, and nothing in the file tells which of them it is, if any.`
        : nameEvidence(row, person);
  }
}

function nameEvidence(row: ConnectionRow, person: KnownPerson): string {
  const shared = [
    'name',
    ...(row.connectedOn !== undefined && row.connectedOn === person.connectedOn ? ['day of connecting'] : []),
    ...(row.company !== undefined && row.company.toLowerCase() === person.company?.toLowerCase() ? ['company'] : []),
  ];
  const same = shared.length === 1 ? 'The name is the same' : `The ${listed(shared)} are the same`;
  if (row.slug !== undefined && person.slugs.length > 0) {
    return `${same}, but the profile links differ. Links change, and two people can have one name.`;
  }
  if (row.connectedOn !== undefined && person.connectedOn !== null && row.connectedOn !== person.connectedOn) {
    return `${same}, but the file has ${row.connectedOn} as the day of connecting, and ${person.connectedOn} is known here.`;
  }
  return `${same}, but there is no profile link or e-mail address that both have. Two people can have one name.`;
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function nameInWords(name: PersonName | undefined): string {
  return name ? fullName(name.firstName, name.lastName) : '';
}

/**
 * A slug is enough when the names agree, or when half of the name does (someone married, or goes by another first name)
 * and the day of connecting or an address is the same too.
 */
function isSameBySlug(matching: Matching, rowIndex: number, personIndex: number): boolean {
  if (namesAgree(matching, rowIndex, personIndex)) return true;
  const row = matching.rows[rowIndex];
  const person = matching.people[personIndex];
  if (!row || !person) return false;
  const isSupported =
    (row.connectedOn !== undefined && row.connectedOn === person.connectedOn) ||
    (row.email !== undefined && person.emails.includes(row.email));
  return isSupported && person.names.some((name) => hasSameFirstName(row, name) || hasSameLastName(row, name));
}

/** People in one family share last names and addresses, but not first names. */
function isSameByEmail(matching: Matching, rowIndex: number, personIndex: number): boolean {
  if (namesAgree(matching, rowIndex, personIndex)) return true;
  const row = matching.rows[rowIndex];
  const names = matching.people[personIndex]?.names ?? [];
  return row !== undefined && names.some((name) => hasSameFirstName(row, name));
}

function namesAgree(matching: Matching, rowIndex: number, personIndex: number): boolean {
  const row = matching.rows[rowIndex];
  const [shown] = matching.people[personIndex]?.names ?? [];
  // Nearly always the name is written as it was: comparing texts is much cheaper than folding them.
  if (row && shown && row.firstName === shown.firstName && row.lastName === shown.lastName) return true;
  const name = matching.rowName(rowIndex);
  return matching.personNames(personIndex).some((other) => isContained(name, other));
}

/** Whether each word of the shorter name is in the longer one, in whatever order; `A` stands for any word it begins. */
function isContained(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter = [], longer = []] = [one.split(' '), other.split(' ')].toSorted((a, b) => a.length - b.length);
  const left = [...longer];
  for (const word of [...shorter].toSorted((a, b) => b.length - a.length)) {
    const exact = left.indexOf(word);
    const isInitial = (whole: string): boolean =>
      (word.length === 1 && whole.startsWith(word)) || (whole.length === 1 && word.startsWith(whole));
    const place = exact >= 0 ? exact : left.findIndex(isInitial);
    if (place < 0) return false;
    left.splice(place, 1);
  }
  return true;
}

function hasSameFirstName(one: PersonName, other: PersonName): boolean {
  const first = comparableName(one.firstName, '');
  return first.length > 1 && first === comparableName(other.firstName, '');
}

function hasSameLastName(one: PersonName, other: PersonName): boolean {
  const last = comparableName('', one.lastName);
  return last.length > 1 && last === comparableName('', other.lastName);
}

/** A name of emoji alone folds to nothing, and is then compared as it is written. */
function comparable(name: PersonName | undefined): string {
  if (!name) return '';
  return comparableName(name.firstName, name.lastName) || nameInWords(name);
}

function comparableNames(names: readonly PersonName[]): readonly string[] {
  return names.length === 1 ? [comparable(names[0])] : [...new Set(names.map(comparable))];
}

/** Asked for again and again, for some or for all: made once, when it is needed. */
function remembered<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: (Value | undefined)[] = [];
  return (index) => (made[index] ??= make(index));
}
