import type { Locale } from '../../locale.ts';
import { formatNumber } from '../../numbers-in-words.ts';
import { cleanCell, isBlankRow, shortenRow } from '../../text/clean-cell.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { emptyRowReason, longRowReason, shortRowReason } from '../common/skip-reasons.ts';
import {
  refuseTableCsv,
  refuseTableCutOff,
  refuseTableTooLarge,
  refuseWithoutHeader,
} from '../common/table-refusal.ts';
import type { TableName } from '../common/table-refusal.ts';
import type { TruncationCheck } from '../common/truncation.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileReader, FileRefusal, Parsed, SkippedRow } from '../common/reader.ts';
import { parseNestedRow } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit, tableRowLimit, tableSizeLimit } from '../common/table-limits.ts';

/** A row whose values are read by the names of its columns. */
type TableRow<Column extends string> = {
  /** The line of the file on which it starts, from 1. */
  readonly line: number;
  /** Gives a value as a clean cell (`cleanCell`); empty if it is blank, or the table has no such column. */
  readonly cell: (column: Column) => string;
  /** Gives a value as the file writes it. */
  readonly written: (column: Column) => string;
};

/** A row that was taken, or the reason why it is skipped, which tells the user what is wrong and what to do. */
type RowResult<Row> =
  | { readonly kind: 'taken'; readonly row: Row }
  | { readonly kind: 'skipped'; readonly reason: string };

/** The content of a table. `rowsRead` counts `rows` and the rows of `skipped`, but no blank lines. */
export type ParsedTable<Row> = {
  readonly kind: 'read';
  readonly rows: readonly Row[];
  readonly skipped: readonly SkippedRow[];
  readonly rowsRead: number;
};

/** How one kind of table is recognised and its rows are read. */
export type LinkedinTable<Column extends string, Row> = {
  readonly name: TableName;
  readonly columnsOf: (fields: readonly string[]) => HeaderColumns<Column> | undefined;
  readonly rowOf: (row: TableRow<Column>) => RowResult<Row>;
  /** By column: the check of its value, if it is the last of the file. A column without a check cannot be judged so. */
  readonly truncationChecks: Readonly<Partial<Record<Column, TruncationCheck>>>;
};

/** Makes the result of a row that is skipped for this reason. */
export function skippedRow(reason: string): { readonly kind: 'skipped'; readonly reason: string } {
  return { kind: 'skipped', reason };
}

/** Creates a reader of a table whose header is among the first 50 records. */
export function createLinkedinTableReader<Column extends string, Row>(
  { name, columnsOf, rowOf, truncationChecks }: LinkedinTable<Column, Row>,
  locale: Locale,
): FileReader<ParsedTable<Row>> {
  const rows: Row[] = [];
  const skipped: SkippedRow[] = [];
  const beforeHeader: (readonly string[])[] = [];
  let rowsRead = 0;
  let previousWasSkipped = false;
  let size = 0;
  let refused: FileRefusal | undefined;
  let table: { readonly columns: HeaderColumns<Column>; readonly isCutOff: CutOffCheck } | undefined;

  const csv = createCsvReader((fields, line, closed) => {
    if (refused) return;
    if (table) addRecord(table.columns, table.isCutOff, fields, line, closed);
    else lookForHeader(fields, line, closed);
  });

  function lookForHeader(fields: readonly string[], line: number, closed: boolean): void {
    const columns = columnsOf(fields);
    if (!columns) {
      beforeHeader.push(fields);
      if (beforeHeader.length >= headerSearchLimit) refused = refuseWithoutHeader(beforeHeader, name);
    } else if (!closed && columns.other.some(({ index }) => index === columns.width - 1)) {
      refused = refuseTableCutOff(line, name);
    } else {
      table = { columns, isCutOff: createCutOffCheck(columns, truncationChecks) };
    }
  }

  function addRecord(
    columns: HeaderColumns<Column>,
    isCutOff: CutOffCheck,
    values: readonly string[],
    line: number,
    closed: boolean,
  ): void {
    const [only = ''] = values;
    const isOne = values.length === 1 && columns.width > 1;
    if (isOne && cleanCell(only) === '') return;
    const fields = isOne ? (parseNestedRow(only) ?? values) : values;
    if (rowsRead >= tableRowLimit) {
      refused = refuseTableTooLarge(`${formatNumber(tableRowLimit, locale)} rows`, name);
    } else if (isCutOff(fields, closed)) {
      refused = refuseTableCutOff(line, name);
    } else {
      rowsRead += 1;
      const taken = skipIfMisshapen(fields, columns) ?? rowOf(rowAt(fields, columns, line));
      if (taken.kind === 'taken') rows.push(taken.row);
      else skip(taken.reason, fields, line);
      previousWasSkipped = taken.kind === 'skipped';
    }
  }

  function skip(reason: string, fields: readonly string[], line: number): void {
    const excerpt = shortenRow(fields);
    const last = skipped.at(-1);
    if (last && previousWasSkipped && last.reason === reason && last.excerpt === excerpt) {
      skipped[skipped.length - 1] = { ...last, rows: last.rows + 1 };
    } else {
      skipped.push({ line, rows: 1, reason, excerpt });
    }
  }

  function refuseError(error: CsvError | undefined): void {
    if (!error || refused) return;
    refused = refuseTableCsv(error, name);
  }

  return {
    push(text) {
      if (refused) return refused;
      size += text.length;
      if (size > tableSizeLimit)
        refused = refuseTableTooLarge(`${tableSizeLimit / 1_000_000} million characters`, name);
      else refuseError(csv.push(text));
      return refused;
    },
    end() {
      if (!refused) refuseError(csv.end());
      if (refused) return refused;
      if (!table) return refuseWithoutHeader(beforeHeader, name);
      return { kind: 'read', rows, skipped, rowsRead };
    },
    rowsRead: () => rowsRead,
  };
}

