import type { KnownPerson } from '../people/known-person.ts';
import { comparable, comparableNames } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';
import type { Matching, MatchingRules, Row } from './matching-state.ts';
import type { Match } from './match.ts';
import { none } from './matching-state.ts';
import {
  hasNothingButWork,
  matchByEmail,
  matchByNameAndMore,
  matchByEarlierRecord,
  matchBySlug,
  workOf,
} from './matching-passes.ts';
import { askAboutTheRest } from './questions.ts';

export function matchRows(
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
    matchByEarlierRecord(matching, rules.earlierHolders);
    askAboutTheRest(matching, rules);
  }
  return matching.matches.map((match) => match ?? { kind: 'new' });
}
