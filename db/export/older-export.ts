import { setImmediate } from 'node:timers/promises';

import BetterSqlite3 from 'better-sqlite3';

import type { FileRefusal } from '../../core/import/common/reader.ts';
import { isConstraintError } from '../connection/constraint-error.ts';
import { tablesWithBrokenReferences } from '../connection/foreign-keys.ts';
import { runMigrations } from '../connection/migrations.ts';
import { openScratchFile } from '../connection/open.ts';
import { contradicts, neverKept } from './export-refusals.ts';
import { rowCheck, typeCheck } from './row-checks.ts';
import type { RowCheck } from './row-checks.ts';
import { insertInto, rowCounts, storedTables } from './stored-tables.ts';
import type { StoredTable } from './stored-tables.ts';

// An export of an earlier schema comes back by way of a scratch file: it is made at that schema, takes the rows, has the
// migrations since, and its rows are then those of today's schema. Rows are checked twice: on their way in by the types
// and constraints of their time, on their way out by all that is known of today's columns.

/** Rows that are copied at once, before others have their turn: a hundredth of a second of work. */
const rowsAtOnce = 1000;

/** A file of an earlier schema, deleted when it is closed. */
export type ScratchFile = {
  /** The tables as they are at that schema. */
  readonly tables: readonly StoredTable[];
  /** Returns the check of a table's rows; undefined when it has no such table or no such column. */
  readonly check: (name: string, columns: readonly string[]) => RowCheck | undefined;
  /** Returns what inserts rows into a table, their values in the order of these columns. */
  readonly insert: (name: string, columns: readonly string[]) => (row: unknown[]) => void;
  /** Brings the rows to today's schema, or says why they cannot be brought there. */
  readonly migrate: () => FileRefusal | undefined;
  /** Hands on every row, after `migrate`; `report` is called now and then with the share of them that is done, 0 to 1. */
  readonly copy: (
    into: (name: string, columns: readonly string[]) => (row: unknown[]) => void,
    options: { readonly signal: AbortSignal | undefined; readonly report: (share: number) => void },
  ) => Promise<{ readonly kind: 'copied'; readonly rows: Record<string, number> } | FileRefusal>;
  readonly close: () => void;
};

/** Creates an empty scratch file at this version of the schema. */
export function createScratchFile(version: number): ScratchFile {
  const db = openScratchFile(version);
  const client = db.$client;
  const tables = storedTables(db);
  // Migrations put rows into an empty file too, of which the export has its own.
  for (const { name } of tables) client.exec(`DELETE FROM ${name}`);
  return {
    tables,
    check(name, columns) {
      const known = tables.find((table) => table.name === name)?.columns ?? [];
      const found = columns.flatMap((column) => known.find((each) => each.name === column) ?? []);
      return found.length === columns.length && found.length > 0 ? typeCheck(found) : undefined;
    },
    insert: (name, columns) => insertInto(client, name, columns),
    migrate() {
      const [broken] = tablesWithBrokenReferences(client);
      if (broken !== undefined) return contradicts(`“${broken}”`);
      try {
        runMigrations(client);
        return undefined;
      } catch (error) {
        if (isUnexpectedValue(error)) return contradicts('some of its rows');
        throw error;
      }
    },
    async copy(into, { signal, report }) {
      const migrated = storedTables(db);
      const rows = rowCounts(db, migrated);
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      let done = 0;
      for (const { name, columns, select } of migrated) {
        const names = columns.map((column) => column.name);
        const check = rowCheck(name, names);
        if (check === undefined) throw new Error(`The migrations made a table that the schema does not have: ${name}.`);
        const take = into(name, names);
        for (const row of client.prepare<[], unknown[]>(select).raw().iterate()) {
          const read = check(row);
          if (read === undefined) return neverKept(name);
          take(read);
          done += 1;
          if (done % rowsAtOnce > 0) continue;
          report(done / total);
          await setImmediate();
          signal?.throwIfAborted();
        }
      }
      report(1);
      return { kind: 'copied', rows };
    },
    close: () => client.close(),
  };
}

/** Whether a migration failed on what stands in a row: it breaks a constraint, or is no JSON. */
function isUnexpectedValue(error: unknown): boolean {
  return (
    isConstraintError(error) ||
    (error instanceof BetterSqlite3.SqliteError && /malformed JSON|bad JSON/.test(error.message))
  );
}
