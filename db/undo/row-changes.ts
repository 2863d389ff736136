import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type BetterSqlite3 from 'better-sqlite3';

import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { columnName } from '../schema/column-name.ts';
import { rowStatements } from './row-statements.ts';
import { undoableTableNames, undoableTables } from './undoable-tables.ts';
import type { UndoableTable } from './undoable-tables.ts';

// The temporary tables of a connection; the file has none of them.

/** One row: 1 while a write runs whose changes are noted. */
const noting = sqliteTable('noting', { active: integer().$type<0 | 1>().notNull() });

/** The rows that the write changed, in the order in which it first changed them. */
const notedRows = sqliteTable('noted_rows', {
  position: integer().primaryKey(),
  tableName: text().$type<UndoableTable>().notNull(),
  /** JSON: the primary key. */
  key: text().notNull(),
  /** JSON of the columns before the write; null when there was no row. */
  before: text(),
});

/** SQL of a JSON array of the columns of the row that fired a trigger. */
function jsonArrayOf(row: 'old' | 'new', columns: readonly SQLiteColumn[]): string {
  return `json_array(${columns.map((column) => `${row}.${columnName(column)}`).join(', ')})`;
}

const watched = new WeakSet<BetterSqlite3.Database>();

/**
 * Installs the triggers that note every row which a write changes, once for each connection. Must run outside of a
 * transaction, since a rollback would remove them. They are temporary: the file keeps nothing of them.
 */
export function installChangeTriggers({ $client }: Database): void {
  if (watched.has($client)) return;
  const triggers = undoableTableNames.flatMap((table) => {
    const { key, columns } = undoableTables[table];
    const oldKey = jsonArrayOf('old', key);
    const newKey = jsonArrayOf('new', key);
    const note = (rowKey: string, before: string): string =>
      // Not OR IGNORE: the statement that fires the trigger would overrule it.
      `INSERT INTO noted_rows (table_name, key, before) SELECT '${table}', ${rowKey}, ${before}
       WHERE NOT EXISTS (SELECT 1 FROM noted_rows WHERE table_name = '${table}' AND key = ${rowKey});`;
    const trigger = (event: string, body: string): string =>
      `CREATE TEMP TRIGGER note_${table}_${event.split(' ')[0]} AFTER ${event} ON main.${table}
       WHEN (SELECT active FROM noting) BEGIN ${body} END;`;
    return [
      trigger('INSERT', note(newKey, 'NULL')),
      trigger('DELETE', note(oldKey, jsonArrayOf('old', columns))),
      // A table without columns of its own has nothing that an update could change.
      ...(columns.length === 0
        ? []
        : [
            trigger(
              `UPDATE OF ${columns.map((column) => columnName(column)).join(', ')}`,
              note(oldKey, jsonArrayOf('old', columns)),
            ),
          ]),
    ];
  });
  $client.exec(`
    CREATE TEMP TABLE noting (active INTEGER NOT NULL);
    INSERT INTO noting VALUES (0);
    CREATE TEMP TABLE noted_rows (
      position INTEGER PRIMARY KEY, table_name TEXT NOT NULL, key TEXT NOT NULL, before TEXT, UNIQUE (table_name, key)
    );
    ${triggers.join('\n')}`);
  watched.add($client);
}

const setActive = writeStatement({ active: noting.active }, (db, { active }) => db.update(noting).set({ active }));

const deleteNoted = writeStatement({}, (db) => db.delete(notedRows));

const noted = readStatement({}, (db) =>
  db
    .select(fields({ tableName: notedRows.tableName, key: notedRows.key, before: notedRows.before }))
    .from(notedRows)
    .orderBy(notedRows.position),
);

/** A row that a write changed: null where there was or is none. */
export type RowChange = {
  readonly tableName: UndoableTable;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

/**
 * Runs `work` on a connection with the triggers, and returns its result and the rows that it changed: see
 * `saveRowChanges`.
 */
export function captureRowChanges<Result>(
  tx: WriteTransaction,
  work: () => Result,
): { result: Result; rows: RowChange[] } {
  deleteNoted.run(tx, {});
  setActive.run(tx, { active: 1 });
  try {
    const result = work();
    const rows = changedRows(tx)
      .map((row) => ({ ...row, after: currentRow(tx, row) }))
      .filter((row) => row.before !== row.after);
    return { result, rows };
  } finally {
    setActive.run(tx, { active: 0 });
    deleteNoted.run(tx, {});
  }
}

/** Returns the rows that the running write changed so far, as they were before it. */
export function changedRows(tx: WriteTransaction): Omit<RowChange, 'after'>[] {
  return noted.all(tx, {});
}

/** Returns a row as it is now, in the form in which it is kept for undo; null when there is none. */
export function currentRow(db: Database, { tableName, key }: Pick<RowChange, 'tableName' | 'key'>): string | null {
  return rowStatements[tableName].read(db, key);
}
