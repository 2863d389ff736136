import type { Column, SQL } from 'drizzle-orm';

import { csvByteOrderMark, formatCsvRecord } from '../../core/formats/csv/csv-writer.ts';
import type { CsvValue } from '../../core/formats/csv/csv-writer.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import type { RowText } from './text-chunks.ts';

/** A table of an export for people to read in a spreadsheet. */
export type CsvTable = {
  readonly fileName: string;
  /** What is in it, in a sentence. */
  readonly about: string;
  /** The names of the columns. */
  readonly header: readonly string[];
  readonly rows: (db: Database) => Iterable<readonly CsvValue[]>;
  /** Counts the rows. */
  readonly count: (db: Database) => number;
};

type Query<Row> = { readonly getSQL: () => SQL; readonly _: { readonly result: readonly Row[] } };

/** Declares a table by its columns, named as the header names them, and its queries. */
export function csvTable<
  Columns extends Readonly<Record<string, Column | SQL | SQL.Aliased>>,
  Row extends Readonly<Record<keyof Columns, CsvValue>>,
>({
  fileName,
  about,
  columns,
  rows,
  count,
  words = {},
}: {
  readonly fileName: string;
  readonly about: string;
  readonly columns: Columns;
  readonly rows: (db: StatementBuilder, selected: ReturnType<typeof fields<Columns>>) => Query<Row>;
  readonly count: (db: StatementBuilder) => Query<{ rows: number }>;
  /** Of columns that the file keeps as facts: how the row words them. */
  readonly words?: { readonly [Name in keyof Columns]?: (row: Row) => CsvValue };
}): CsvTable {
  const rowsOf = readStatement({}, (db) => rows(db, fields(columns)));
  const countOf = readStatement({}, count);
  const header = Object.keys(columns);
  const cells: readonly ((row: Row) => CsvValue)[] = header.map((name) => words[name] ?? ((row) => row[name] ?? null));
  return {
    fileName,
    about,
    header,
    *rows(db) {
      for (const row of rowsOf.iterate(db, {})) yield cells.map((cell) => cell(row));
    },
    count: (db) => countOf.value(db, {}) ?? 0,
  };
}

/** Yields the text of a table, with its header. */
export function* exportCsv(db: Database, { header, rows }: CsvTable): RowText {
  yield { text: csvByteOrderMark + formatCsvRecord(header), rows: 0 };
  for (const row of rows(db)) yield { text: formatCsvRecord(row), rows: 1 };
}
