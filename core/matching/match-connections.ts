import { comparableName } from '../people/comparable-name.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { ConnectionRow } from '../import/linkedin/connection-row.ts';
import { displayName, isNameContained } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { Match, MatchedRow, MatchingContext } from './match-types.ts';
import { matchRows } from './match-rows.ts';
import { earlierHoldersOfGroups, noAnswers } from './matching-state.ts';

/**
 * Matches each row of a list of connections with `people`: by slug; by an e-mail address that only one person has; by the
 * same full name and day of connecting, where a link is missing on either side; by the same name, company and position if
 * the row has nothing else. A name alone makes a question, and so does a link or an address whose names disagree. Each
 * person is matched with at most one row.
 *
 * Takes time linear in rows and people. The order of the rows decides only which of two duplicates is the earlier one.
 */
export function matchConnections(
  rows: readonly ConnectionRow[],
  people: readonly KnownPerson[],
  context: MatchingContext = {},
): readonly MatchedRow[] {
  const { distinct, positions, rowsBySlug } = deduplicate(rows);
  const origins: number[] = [];
  for (const [index, { duplicateOf }] of positions.entries()) if (!duplicateOf) origins.push(index);
  const matches = matchRows(distinct, rowsBySlug, people, {
    isExclusive: true,
    answers: context.answers ?? noAnswers,
    prefix: context.keyPrefix ?? '',
    earlierHolders: earlierHoldersOfGroups(
      context,
      origins.map((index) => [index]),
    ),
  });
  return rows.map((given, index) => {
    const { position: group, duplicateOf } = positions[index] ?? { position: -1 };
    if (duplicateOf) return { row: given, match: duplicateOf, group };
    return { row: distinct[group] ?? given, match: matches[group] ?? { kind: 'new' }, group };
  });
}

type Deduplicated = {
  readonly distinct: readonly ConnectionRow[];
  /** For each row, its index in `distinct`; and for a duplicate, the match that says of which row. */
  readonly positions: readonly { readonly position: number; readonly duplicateOf?: Match }[];
  /** By slug: the index in `distinct` of its row, in a list of one. */
  readonly rowsBySlug: ReadonlyMap<ProfileSlug, readonly number[]>;
};

function deduplicate(rows: readonly ConnectionRow[]): Deduplicated {
  const distinct: ConnectionRow[] = [];
  const positions: { position: number; duplicateOf?: Match }[] = [];
  const rowsBySlug = new Map<ProfileSlug, readonly number[]>();
  const rowByContent = new Map<string, number>();
  for (const row of rows) {
    const content = row.slug === undefined ? rowContent(row) : '';
    const index = row.slug === undefined ? rowByContent.get(content) : rowsBySlug.get(row.slug)?.[0];
    const earlier = index === undefined ? undefined : distinct[index];
    if (index === undefined || !earlier) {
      if (row.slug === undefined) rowByContent.set(content, distinct.length);
      else rowsBySlug.set(row.slug, [distinct.length]);
      positions.push({ position: distinct.length });
      distinct.push(row);
      continue;
    }
    const agrees = isNameContained(
      comparableName(row.firstName, row.lastName),
      comparableName(earlier.firstName, earlier.lastName),
    );
    const reason = duplicateReason(row, earlier, agrees);
    positions.push({ position: index, duplicateOf: { kind: 'duplicate', ofLine: earlier.line, reason } });
    if (agrees) distinct[index] = { ...row, ...earlier, other: { ...row.other, ...earlier.other } };
  }
  return { distinct, positions, rowsBySlug };
}

/** Makes a text of everything in a row: rows without a link are duplicates only if all of it is the same. */
function rowContent(row: ConnectionRow): string {
  const { firstName, lastName, email = '', company = '', position = '', connectedOn = '', other } = row;
  return [firstName, lastName, email, company, position, connectedOn, ...Object.entries(other).flat()].join('\n');
}

function duplicateReason(row: ConnectionRow, earlier: ConnectionRow, agrees: boolean): string {
  if (row.slug === undefined) return `This row is the same as line ${earlier.line}. There is nothing to do.`;
  if (agrees) {
    return `This row has the same profile link as line ${earlier.line}, so both are one person. There is nothing to do.`;
  }
  return `This row has the same profile link as line ${earlier.line}, which is ${displayName(earlier)}. If they are two people, correct the link in the file and import it again.`;
}
