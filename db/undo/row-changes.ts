import type BetterSqlite3 from 'better-sqlite3';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { jsonArrayOf, keyCondition, undoableTableNames, undoableTables, parseJsonArray } from './undoable-tables.ts';
import type { UndoableTable } from './undoable-tables.ts';

const watched = new WeakSet<BetterSqlite3.Database>();

/**
 * Installs the triggers that note every row which a write changes, once for each connection. Must run outside of a
 * transaction, since a rollback would remove them. They are temporary: the file keeps nothing of them.
 */
export function installChangeTriggers({ $client }: Database): void {
  if (watched.has($client)) return;
  const triggers = undoableTableNames.flatMap((table) => {
    const { key, columns } = undoableTables[table];
    const oldKey = jsonArrayOf('old.', key);
    const newKey = jsonArrayOf('new.', key);
    const note = (rowKey: string, before: string): string =>
      // Not OR IGNORE: the statement that fires the trigger would overrule it.
      `INSERT INTO noted_rows (table_name, key, before) SELECT '${table}', ${rowKey}, ${before}
       WHERE NOT EXISTS (SELECT 1 FROM noted_rows WHERE table_name = '${table}' AND key = ${rowKey});`;
    const trigger = (event: string, body: string): string =>
      `CREATE TEMP TRIGGER note_${table}_${event.split(' ')[0]} AFTER ${event} ON main.${table}
       WHEN (SELECT active FROM noting) BEGIN ${body} END;`;
    return [
      trigger('INSERT', note(newKey, 'NULL')),
      trigger('DELETE', note(oldKey, jsonArrayOf('old.', columns))),
      // A table without columns of its own has nothing that an update could change.
      ...(columns.length === 0
        ? []
        : [trigger(`UPDATE OF ${columns.join(', ')}`, note(oldKey, jsonArrayOf('old.', columns)))]),
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

/** Runs `work` on a connection with the triggers, and returns its result and the rows that it changed: see `saveRowChanges`. */
export function captureRowChanges<Result>(
  tx: WriteTransaction,
  work: () => Result,
): { result: Result; rows: RowChange[] } {
  forgetNoted(tx);
  setNoting(tx, 1);
  try {
    const result = work();
    const noted = prepared<[], { tableName: UndoableTable; key: string; before: string | null }>(
      tx,
      'SELECT table_name AS tableName, key, before FROM noted_rows ORDER BY position',
    ).all();
    const rows = noted.map((row) => ({ ...row, after: currentRow(tx, row) })).filter((row) => row.before !== row.after);
    return { result, rows };
  } finally {
    setNoting(tx, 0);
    forgetNoted(tx);
  }
}

function setNoting(tx: WriteTransaction, active: 0 | 1): void {
  prepared<[number]>(tx, 'UPDATE noting SET active = ?').run(active);
}

function forgetNoted(tx: WriteTransaction): void {
  prepared<[]>(tx, 'DELETE FROM noted_rows').run();
}

/** A row that a write changed: null where there was or is none. */
export type RowChange = {
  readonly tableName: UndoableTable;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A row as it is now, in the form in which it is kept for undo; null when there is none. */
export function currentRow(db: Database, { tableName, key }: Pick<RowChange, 'tableName' | 'key'>): string | null {
  const text = `SELECT ${jsonArrayOf('', undoableTables[tableName].columns)} FROM ${tableName} WHERE ${keyCondition(tableName)}`;
  return (
    prepared<unknown[], string>(db, text)
      .pluck()
      .get(...parseJsonArray(key)) ?? null
  );
}
