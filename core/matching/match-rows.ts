import type { KnownPerson } from '../people/known-person.ts';
import { comparableForm, comparableForms } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';
import type { MatchingState, MatchingRules, RowToMatch } from './matching-state.ts';
import type { Match } from './match-types.ts';
import { none } from '../collections/none.ts';
import {
  hasOnlyNameAndJob,
  matchByEmail,
  matchByNameAndFact,
  matchByEarlierRecord,
  matchBySlug,
  jobKey,
} from './matching-passes.ts';
import { settleOpenRows } from './open-rows.ts';

/**
 * Matches the rows of one file with people, from the most certain evidence to the least: slugs, e-mail addresses, names
 * with another fact, records of earlier imports, the user's answers. What is left becomes a question or somebody new.
 */
export function matchRows(
  rows: readonly RowToMatch[],
  rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>,
  people: readonly KnownPerson[],
  rules: MatchingRules,
): readonly Match[] {
  if (people.length === 0) return rows.map(() => ({ kind: 'new' }));
  const matching: MatchingState = {
    rows,
    people,
    matches: rows.map(() => undefined),
    isExclusive: rules.isExclusive,
    isTaken: people.map(() => false),
    doubts: new Map(),
    slugHolders: new Map(),
    rowName: memoizeByIndex((rowIndex) => comparableForm(rows[rowIndex])),
    personNames: memoizeByIndex((personIndex) => comparableForms(people[personIndex]?.names ?? none)),
  };
  matchBySlug(matching, rowsBySlug);
  if (matching.matches.includes(undefined)) {
    matchByEmail(matching);
    matchByNameAndFact(matching, 'name-and-day', ({ connectedOn }) => connectedOn);
    // Namesakes who were connected on one day are told apart by their jobs.
    matchByNameAndFact(matching, 'name-and-day', (of) => of.connectedOn && `${of.connectedOn}\n${jobKey(of)}`);
    matchByNameAndFact(matching, 'name-and-work', jobKey, hasOnlyNameAndJob);
  }
  if (matching.matches.includes(undefined)) {
    matchByEarlierRecord(matching, rules.earlierHolders);
    settleOpenRows(matching, rules);
  }
  return matching.matches.map((match) => match ?? { kind: 'new' });
}
