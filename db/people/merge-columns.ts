import { eq } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import type { Computed, WriteStatement } from '../connection/statement.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { people } from '../schema/schema.ts';
import { mergedColumns } from './merge-snapshot.ts';
import type { EditsSinceMerge, MergedColumn, MergedColumnValues, MergeSnapshot } from './merge-snapshot.ts';

/** The columns of `people` by the names that the snapshot has for them. */
const columns = {
  notes: people.notes,
  circle: people.circle,
  rating: people.rating,
  muted_on: people.mutedOn,
  archived_on: people.archivedOn,
  snoozed_until: people.snoozedUntil,
  reviewed_on: people.reviewedOn,
  brought_closer_on: people.broughtCloserOn,
  handled_on: people.handledOn,
  settled_on: people.settledOn,
  rhythm_days: people.rhythmDays,
  farewell: people.farewell,
  farewell_on: people.farewellOn,
} as const satisfies Record<MergedColumn, SQLiteColumn>;

const columnsOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db.select(fields(columns)).from(people).where(eq(people.id, id)),
);

function columnsOf(tx: WriteTransaction, id: PersonId): MergedColumnValues {
  const row = columnsOfPerson.get(tx, { id });
  if (!row) throw new Error('A person who is to be merged is not there.');
  return row;
}

const setColumn = Object.fromEntries(
  mergedColumns.map((name) => [
    name,
    writeStatement({ id: people.id, value: computed<Scalar>() }, (db, { id, value }) =>
      db
        .update(people)
        .set({ [columns[name].name]: value })
        .where(eq(people.id, id)),
    ),
  ]),
) as Record<MergedColumn, WriteStatement<{ id: typeof people.id; value: Computed<Scalar> }>>; // one for each column

/**
 * Writes what the user said of `from` into the columns of `into` where `into` has nothing, and returns what stood
 * there.
 */
export function mergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: EditsSinceMerge,
): Pick<MergeSnapshot, 'columns' | 'before' | 'after'> {
  const theirs = columnsOf(tx, from);
  const before = columnsOf(tx, into);
  const later = (name: MergedColumn): string | number | null =>
    [before[name], theirs[name]]
      .filter((value) => value !== null)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .at(-1) ?? null;
  // A farewell goes with its day. It holds for the person, whatever name it was said under.
  const farewell = before.farewell === null ? theirs : before;
  const merged: MergedColumnValues = {
    notes: [before.notes, theirs.notes].filter((text) => text !== '').join('\n\n'),
    circle: before.circle ?? theirs.circle,
    rating: before.rating ?? theirs.rating,
    // Whoever is left be, or put away, under one name only, is not under both.
    muted_on: before.muted_on,
    archived_on: before.archived_on,
    snoozed_until: before.snoozed_until,
    reviewed_on: later('reviewed_on'),
    brought_closer_on: before.brought_closer_on ?? theirs.brought_closer_on,
    handled_on: later('handled_on'),
    settled_on: later('settled_on'),
    rhythm_days: before.rhythm_days ?? theirs.rhythm_days,
    farewell: farewell.farewell,
    farewell_on: farewell.farewell_on,
  };
  const after: Record<MergedColumn, string | number | null> = { ...before };
  for (const name of mergedColumns) {
    if (changedSince.has(into, name) || merged[name] === before[name]) continue;
    after[name] = merged[name];
    setColumn[name].run(tx, { id: into, value: merged[name] });
  }
  return { columns: theirs, before, after };
}

/** Puts the columns of `into` back as they were before the merge, but for those that the user changed since. */
export function unmergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  { before, after }: MergeSnapshot,
  changedSince: EditsSinceMerge,
): void {
  const now: MergedColumnValues | undefined = columnsOfPerson.get(tx, { id: into });
  if (!now) return;
  for (const name of mergedColumns) {
    // What the user wrote since stays.
    if (now[name] !== after[name]) changedSince.add(into, name);
    else if (before[name] !== after[name]) setColumn[name].run(tx, { id: into, value: before[name] });
  }
}
