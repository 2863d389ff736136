import type { Day } from '../calendar/day.ts';
import { shownPersonId } from '../people/known-person.ts';
import type { KnownPerson } from '../people/known-person.ts';
import { appendTo } from '../collections/multimap.ts';
import { hasSameFirstName, hasSameLastName, areCompatibleNames } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MatchingState, RowToMatch } from './matching-state.ts';
import { addDoubt, ambiguous, assign, emailsOf } from './matching-state.ts';
import { none } from '../collections/none.ts';
import type { EarlierHolders, MatchedBy } from './match-types.ts';

/**
 * Matches rows by slug. Current slugs go before slugs that somebody had once, and people who are shown before hidden
 * identities.
 */
export function matchBySlug(matching: MatchingState, rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>): void {
  const { people } = matching;
  const maxSlugs = people.reduce((most, { slugs }) => Math.max(most, slugs.length), 0);
  for (const isHidden of [false, true]) {
    for (let slugRank = 0; slugRank < maxSlugs; slugRank += 1) {
      for (const [personIndex, { slugs, hidden = false }] of people.entries()) {
        const slug = hidden === isHidden ? slugs[slugRank] : undefined;
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

/**
 * Matches rows by e-mail addresses that only one person has. Where a person can be only one row, an address must also
 * stand in one row only.
 */
export function matchByEmail(matching: MatchingState): void {
  const { rows, people, matches, isTaken, isExclusive } = matching;
  const rowsByEmail = new Map<string, number[]>();
  for (const [rowIndex, row] of rows.entries()) {
    for (const email of emailsOf(row)) appendTo(rowsByEmail, email, rowIndex);
  }
  if (rowsByEmail.size === 0) return;
  const personByEmail = uniqueHolders(people, ({ emails }) => emails);
  /** By row: the people whose addresses it has. */
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

/**
 * Maps each key held by exactly one person to that person's index, and every other key to `ambiguous`. People whom the
 * user merged count as one: the first of them.
 */
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

/** Matches rows with whoever has exactly the same record from an earlier import, so that no question is asked twice. */
export function matchByEarlierRecord(matching: MatchingState, earlierHolders: EarlierHolders): void {
  const { people, matches, isTaken } = matching;
  const open = [...matches.keys()].filter((rowIndex) => !matches[rowIndex]);
  const holdersByRow = earlierHolders(open);
  if (holdersByRow.size === 0) return;
  const indexes = new Map(people.map(({ id }, personIndex) => [id, personIndex]));
  for (const rowIndex of open) {
    const personIndex = (holdersByRow.get(rowIndex) ?? none)
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
 * Matches the remaining rows by their full name together with one more fact, where exactly one row and one person agree
 * in both. Two different profile links rule the match out.
 *
 * @param by the evidence that a match is recorded with
 * @param factOf gives the fact of a row or of a person; a row or person without it is left alone
 * @param isEligible whether a row may be matched so at all
 */
export function matchByNameAndFact(
  matching: MatchingState,
  by: MatchedBy,
  factOf: (facts: Facts) => string | null | undefined,
  isEligible: (row: RowToMatch) => boolean = () => true,
): void {
  const { rows, people, matches, isTaken, doubts, rowName, personNames } = matching;
  const rowByKey = new Map<string, number>();
  for (const [rowIndex, row] of rows.entries()) {
    const fact = matches[rowIndex] || rowName(rowIndex) === '' ? undefined : factOf(row);
    if (!fact) continue;
    const key = `${rowName(rowIndex)}\n${fact}`;
    rowByKey.set(key, rowByKey.has(key) ? ambiguous : rowIndex);
  }
  if (rowByKey.size === 0) return;

  const personOfRow = new Map<number, number>();
  const pairs: (readonly [rowIndex: number, personIndex: number])[] = [];
  for (const [personIndex, person] of people.entries()) {
    const fact = isTaken[personIndex] || person.hidden ? undefined : factOf(person);
    if (!fact) continue;
    for (const name of personNames(personIndex)) {
      const rowIndex = rowByKey.get(`${name}\n${fact}`);
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
    if (isOpen && isEligible(row)) assign(matching, rowIndex, personIndex, by);
  }
}

/** Joins company and position to one text to compare; empty without either. */
export function jobKey({ company, position }: Facts): string {
  return company || position ? `${company ?? ''}\n${position ?? ''}`.toLowerCase() : '';
}

/** Whether a row has no link, no day of connecting and no e-mail address. */
export function hasOnlyNameAndJob(row: RowToMatch): boolean {
  return row.slug === undefined && row.connectedOn === undefined && emailsOf(row).length === 0;
}

/**
 * Whether a row with a person's slug is that person: if the names agree; or if the first or last name does (people marry,
 * or go by another first name) and the day of connecting or an address is the same too.
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

/**
 * Whether a row with a person's e-mail address is that person: if the names agree, or the first names do. A last name is
 * not enough, since families share last names and addresses.
 */
function isSameByEmail(matching: MatchingState, rowIndex: number, personIndex: number): boolean {
  if (namesAgree(matching, rowIndex, personIndex)) return true;
  const row = matching.rows[rowIndex];
  const names = matching.people[personIndex]?.names ?? [];
  return row !== undefined && names.some((name) => hasSameFirstName(row, name));
}

function namesAgree(matching: MatchingState, rowIndex: number, personIndex: number): boolean {
  const row = matching.rows[rowIndex];
  const [shown] = matching.people[personIndex]?.names ?? [];
  // Nearly always the name is spelled as before, and comparing texts is much cheaper than folding them.
  if (row && shown && row.firstName === shown.firstName && row.lastName === shown.lastName) return true;
  const name = matching.rowName(rowIndex);
  return matching.personNames(personIndex).some((other) => areCompatibleNames(name, other));
}
