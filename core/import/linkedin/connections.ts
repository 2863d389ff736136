import type { Day } from '../../calendar/day.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { parseNestedRow } from '../../formats/csv/nested-csv-row.ts';
import { cleanCell, isBlankRow } from '../../text/clean-cell.ts';
import type { FileSource } from '../common/file-source.ts';
import { mapReader } from '../common/map-reader.ts';
import type { Parsed, ReadingContext } from '../common/reader.ts';
import { headerSearchLimit, tableRowLimit } from '../common/table-limits.ts';
import { isWholeDate, parseConnectionDate } from './connection-date.ts';
import { createConnectionRowReader } from './connection-row.ts';
import type { ConnectionOrSkip, ConnectionRow, SkippedConnection } from './connection-row.ts';
import { connectionsColumnsOf } from './connections-columns.ts';
import type { ConnectionsColumns } from './connections-columns.ts';
import { refuseCsv, refuseCutOff, refuseOtherTable, refuseTooManyRows } from './connections-refusal.ts';
import type { ConnectionsRefusal, CsvRecord } from './connections-refusal.ts';

/** The content of Connections.csv. `rows` and `skipped` together are all rows of the file, without blank lines. */
export type ParsedConnections = {
  readonly kind: 'read';
  readonly columns: ConnectionsColumns;
  readonly rows: readonly ConnectionRow[];
  readonly skipped: readonly SkippedConnection[];
};

/** The content of Connections.csv as one kind of file among others. */
export type ConnectionsContent = { readonly kind: 'linkedin-connections'; readonly connections: ParsedConnections };

/** Reads a Connections.csv, like any `FileReader`; its refusals have a cause. */
export type ConnectionsReader = {
  push(text: string): ConnectionsRefusal | undefined;
  end(): ParsedConnections | ConnectionsRefusal;
  rowsRead(): number;
};

/** Creates a reader of a file that was recognised as Connections.csv. `today` and `locale` are the user's. */
export function createConnectionsReader({
  today,
  locale,
}: Pick<ReadingContext, 'today' | 'locale'>): ConnectionsReader {
  const rows: ConnectionRow[] = [];
  const skipped: SkippedConnection[] = [];
  const beforeHeader: CsvRecord[] = [];
  let refused: ConnectionsRefusal | undefined;
  let table: Table | undefined;

  const csv = createCsvReader((fields, line, closed) => {
    if (refused) return;
    if (table) addRow(table, fields, line, closed);
    else lookForHeader(fields, line, closed);
  });

  function lookForHeader(fields: readonly string[], line: number, closed: boolean): void {
    const columns = connectionsColumnsOf(fields);
    if (!columns) {
      beforeHeader.push({ fields, line });
      if (beforeHeader.length >= headerSearchLimit) refused = refuseOtherTable(beforeHeader);
    } else if (!closed && columns.known.connectedOn === undefined) {
      refused = refuseCutOff(line);
    } else {
      table = { columns, read: createConnectionRowReader(columns, today), isCutOff: createCutOffCheck(columns) };
    }
  }

  function addRow({ columns, read, isCutOff }: Table, values: readonly string[], line: number, closed: boolean): void {
    const [only = ''] = values;
    const isOne = values.length === 1 && columns.width > 1;
    if (isOne && cleanCell(only) === '') return;
    const fields = isOne ? (parseNestedRow(only) ?? values) : values;
    if (rows.length + skipped.length >= tableRowLimit) {
      refused = refuseTooManyRows(locale);
    } else if (isCutOff(fields, closed)) {
      refused = refuseCutOff(line);
    } else {
      const connection = read(fields, line);
      if (connection.kind === 'connection') rows.push(connection.row);
      else skipped.push(connection);
    }
  }

  function refuseError(error: CsvError | undefined): void {
    if (!error || refused) return;
    refused = refuseCsv(error);
  }

  return {
    push(text) {
      if (refused) return refused;
      refuseError(csv.push(text));
      return refused;
    },
    end() {
      if (!refused) refuseError(csv.end());
      if (refused) return refused;
      if (!table) return refuseOtherTable(beforeHeader);
      return { kind: 'read', columns: table.columns, rows, skipped };
    },
    rowsRead: () => rows.length + skipped.length,
  };
}

/** What the header of a file tells how to read its rows. */
type Table = {
  readonly columns: ConnectionsColumns;
  readonly read: (fields: readonly string[], line: number) => ConnectionOrSkip;
  readonly isCutOff: (fields: readonly string[], closed: boolean) => boolean;
};

/**
 * Creates a test of whether a row is cut off. Only the last row can be, if no line end follows it. Most complete exports end
 * so too, hence it is judged by its values, and by those of the rows before, each of which must be passed to the test.
 */
function createCutOffCheck({
  known,
  width,
}: ConnectionsColumns): (fields: readonly string[], closed: boolean) => boolean {
  const dateAt = known.connectedOn ?? -1;
  const isDateLast = dateAt === width - 1;
  let shortRowsAreUsual = false;
  let undatedRowsAreUsual = false;
  let previousDate = '';

  return (fields, closed) => {
    const date = (isDateLast && fields[dateAt]) || '';
    if (closed) {
      if (fields.length < width) shortRowsAreUsual = true;
      else if (isDateLast && date === '' && !isBlankRow(fields)) undatedRowsAreUsual = true;
      if (date !== '') previousDate = date;
      return false;
    }
    if (fields.length < width) return isDateLast || !shortRowsAreUsual;
    if (!isDateLast || fields.length > width) return false;
    const lastDate = cleanCell(date);
    if (lastDate === '') return !undatedRowsAreUsual && !isBlankRow(fields);
    if (!isWholeDate(lastDate)) return true;
    // `4-Apr-20` is a whole date, unless this file writes `4-Apr-2021`.
    const usualDate = parseConnectionDate(cleanCell(previousDate));
    return parseConnectionDate(lastDate)?.hasShortYear === true && usualDate?.hasShortYear === false;
  };
}

/** Finds the newest day of connecting in a list, by which lists are ordered in time; undefined if it has none. */
export function newestConnectionDay({ rows }: ParsedConnections): Day | undefined {
  let newest: Day | undefined;
  for (const { connectedOn } of rows) {
    if (connectedOn !== undefined && (newest === undefined || connectedOn > newest)) newest = connectedOn;
  }
  return newest;
}

/** The source of Connections.csv. Without the day of connecting its columns could be those of any list; then the name decides. */
export const connectionsSource: FileSource<ConnectionsContent> = {
  kind: 'linkedin-connections',
  title: 'LinkedIn connections',
  archiveNames: ['connections'],
  isHeader: (fields) => connectionsColumnsOf(fields)?.known.connectedOn !== undefined,
  isHeaderWithName: (fields) => connectionsColumnsOf(fields) !== undefined,
  createReader: ({ context }) =>
    mapReader<ParsedConnections, Parsed<ConnectionsContent>>(createConnectionsReader(context), (connections) => ({
      kind: 'linkedin-connections',
      connections,
      rowsRead: connections.rows.length + connections.skipped.length,
      skipped: connections.skipped,
    })),
  resolvedAs: 'connections',
};