/** Skips a row that is empty, or has too few or too many values; undefined for any other. */
function skipIfMisshapen(
  fields: readonly string[],
  { known, width }: HeaderColumns<string>,
): { readonly kind: 'skipped'; readonly reason: string } | undefined {
  if (isBlankRow(fields)) return skippedRow(emptyRowReason);
  // Excel leaves out the commas of empty cells at a row's end, which loses nothing if no known column is among them.
  const lastKnown = Math.max(...Object.values(known).filter((index) => index !== undefined));
  if (fields.length <= lastKnown) return skippedRow(shortRowReason(fields.length, width));
  if (fields.length > width && !isBlankRow(fields.slice(width))) return skippedRow(longRowReason(fields.length, width));
  return undefined;
}

function rowAt<Column extends string>(
  fields: readonly string[],
  { known }: HeaderColumns<Column>,
  line: number,
): TableRow<Column> {
  function written(column: Column): string {
    const index = known[column];
    return (index === undefined ? undefined : fields[index]) ?? '';
  }
  return { line, written, cell: (column) => cleanCell(written(column)) };
}

type CutOffCheck = (fields: readonly string[], closed: boolean) => boolean;

/** The most values of the last column that are kept to judge the last row by. */
const usualLimit = 100;

/**
 * Creates a test of whether a row is cut off. Only the last row can be, if no line end follows it. Complete exports may end
 * so too, hence it is judged by its values, and by those of the rows before, each of which must be passed to the test.
 */
function createCutOffCheck<Column extends string>(
  { known, width }: HeaderColumns<Column>,
  truncationChecks: LinkedinTable<Column, unknown>['truncationChecks'],
): CutOffCheck {
  let isWhole: TruncationCheck | undefined;
  for (const column in truncationChecks) {
    if (known[column] === width - 1) isWhole = truncationChecks[column];
  }
  const usual = new Set<string>();
  let shortRowsAreUsual = false;

  return (fields, closed) => {
    if (closed) {
      if (fields.length < width) shortRowsAreUsual = true;
      else if (usual.size < usualLimit && !isBlankRow(fields)) usual.add(cleanCell(fields[width - 1] ?? ''));
      return false;
    }
    if (fields.length < width) return isWhole !== undefined || !shortRowsAreUsual;
    if (!isWhole || fields.length > width || isBlankRow(fields)) return false;
    return !isWhole(cleanCell(fields[width - 1] ?? ''), usual);
  };
}

/** Maps the rows of a table's reader to the content of its kind of file. */
export function mapTableReader<Row, Content extends object>(
  table: FileReader<ParsedTable<Row>>,
  contentOf: (rows: readonly Row[]) => Content,
): FileReader<Parsed<Content>> {
  return mapReader(table, (read) => ({
    ...contentOf(read.rows),
    rowsRead: read.rowsRead,
    skipped: read.skipped,
  }));
}
