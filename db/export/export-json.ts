import {
  exportEnd,
  formatExportHead,
  formatExportRow,
  formatExportTableEnd,
  formatExportTableHead,
} from '../../core/export/kith-export.ts';
import type { Instant } from '../../core/calendar/day.ts';
import type { Database } from '../connection/database.ts';
import { schemaVersion } from '../connection/migrations.ts';
import { rowCounts, storedTables } from './stored-tables.ts';
import type { RowText } from './text-chunks.ts';

/**
 * Yields `kith.json`: every table, word for word. `db` is a connection inside a transaction, so that all tables are of
 * one moment.
 */
export function* exportJson(db: Database, madeAt: Instant): RowText {
  const tables = storedTables(db);
  const rows = rowCounts(db, tables);
  yield { text: formatExportHead({ schema: schemaVersion(db.$client), madeAt, rows }), rows: 0 };
  for (const [index, { name, columns, select }] of tables.entries()) {
    const names = columns.map((column) => column.name);
    yield { text: formatExportTableHead(name, names), rows: 0 };
    let written = 0;
    for (const row of db.$client.prepare<[], unknown[]>(select).raw().iterate()) {
      yield { text: formatExportRow(row, written === 0), rows: 1 };
      written += 1;
    }
    yield { text: formatExportTableEnd(written, index === tables.length - 1), rows: 0 };
  }
  yield { text: exportEnd, rows: 0 };
}

/** Counts the rows that `exportJson` writes. */
export function countJsonRows(db: Database): number {
  return Object.values(rowCounts(db, storedTables(db))).reduce((sum, rows) => sum + rows, 0);
}
