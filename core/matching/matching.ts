import { cardGroups, wholeCard } from './card-groups.ts';
import { comparableName } from '../people/comparable-name.ts';
import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import { shownAs } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { ConnectionRow } from '../import/linkedin/connections.ts';
import { appendTo } from '../collections/multimap.ts';
import {
  nameEvidence,
  severalAddressesEvidence,
  severalNamesakesEvidence,
  sharedAddressEvidence,
  sharedLinkEvidence,
} from './match-evidence.ts';
import {
  comparable,
  comparableNames,
  hasSameFirstName,
  hasSameLastName,
  haveNamesAgreeing,
  isContained,
  nameInWords,
} from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { CardRow } from '../import/address-book/card-row.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';

/** The user's answer to a question. */
export type MatchAnswer = { readonly kind: 'same'; readonly personId: PersonId } | { readonly kind: 'different' };

/** What made it certain who a row is. */
export type MatchedBy = 'slug' | 'email' | 'name-and-day' | 'name-and-work' | 'said-before' | 'answer';

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

export type MatchedRow<GivenRow = ConnectionRow> = {
  /** The row; with what its duplicates add. */
  readonly row: GivenRow;
  readonly match: Match;
  /** Equal for rows that are one person. */
  readonly place: number;
};

export type MatchingContext = {
  /** By the keys of questions. One that no longer fits (someone else turned out to be that person) settles nothing. */
  readonly answers?: ReadonlyMap<string, MatchAnswer>;
  /** Finds who had exactly these rows from earlier imports, by the indexes of the rows: they are them again. */
  readonly saidBefore?: (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]>;
  /** Stands before the keys of questions, where several files are matched. */
  readonly keyPrefix?: string;
};

/**
 * Finds for each row who it is among `people`: by slug; by an e-mail address that only one person has; by the same full
 * name and day of connecting, where a link is missing on either side; by the same name, company and position when a row
 * has nothing else. A name alone is a question, and so is a link or an address whose names disagree. Each person is at
 * most one row. In time linear in rows and people. The order of the rows changes nothing but which of two duplicates is
 * the earlier one.
 */
export function matchConnections(
  rows: readonly ConnectionRow[],
  people: readonly KnownPerson[],
  context: MatchingContext = {},
): readonly MatchedRow[] {
  const { distinct, places, rowsBySlug } = withoutDuplicates(rows);
  const origins: number[] = [];
  for (const [index, { isOf }] of places.entries()) if (!isOf) origins.push(index);
  const matches = matchDistinct(distinct, rowsBySlug, people, {
    isExclusive: true,
    answers: context.answers ?? noAnswers,
    prefix: context.keyPrefix ?? '',
    saidBefore: saidBeforeOfGroups(
      context,
      origins.map((index) => [index]),
    ),
  });
  return rows.map((given, index) => {
    const { place, isOf } = places[index] ?? { place: -1 };
    if (isOf) return { row: given, match: isOf, place };
    return { row: distinct[place] ?? given, match: matches[place] ?? { kind: 'new' }, place };
  });
}

/**
 * Finds for each entry of an address book who it is among `people`: by slug; by an e-mail address that only one person
 * has; by the same name, company and position when it has no address. A name alone is a question. An entry without a name
 * is known by its addresses only. Several entries may be one person: they are, when they share a link or an address and
 * their names agree, or one has none. In time linear in entries and people; the order of the entries changes nothing.
 */
