import type { Day } from '../calendar/day.ts';
import { shownPersonId } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { appendTo } from '../collections/multimap.ts';
import { hasSameFirstName, hasSameLastName, areCompatibleNames } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MatchingState, RowToMatch, EarlierHolders } from './matching-state.ts';
import { addDoubt, emailsOf, none, ambiguous, assign } from './matching-state.ts';
import type { MatchedBy } from './match-types.ts';

/**
 * By the people's current slugs, then by aliases: who has a slug has a better right to it than who had it. Whoever is
 * shown comes before those of whom nothing is.
 */
export function matchBySlug(matching: MatchingState, rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>): void {
  const { people } = matching;
  const mostSlugs = people.reduce((most, { slugs }) => Math.max(most, slugs.length), 0);
  for (const isUnseen of [false, true]) {
    for (let age = 0; age < mostSlugs; age += 1) {
      for (const [personIndex, { slugs, hidden = false }] of people.entries()) {
        const slug = hidden === isUnseen ? slugs[age] : undefined;
        if (slug === undefined) continue;
        const rowIndexes = rowsBySlug.get(slug);
        if (!rowIndexes) continue;
        for (const rowIndex of rowIndexes) matchSlug(matching, slug, rowIndex, personIndex);
      }
    }
  }
}

function matchSlug(matching: MatchingState, slug: ProfileSlug, rowIndex: number, personIndex: number): void {
  const { people, matches, isTaken, slugHolders } = matching;
  const isOpen = !matches[rowIndex] && !isTaken[personIndex];
  if (isOpen && isSameBySlug(matching, rowIndex, personIndex)) {
    assign(matching, rowIndex, personIndex, 'slug');
  } else if (people[personIndex]?.hidden !== true) {
    if (!slugHolders.has(slug)) slugHolders.set(slug, personIndex);
    if (isOpen) addDoubt(matching, rowIndex, { personIndex, because: 'slug' });
  }
}

/** By addresses that one person has; where each person is one row, also no other row. */
export function matchByEmail(matching: MatchingState): void {
  const { rows, people, matches, isTaken, isExclusive } = matching;
  const rowsByEmail = new Map<string, number[]>();
  for (const [rowIndex, row] of rows.entries()) {
    for (const email of emailsOf(row)) appendTo(rowsByEmail, email, rowIndex);
  }
  if (rowsByEmail.size === 0) return;
  const personByEmail = uniqueHolders(people, ({ emails }) => emails);
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
          if (person.hidden !== true) addDoubt(matching, rowIndex, { personIndex, because: 'email' });
        } else if (isExclusive) {
          assign(matching, rowIndex, personIndex, 'email');
        } else {
          appendTo(found, rowIndex, personIndex);
        }
      }
    }
  }
  for (const [rowIndex, personIndexes] of found) {
    const shown = new Set(personIndexes.flatMap((index) => people[index] ?? none).map(shownPersonId));
    const [first = -1] = personIndexes;
    if (shown.size === 1) assign(matching, rowIndex, first, 'email');
    else for (const personIndex of personIndexes) addDoubt(matching, rowIndex, { personIndex, because: 'emails' });
  }
}

/** Who has a key that nobody else has. Of several who are one to the user, the first. */
function uniqueHolders(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const [personIndex, person] of people.entries()) {
    for (const key of keysOf(person)) {
      const holder = holders.get(key);
      const other = people[holder ?? -1];
      if (holder === undefined) holders.set(key, personIndex);
      else if (!other || shownPersonId(other) !== shownPersonId(person)) holders.set(key, ambiguous);
    }
  }
  return holders;
}

