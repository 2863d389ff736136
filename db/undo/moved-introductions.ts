import { and, eq, sql } from 'drizzle-orm';

import { isOver } from '../../core/doors/introduction-steps.ts';
import { introductionStatuses } from '../../core/doors/introduction.ts';
import type { IntroductionStatus } from '../../core/doors/introduction.ts';
import type { IntroductionId, WriteId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { findIntroduction, introductionsBetween } from '../doors/introductions.ts';
import { openFollowUpsOfIntroduction } from '../plan/follow-ups.ts';
import { writes, writtenRows } from '../schema/schema.ts';
import type { RowChange } from './row-changes.ts';
import { parseJsonArray, undoableTables } from './undoable-tables.ts';

// An introduction is one with its follow-ups and its help. A write about any of them is undone only while the introduction
// stands where that write left it, and never so that it waits for two things, or that two people are introduced twice.

/**
 * Whether an introduction came to another status since a write that changed its sides, its follow-ups or its help. What the
 * write changed in itself is not looked at.
 */
export function introductionsMovedOn(db: Database, id: WriteId, rows: readonly RowChange[]): boolean {
  return wholeIntroductions(rows).some((introductionId) => {
    const before = statusAfter(db, id, introductionId);
    const now = findIntroduction(db, introductionId)?.status ?? null;
    return before !== null && now !== null && before !== now;
  });
}

/**
 * Whether undoing a write left an introduction with a follow-up too many, or opened one beside another of the same two.
 */
export function introductionsCollide(db: Database, rows: readonly RowChange[]): boolean {
  return (
    wholeIntroductions(rows).some((introductionId) => hasFollowUpTooMany(db, introductionId)) ||
    rows.some((row) => row.tableName === 'introductions' && isOpenBesideAnother(db, row))
  );
}

function hasFollowUpTooMany(db: Database, id: IntroductionId): boolean {
  const introduction = findIntroduction(db, id);
  if (introduction === undefined) return false;
  return openFollowUpsOfIntroduction(db, id).length > (isOver(introduction.status) ? 0 : 1);
}

/**
 * Whether the undo of this row opened an introduction while another of the same two is open: one that was begun or opened
 * since, or that a merge since made one of the same two.
 */
function isOpenBesideAnother(db: Database, { key, before, after }: RowChange): boolean {
  const introduction = findIntroduction(db, introductionIdOf(key));
  if (introduction === undefined || before === null || isOver(introduction.status)) return false;
  const left = statusIn(after);
  if (left !== null && !isOver(left)) return false;
  return introductionsBetween(db, introduction.firstId, introduction.secondId).some(
    (other) => other.id !== introduction.id && !isOver(other.status),
  );
}

const firstLaterChange = readStatement({ id: writtenRows.writeId, key: writtenRows.key }, (db, { id, key }) =>
  db
    .select(fields({ before: writtenRows.before }))
    .from(writes)
    .innerJoin(writtenRows, eq(writtenRows.writeId, writes.id))
    .where(
      and(
        sql`${writes}.rowid > (SELECT rowid FROM writes WHERE id = ${id})`,
        eq(writtenRows.tableName, 'introductions'),
        eq(writtenRows.key, key),
      ),
    )
    .orderBy(sql`${writes}.rowid`)
    .limit(1),
);

/** Returns the status of an introduction right after a write; null when it was not there. */
function statusAfter(db: Database, write: WriteId, id: IntroductionId): IntroductionStatus | null {
  const later = firstLaterChange.get(db, { id: write, key: JSON.stringify([id]) });
  return later === undefined ? (findIntroduction(db, id)?.status ?? null) : statusIn(later.before);
}

/** The introductions of which a write changed the sides, the follow-ups or the help. */
function wholeIntroductions(rows: readonly RowChange[]): IntroductionId[] {
  const ids = new Set<IntroductionId>();
  for (const row of rows) {
    if (row.tableName === 'introductions' && changesSides(row)) ids.add(introductionIdOf(row.key));
    if (row.tableName !== 'help' && row.tableName !== 'follow_ups') continue;
    for (const columns of [row.before, row.after]) {
      const id = valueIn(row.tableName, 'introductionId', columns);
      if (typeof id === 'number') ids.add(id as IntroductionId); // the column holds no others
    }
  }
  return [...ids];
}

function changesSides({ before, after }: RowChange): boolean {
  if (before === null || after === null) return false;
  return valueIn('introductions', 'firstId', before) !== valueIn('introductions', 'firstId', after);
}

function introductionIdOf(key: string): IntroductionId {
  return parseJsonArray(key)[0] as IntroductionId; // the key of the table
}

function statusIn(columns: string | null): IntroductionStatus | null {
  const status = valueIn('introductions', 'status', columns);
  return introductionStatuses.find((one) => one === status) ?? null;
}

/** Returns the value of a column of a row that is kept for undo. */
function valueIn(table: keyof typeof undoableTables, column: string, columns: string | null): Scalar {
  if (columns === null) return null;
  return parseJsonArray(columns)[undoableTables[table].columns.findIndex(({ name }) => name === column)] ?? null;
}