export function matchCards(
  cards: readonly CardRow[],
  people: readonly KnownPerson[],
  context: MatchingContext = {},
): readonly MatchedRow<CardRow>[] {
  const firstOf = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const [index, { line: _, ...said }] of cards.entries()) {
    const content = JSON.stringify(said);
    const first = firstOf.get(content);
    if (first === undefined) firstOf.set(content, index);
    else duplicates.set(index, first);
  }
  const groups = cardGroups(cards, [...firstOf.values()]);
  const placeOf = new Map<number, number>();
  for (const [place, members] of groups.entries()) for (const index of members) placeOf.set(index, place);
  const rows = groups.map((members) => wholeCard(members.flatMap((index) => cards[index] ?? [])));
  const rowsBySlug = new Map<ProfileSlug, number[]>();
  for (const [place, members] of groups.entries()) {
    for (const slug of new Set(members.flatMap((index) => cards[index]?.slug ?? []))) {
      appendTo(rowsBySlug, slug, place);
    }
  }
  const matches = matchDistinct(rows, rowsBySlug, people, {
    isExclusive: false,
    answers: context.answers ?? noAnswers,
    prefix: context.keyPrefix ?? '',
    saidBefore: saidBeforeOfGroups(context, groups),
  });
  return cards.map((row, index) => {
    const first = duplicates.get(index);
    const place = placeOf.get(first ?? index) ?? -1;
    const ofLine = first === undefined ? undefined : cards[first]?.line;
    if (ofLine === undefined) return { row, match: matches[place] ?? { kind: 'new' }, place };
    const reason = `This entry is the same as the one in line ${ofLine}. There is nothing to do.`;
    return { row, match: { kind: 'duplicate', ofLine, reason }, place };
  });
}

const noAnswers: ReadonlyMap<string, MatchAnswer> = new Map();
const nobodySaid: SaidBefore = () => new Map();

type SaidBefore = (places: readonly number[]) => ReadonlyMap<number, readonly PersonId[]>;

/** Of groups of rows that are one person, whom any of them was. */
function saidBeforeOfGroups({ saidBefore }: MatchingContext, groups: readonly (readonly number[])[]): SaidBefore {
  if (!saidBefore) return nobodySaid;
  return (places) => {
    const found = saidBefore(places.flatMap((place) => groups[place] ?? []));
    if (found.size === 0) return found;
    return new Map(places.map((place) => [place, (groups[place] ?? []).flatMap((index) => found.get(index) ?? [])]));
  };
}

/** What a row is recognised by. */
type Row = PersonName & {
  readonly slug?: ProfileSlug;
  readonly email?: string;
  readonly emails?: readonly string[];
  readonly connectedOn?: Day;
  readonly company?: string;
  readonly position?: string;
};

function emailsOf({ email, emails }: Row): readonly string[] {
  return emails ?? (email === undefined ? none : [email]);
}

const none: readonly never[] = [];

type WithoutDuplicates = {
  readonly distinct: readonly ConnectionRow[];
  /** For each row its index in `distinct`; with what it is a duplicate of. */
  readonly places: readonly { readonly place: number; readonly isOf?: Match }[];
  /** The index in `distinct` of the row with a slug. */
  readonly rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>;
};

