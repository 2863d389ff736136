import { exportEnd, exportHead, exportRow, exportTableEnd, exportTableHead } from '../../core/export/kith-export.ts';
import type { Instant } from '../../core/calendar/day.ts';
import type { Database } from '../connection/database.ts';
import { exportedTables, rowCounts, schemaVersion } from './export-tables.ts';
import type { TextOfRows } from './progress.ts';

/**
 * `kith.json`: every table, word for word. `db` is a connection inside a transaction, so that all tables are of one
 * moment.
 */
export function* exportJson(db: Database, madeAt: Instant): TextOfRows {
  const rows = rowCounts(db);
  yield { text: exportHead({ schema: schemaVersion(db), madeAt, rows }), rows: 0 };
  for (const [index, { name, columns, select }] of exportedTables.entries()) {
    yield { text: exportTableHead(name, columns), rows: 0 };
    let written = 0;
    for (const row of db.$client.prepare<[], unknown[]>(select).raw().iterate()) {
      yield { text: exportRow(row, written === 0), rows: 1 };
      written += 1;
    }
    yield { text: exportTableEnd(written, index === exportedTables.length - 1), rows: 0 };
  }
  yield { text: exportEnd, rows: 0 };
}

/** How many rows `exportJson` writes. */
export function jsonRows(db: Database): number {
  return Object.values(rowCounts(db)).reduce((sum, rows) => sum + rows, 0);
}
