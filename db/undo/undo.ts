import type { PersonId, WriteId } from '../../core/ids.ts';
import { isConstraint } from '../connection/constraint-error.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import type { NotedRow } from './noted-rows.ts';
import { rowNow } from './noted-rows.ts';
import { isKeyOf, tableNames, undoableTables, values } from './undoable-columns.ts';
import type { UndoableTable } from './undoable-columns.ts';

/** Keeps what a remembered write changed. */
export function keepForUndo(tx: WriteTransaction, id: WriteId, rows: readonly NotedRow[]): void {
  const insert = prepared<unknown[]>(
    tx,
    'INSERT INTO written_rows (write_id, position, table_name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  rows.forEach((row, position) => insert.run(id, position, row.tableName, row.key, row.before, row.after));
}

export type UndoRefusal = 'unknown' | 'changed-since';

/** The label of a write that can be undone. */
export function labelOfWrite(db: Database, id: WriteId): string | undefined {
  return (
    db.$client.prepare<[WriteId], string | null>('SELECT label FROM writes WHERE id = ?').pluck().get(id) ?? undefined
  );
}

export type TakenBack = {
  readonly kind: 'undone';
  /** Everyone whom the write bore on. */
  readonly people: readonly PersonId[];
  /** Of these, whose typed facts or addresses it changed. */
  readonly withFacts: readonly PersonId[];
  /** Of these, whose contact days it changed. */
  readonly withContact: readonly PersonId[];
  /** Of these, who are found by other words now. */
  readonly withWords: readonly PersonId[];
};

/**
 * Puts all that the write changed back as it was, column by column, while `noteRows` notes it. Refuses when the write is
 * not known, one of its columns was changed since, or something was written since that would be lost or left without
 * what it belongs to; the transaction is then to be rolled back. What is derived (shown facts, numbers, the search
 * index) is the caller's to renew.
 */
export function takeBack(tx: WriteTransaction, id: WriteId): TakenBack | { readonly kind: UndoRefusal } {
  if (labelOfWrite(tx, id) === undefined) return { kind: 'unknown' };
  const rows = tx.$client
    .prepare<[WriteId], NotedRow>(
      'SELECT table_name AS tableName, key, before, after FROM written_rows WHERE write_id = ? ORDER BY position',
    )
    .all(id);
  if (rows.some((row) => !isBookkeeping(row.tableName) && !isAsWritten(row, rowNow(tx, row)))) {
    return { kind: 'changed-since' };
  }

  try {
    for (const table of tableNames.toReversed()) {
      const remove = tx.$client.prepare(removal(table));
      for (const row of rows) if (row.tableName === table && row.before === null) remove.run(...values(row.key));
    }
    if (takesOthersAlong(tx, rows)) return { kind: 'changed-since' };
    for (const table of tableNames) {
      const insert = tx.$client.prepare(insertion(table));
      for (const { tableName, key, before, after } of rows) {
        if (tableName !== table || before === null) continue;
        if (after === null) insert.run(...values(key), ...values(before));
        else putBack(tx, table, key, values(before), values(after));
      }
    }
  } catch (error) {
    // What it belongs to is gone, or something else has its place.
    if (isConstraint(error)) return { kind: 'changed-since' };
    throw error;
  }
  const peopleWith = (tables: readonly UndoableTable[], isOfPerson: (row: NotedRow) => boolean): PersonId[] =>
    peopleOf(
      tx,
      rows.filter((row) => tables.includes(row.tableName) || (row.tableName === 'people' && isOfPerson(row))),
    );
  return {
    kind: 'undone',
    people: peopleOf(tx, rows),
    withFacts: peopleWith(
      ['own_values', 'emails', 'removed_emails', 'records', 'merged_people', 'replaced_days'],
      () => false,
    ),
    withContact: peopleWith(['interactions'], cameOrWent),
    withWords: peopleWith(
      ['own_values', 'emails', 'tags', 'person_tags'],
      (row) => cameOrWent(row) || changesColumn(row, 'notes'),
    ),
  };
}

function cameOrWent({ before, after }: NotedRow): boolean {
  return before === null || after === null;
}

function changesColumn({ tableName, before, after }: NotedRow, column: string): boolean {
  const names: readonly string[] = undoableTables[tableName].columns;
  const at = names.indexOf(column);
  return before !== null && after !== null && values(before)[at] !== values(after)[at];
}

/** Whether what the write changed is still as it left it; another column of the row may have been changed since. */
function isAsWritten({ before, after }: NotedRow, now: string | null): boolean {
  if (now === after) return true;
  if (before === null || after === null || now === null) return false;
  const is = values(now);
  const was = values(before);
  return values(after).every((value, column) => value === was[column] || value === is[column]);
}

function putBack(tx: WriteTransaction, table: UndoableTable, key: string, was: unknown[], is: unknown[]): void {
  const names: readonly string[] = undoableTables[table].columns;
  const changed = names.filter((_, column) => was[column] !== is[column]);
  const update = prepared<unknown[]>(
    tx,
    `UPDATE ${table} SET ${changed.map((name) => `${name} = ?`).join(', ')} WHERE ${isKeyOf(table)}`,
  );
  update.run(...was.filter((value, column) => value !== is[column]), ...values(key));
}

/** Follows from the rest of the write, so that a later write may have changed it again. */
function isBookkeeping(table: UndoableTable): boolean {
  return table === 'plans';
}

/** A tag stays while someone carries it, whoever it was made for. */
function removal(table: UndoableTable): string {
  const whenUnused = table === 'tags' ? ' AND NOT EXISTS (SELECT 1 FROM person_tags WHERE tag_id = tags.id)' : '';
  return `DELETE FROM ${table} WHERE ${isKeyOf(table)}${whenUnused}`;
}

/** Whether what was removed took rows with it that a later write added; a place on a plan goes with its person. */
function takesOthersAlong(tx: WriteTransaction, rows: readonly NotedRow[]): boolean {
  const own = new Set(rows.map(({ tableName, key }) => `${tableName} ${key}`));
  const changed = tx.$client.prepare<[], Pick<NotedRow, 'tableName' | 'key'>>(
    'SELECT table_name AS tableName, key FROM noted_rows',
  );
  return changed.all().some(({ tableName, key }) => tableName !== 'plan_entries' && !own.has(`${tableName} ${key}`));
}

function insertion(table: UndoableTable): string {
  const { key, columns } = undoableTables[table];
  const all = [...key, ...columns];
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`;
}

/** Whose numbers and searched words the rows bear on. */
function peopleOf(db: Database, rows: readonly NotedRow[]): PersonId[] {
  const ids = new Set<PersonId>();
  for (const { tableName, key, before, after } of rows) {
    const { key: keyColumns, columns } = undoableTables[tableName];
    const names: readonly string[] = [...keyColumns, ...columns];
    const at = tableName === 'people' ? 0 : names.indexOf('person_id');
    for (const rest of [before, after]) {
      // A row's key and columns stand in the order of `names`, and this one is a person's id.
      const id = [...values(key), ...(rest === null ? [] : values(rest))][at] as PersonId | undefined;
      if (at >= 0 && id !== undefined) ids.add(id);
    }
    if (tableName === 'tags') {
      // A tag that came, went or changed its name is searched with all who carry it.
      const carriers = db.$client.prepare<unknown[], PersonId>('SELECT person_id FROM person_tags WHERE tag_id = ?');
      for (const id of carriers.pluck().all(...values(key))) ids.add(id);
    }
  }
  return [...ids];
}