function withoutDuplicates(rows: readonly ConnectionRow[]): WithoutDuplicates {
  const distinct: ConnectionRow[] = [];
  const places: { place: number; isOf?: Match }[] = [];
  const rowsBySlug = new Map<ProfileSlug, readonly number[]>();
  const rowByContent = new Map<string, number>();
  for (const row of rows) {
    const content = row.slug === undefined ? wholeRow(row) : '';
    const index = row.slug === undefined ? rowByContent.get(content) : rowsBySlug.get(row.slug)?.[0];
    const earlier = index === undefined ? undefined : distinct[index];
    if (index === undefined || !earlier) {
      if (row.slug === undefined) rowByContent.set(content, distinct.length);
      else rowsBySlug.set(row.slug, [distinct.length]);
      places.push({ place: distinct.length });
      distinct.push(row);
      continue;
    }
    const agrees = isContained(
      comparableName(row.firstName, row.lastName),
      comparableName(earlier.firstName, earlier.lastName),
    );
    const reason = duplicateReason(row, earlier, agrees);
    places.push({ place: index, isOf: { kind: 'duplicate', ofLine: earlier.line, reason } });
    if (agrees) distinct[index] = { ...row, ...earlier, other: { ...row.other, ...earlier.other } };
  }
  return { distinct, places, rowsBySlug };
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
type Doubt = { readonly personIndex: number; readonly because: 'slug' | 'email' | 'emails' };

/** The state of matching; rows and people are spoken of by their index. */
type Matching = {
  readonly rows: readonly Row[];
  readonly people: readonly KnownPerson[];
  readonly matches: (Match | undefined)[];
  /** Whether each person is at most one row. */
  readonly isExclusive: boolean;
  /** Whether a row is this person already, and no other can be. */
  readonly isTaken: boolean[];
  readonly doubts: Map<number, Doubt[]>;
  /** Who holds the slug of a row, where that does not make them the row. */
  readonly slugHolders: Map<ProfileSlug, number>;
  readonly rowName: (rowIndex: number) => string;
  readonly personNames: (personIndex: number) => readonly string[];
};

type MatchingRules = {
  readonly isExclusive: boolean;
  readonly answers: ReadonlyMap<string, MatchAnswer>;
  readonly saidBefore: SaidBefore;
  readonly prefix: string;
};

function matchDistinct(
  rows: readonly Row[],
  rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>,
  people: readonly KnownPerson[],
  rules: MatchingRules,
): readonly Match[] {
  if (people.length === 0) return rows.map(() => ({ kind: 'new' }));
  const matching: Matching = {
    rows,
    people,
    matches: rows.map(() => undefined),
    isExclusive: rules.isExclusive,
    isTaken: people.map(() => false),
    doubts: new Map(),
    slugHolders: new Map(),
    rowName: memoizeByIndex((rowIndex) => comparable(rows[rowIndex])),
    personNames: memoizeByIndex((personIndex) => comparableNames(people[personIndex]?.names ?? none)),
  };
  matchBySlug(matching, rowsBySlug);
  if (matching.matches.includes(undefined)) {
    matchByEmail(matching);
    matchByNameAndMore(matching, 'name-and-day', ({ connectedOn }) => connectedOn);
    matchByNameAndMore(matching, 'name-and-day', (of) => of.connectedOn && `${of.connectedOn}\n${workOf(of)}`);
    matchByNameAndMore(matching, 'name-and-work', workOf, hasNothingButWork);
  }
  if (matching.matches.includes(undefined)) {
    matchBySaidBefore(matching, rules.saidBefore);
    askAboutTheRest(matching, rules);
  }
  return matching.matches.map((match) => match ?? { kind: 'new' });
}

function take(matching: Matching, rowIndex: number, personIndex: number, by: MatchedBy): void {
  const { matches, isTaken, people, isExclusive } = matching;
  const person = people[personIndex];
  if (!person) return;
  matches[rowIndex] = { kind: 'same', personId: person.id, by };
  if (isExclusive) isTaken[personIndex] = true;
}

function doubt({ doubts }: Matching, rowIndex: number, because: Doubt): void {
  const known = doubts.get(rowIndex);
  if (!known) doubts.set(rowIndex, [because]);
  else if (known.every(({ personIndex }) => personIndex !== because.personIndex)) known.push(because);
}

/**
 * By the people's current slugs, then by aliases: who has a slug has a better right to it than who had it. Whoever is
 * shown comes before those of whom nothing is.
 */
function matchBySlug(matching: Matching, rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>): void {
  const { people } = matching;
  const mostSlugs = people.reduce((most, { slugs }) => Math.max(most, slugs.length), 0);
  for (const isUnseen of [false, true]) {
    for (let age = 0; age < mostSlugs; age += 1) {
      for (const [personIndex, { slugs, unseen = false }] of people.entries()) {
        const slug = unseen === isUnseen ? slugs[age] : undefined;
        if (slug === undefined) continue;
        const rowIndexes = rowsBySlug.get(slug);
        if (!rowIndexes) continue;
        for (const rowIndex of rowIndexes) matchSlug(matching, slug, rowIndex, personIndex);
      }
    }
  }
}

function matchSlug(matching: Matching, slug: ProfileSlug, rowIndex: number, personIndex: number): void {
  const { people, matches, isTaken, slugHolders } = matching;
  const isOpen = !matches[rowIndex] && !isTaken[personIndex];
  if (isOpen && isSameBySlug(matching, rowIndex, personIndex)) {
    take(matching, rowIndex, personIndex, 'slug');
  } else if (people[personIndex]?.unseen !== true) {
    if (!slugHolders.has(slug)) slugHolders.set(slug, personIndex);
    if (isOpen) doubt(matching, rowIndex, { personIndex, because: 'slug' });
  }
}

/** By addresses that one person has; where each person is one row, also no other row. */
function matchByEmail(matching: Matching): void {
  const { rows, people, matches, isTaken, isExclusive } = matching;
  const rowsByEmail = new Map<string, number[]>();
  for (const [rowIndex, row] of rows.entries()) {
    for (const email of emailsOf(row)) appendTo(rowsByEmail, email, rowIndex);
  }
  if (rowsByEmail.size === 0) return;
  const personByEmail = holdersOf(people, ({ emails }) => emails);
  /** People by the rows that they are by an address; several when their addresses tell of more than one. */
  const found = new Map<number, number[]>();
  for (const [personIndex, person] of people.entries()) {
    for (const email of person.emails) {
      const rowIndexes = rowsByEmail.get(email);
      if (!rowIndexes || personByEmail.get(email) !== personIndex || isTaken[personIndex]) continue;
      if (isExclusive && rowIndexes.length > 1) continue;
      for (const rowIndex of rowIndexes) {
        if (matches[rowIndex]) continue;
        const isDoubted = matching.doubts.has(rowIndex);
        if (isDoubted || !isSameByEmail(matching, rowIndex, personIndex)) {
          if (person.unseen !== true) doubt(matching, rowIndex, { personIndex, because: 'email' });
        } else if (isExclusive) {
          take(matching, rowIndex, personIndex, 'email');
        } else {
          appendTo(found, rowIndex, personIndex);
        }
      }
    }
  }
  for (const [rowIndex, personIndexes] of found) {
    const shown = new Set(personIndexes.flatMap((index) => people[index] ?? none).map(shownAs));
    const [first = -1] = personIndexes;
    if (shown.size === 1) take(matching, rowIndex, first, 'email');
    else for (const personIndex of personIndexes) doubt(matching, rowIndex, { personIndex, because: 'emails' });
  }
}

/** Who has a key that nobody else has. Of several who are one to the user, the first. */
function holdersOf(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const [personIndex, person] of people.entries()) {
    for (const key of keysOf(person)) {
      const holder = holders.get(key);
      const other = people[holder ?? -1];
      if (holder === undefined) holders.set(key, personIndex);
      else if (!other || shownAs(other) !== shownAs(person)) holders.set(key, several);
    }
  }
  return holders;
}

