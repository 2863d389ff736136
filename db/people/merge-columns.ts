import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import type { ChangedSince, Image } from './merge-snapshot.ts';

/** What the user says of someone in columns of their row. */
export const columns = [
  'notes',
  'circle',
  'rating',
  'muted_on',
  'archived_on',
  'snoozed_until',
  'reviewed_on',
  'brought_closer_on',
  'handled_on',
] as const;

export type Column = (typeof columns)[number];

export type Columns = Readonly<Record<Column, string | number | null>>;

function columnsOf(tx: WriteTransaction, id: PersonId): Columns {
  const row = prepared<[PersonId], Columns>(tx, `SELECT ${columns.join(', ')} FROM people WHERE id = ?`).get(id);
  if (!row) throw new Error('A person who is to be merged is not there.');
  return row;
}

export function mergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: ChangedSince,
): Pick<Image, 'columns' | 'before' | 'after'> {
  const theirs = columnsOf(tx, from);
  const before = columnsOf(tx, into);
  const later = (name: Column): string | number | null =>
    [before[name], theirs[name]]
      .filter((value) => value !== null)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .at(-1) ?? null;
  const merged: Columns = {
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
  };
  const after: Record<Column, string | number | null> = { ...before };
  for (const name of columns) {
    if (changedSince.has(into, name) || merged[name] === before[name]) continue;
    after[name] = merged[name];
    setColumn(tx, into, name, merged[name]);
  }
  return { columns: theirs, before, after };
}

function setColumn(tx: WriteTransaction, id: PersonId, name: Column, value: string | number | null): void {
  prepared<[string | number | null, PersonId]>(tx, `UPDATE people SET ${name} = ? WHERE id = ?`).run(value, id);
}

export function unmergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  { before, after }: Image,
  changedSince: ChangedSince,
): void {
  const now = prepared<[PersonId], Columns>(tx, `SELECT ${columns.join(', ')} FROM people WHERE id = ?`).get(into);
  if (!now) return;
  for (const name of columns) {
    // What the user wrote since stays.
    if (now[name] !== after[name]) changedSince.add(into, name);
    else if (before[name] !== after[name]) setColumn(tx, into, name, before[name]);
  }
}