/** Who had exactly a row from an earlier import is it again: no question is asked twice. */
export function matchByEarlierRecord(matching: MatchingState, saidBefore: EarlierHolders): void {
  const { people, matches, isTaken } = matching;
  const open = [...matches.keys()].filter((rowIndex) => !matches[rowIndex]);
  const said = saidBefore(open);
  if (said.size === 0) return;
  const indexes = new Map(people.map(({ id }, personIndex) => [id, personIndex]));
  for (const rowIndex of open) {
    const personIndex = (said.get(rowIndex) ?? none)
      .map((id) => indexes.get(id) ?? -1)
      .find((index) => index >= 0 && isTaken[index] !== true);
    if (personIndex !== undefined) assign(matching, rowIndex, personIndex, 'earlier-record');
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
export function matchByNameAndFact(
  matching: MatchingState,
  by: MatchedBy,
  moreOf: (facts: Facts) => string | null | undefined,
  suits: (row: RowToMatch) => boolean = () => true,
): void {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const rowByKey = new Map<string, number>();
  for (const [rowIndex, row] of rows.entries()) {
    const more = matches[rowIndex] || rowName(rowIndex) === '' ? undefined : moreOf(row);
    if (!more) continue;
    const key = `${rowName(rowIndex)}\n${more}`;
    rowByKey.set(key, rowByKey.has(key) ? ambiguous : rowIndex);
  }
  if (rowByKey.size === 0) return;

  const personOfRow = new Map<number, number>();
  const pairs: (readonly [rowIndex: number, personIndex: number])[] = [];
  for (const [personIndex, person] of people.entries()) {
    const more = isTaken[personIndex] || person.hidden ? undefined : moreOf(person);
    if (!more) continue;
    for (const name of personNames(personIndex)) {
      const rowIndex = rowByKey.get(`${name}\n${more}`);
      if (rowIndex === undefined || rowIndex === ambiguous) continue;
      const other = people[personOfRow.get(rowIndex) ?? -1];
      if (other && shownPersonId(other) === shownPersonId(person)) continue;
      personOfRow.set(rowIndex, personOfRow.has(rowIndex) ? ambiguous : personIndex);
      pairs.push([rowIndex, personIndex]);
    }
  }

  for (const [rowIndex, personIndex] of pairs) {
    const row = rows[rowIndex];
    const person = people[personIndex];
    if (!row || !person || personOfRow.get(rowIndex) !== personIndex || isTaken[personIndex]) continue;
    const isOpen = !doubts.has(rowIndex) && (row.slug === undefined || person.slugs.length === 0);
    if (isOpen && suits(row)) assign(matching, rowIndex, personIndex, by);
  }
}

export function jobKey({ company, position }: Facts): string {
  return company || position ? `${company ?? ''}\n${position ?? ''}`.toLowerCase() : '';
}

export function hasOnlyNameAndJob(row: RowToMatch): boolean {
  return row.slug === undefined && row.connectedOn === undefined && emailsOf(row).length === 0;
}

/**
 * A slug is enough when the names agree, or when half of the name does (someone married, or goes by another first name)
 * and the day of connecting or an address is the same too.
 */
function isSameBySlug(matching: MatchingState, rowIndex: number, personIndex: number): boolean {
  if (namesAgree(matching, rowIndex, personIndex)) return true;
  const row = matching.rows[rowIndex];
  const person = matching.people[personIndex];
  if (!row || !person) return false;
  const isSupported =
    person.hidden === true ||
    (row.connectedOn !== undefined && row.connectedOn === person.connectedOn) ||
    emailsOf(row).some((email) => person.emails.includes(email));
  return isSupported && person.names.some((name) => hasSameFirstName(row, name) || hasSameLastName(row, name));
}

/** People in one family share last names and addresses, but not first names. */
function isSameByEmail(matching: MatchingState, rowIndex: number, personIndex: number): boolean {
  if (namesAgree(matching, rowIndex, personIndex)) return true;
  const row = matching.rows[rowIndex];
  const names = matching.people[personIndex]?.names ?? [];
  return row !== undefined && names.some((name) => hasSameFirstName(row, name));
}

function namesAgree(matching: MatchingState, rowIndex: number, personIndex: number): boolean {
  const row = matching.rows[rowIndex];
  const [shown] = matching.people[personIndex]?.names ?? [];
  // Nearly always the name is written as it was: comparing texts is much cheaper than folding them.
  if (row && shown && row.firstName === shown.firstName && row.lastName === shown.lastName) return true;
  const name = matching.rowName(rowIndex);
  return matching.personNames(personIndex).some((other) => areCompatibleNames(name, other));
}