/** Who had exactly a row from an earlier import is it again: no question is asked twice. */
function matchBySaidBefore(matching: Matching, saidBefore: SaidBefore): void {
  const { people, matches, isTaken } = matching;
  const open = [...matches.keys()].filter((rowIndex) => !matches[rowIndex]);
  const said = saidBefore(open);
  if (said.size === 0) return;
  const indexes = new Map(people.map(({ id }, personIndex) => [id, personIndex]));
  for (const rowIndex of open) {
    const personIndex = (said.get(rowIndex) ?? none)
      .map((id) => indexes.get(id) ?? -1)
      .find((index) => index >= 0 && isTaken[index] !== true);
    if (personIndex !== undefined) take(matching, rowIndex, personIndex, 'said-before');
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
  suits: (row: Row) => boolean = () => true,
): void {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const rowByKey = new Map<string, number>();
  for (const [rowIndex, row] of rows.entries()) {
    const more = matches[rowIndex] || rowName(rowIndex) === '' ? undefined : moreOf(row);
    if (!more) continue;
    const key = `${rowName(rowIndex)}\n${more}`;
    rowByKey.set(key, rowByKey.has(key) ? several : rowIndex);
  }
  if (rowByKey.size === 0) return;

  const personOfRow = new Map<number, number>();
  const pairs: (readonly [rowIndex: number, personIndex: number])[] = [];
  for (const [personIndex, person] of people.entries()) {
    const more = isTaken[personIndex] || person.unseen ? undefined : moreOf(person);
    if (!more) continue;
    for (const name of personNames(personIndex)) {
      const rowIndex = rowByKey.get(`${name}\n${more}`);
      if (rowIndex === undefined || rowIndex === several) continue;
      const other = people[personOfRow.get(rowIndex) ?? -1];
      if (other && shownAs(other) === shownAs(person)) continue;
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

function hasNothingButWork(row: Row): boolean {
  return row.slug === undefined && row.connectedOn === undefined && emailsOf(row).length === 0;
}

/** In place of an index, where there is more than one. */
const several = -1;

/** Someone whom a row may be; with the doubt, or by the name alone. */
type Candidate = { readonly personIndex: number; readonly because: Doubt['because'] | 'name' };
type OpenRow = { readonly rowIndex: number; readonly key: string; readonly candidates: readonly Candidate[] };

function askAboutTheRest(matching: Matching, { answers, prefix }: MatchingRules): void {
  const { rows, people, matches, isTaken } = matching;
  const open = openRows(matching, prefix);
  const isLeft = ({ personIndex }: Candidate): boolean => isTaken[personIndex] !== true;

  const takenTwice = new Map<number, PersonId>();
  for (const { rowIndex, key, candidates } of open) {
    const answer = answers.get(key);
    if (answer?.kind !== 'same') continue;
    const chosen = candidates.find(({ personIndex }) => {
      const person = people[personIndex];
      return person?.id === answer.personId || person?.partOf === answer.personId;
    });
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
      const shown = new Set(left.flatMap(({ personIndex }) => people[personIndex] ?? none).map(shownAs));
      const evidence = evidenceOf(matching, row, left, shown.size);
      matches[rowIndex] = { kind: 'question', key, personIds: [...shown], evidence };
    }
  }
}

function newPerson({ people, slugHolders }: Matching, { slug }: Row): Match {
  const holder = slug === undefined ? undefined : people[slugHolders.get(slug) ?? -1];
  return holder ? { kind: 'new', slugHeldBy: holder.id } : { kind: 'new' };
}

/** The rows that are nobody yet, with everyone not taken whom they may be. */
function openRows(matching: Matching, prefix: string): readonly OpenRow[] {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const left = rows.flatMap((row, rowIndex) => (matches[rowIndex] ? [] : [{ row, rowIndex }]));
  const peopleByName = new Map<string, number[]>(left.map(({ rowIndex }) => [rowName(rowIndex), []]));
  peopleByName.delete('');
  for (const [personIndex, { unseen }] of people.entries()) {
    if (isTaken[personIndex] || unseen) continue;
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
    const plainKey = prefix + keyOf(row, name);
    const times = (keys.get(plainKey) ?? 0) + 1;
    keys.set(plainKey, times);
    const key = times === 1 ? plainKey : `${plainKey}/${times}`;
    return { rowIndex, key, candidates: [...doubted, ...named] };
  });
}

function keyOf(row: Row, name: string): string {
  const { slug, connectedOn, company, position } = row;
  if (slug !== undefined) return `in/${slug}`;
  return ['row', name, emailsOf(row).toSorted().join(' '), connectedOn, company, position]
    .map((part) => part ?? '')
    .join('/');
}

function evidenceOf({ people }: Matching, row: Row, candidates: readonly Candidate[], count: number): string {
  const [first] = candidates;
  const person = people[first?.personIndex ?? -1];
  if (!first || !person) return '';
  const names = [nameInWords(row), nameInWords(person.names[0])] as const;
  switch (first.because) {
    case 'slug':
      return sharedLinkEvidence(...names);
    case 'email':
      return sharedAddressEvidence(...names);
    case 'emails':
      return severalAddressesEvidence(count);
    case 'name':
      return count > 1 ? severalNamesakesEvidence(count) : nameEvidence(row, person);
  }
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
    person.unseen === true ||
    (row.connectedOn !== undefined && row.connectedOn === person.connectedOn) ||
    emailsOf(row).some((email) => person.emails.includes(email));
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
  return matching.personNames(personIndex).some((other) => haveNamesAgreeing(name, other));
}
