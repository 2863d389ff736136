import { cleanCell, isBlankRow, shortenRow } from '../../text/clean-cell.ts';
import { parseConnectionDate, isWholeDate } from './connection-date.ts';
import type { ConnectionDate } from './connection-date.ts';
import { connectionsColumnsOf } from './connections-columns.ts';
import type { ConnectionsColumns } from './connections-columns.ts';
import { refuseCsv, refuseCutOff, refuseOtherTable, refuseTooManyRows } from './connections-refusal.ts';
import type { ConnectionsRefusal, CsvRecord } from './connections-refusal.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import {
  emptyRowReason,
  futureDateReason,
  longRowReason,
  shortRowReason,
  unreadableDateReason,
} from '../common/skip-reasons.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import { mapReader } from '../common/map-reader.ts';
import type { Parsed, ReadingContext, SkippedRow } from '../common/reader.ts';
import type { FileSource } from '../common/file-source.ts';
import { parseNestedRow } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit, tableRowLimit } from '../common/table-limits.ts';

/** A row of Connections.csv: one person. Values are NFC with single spaces, and undefined if blank. */
export type ConnectionRow = {
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly firstName: string;
  /** At most one of the two names is empty. */
  readonly lastName: string;
  readonly slug?: ProfileSlug;
  /** Lower case. */
  readonly email?: string;
  readonly company?: string;
  readonly position?: string;
  readonly connectedOn?: Day;
  /** Values of columns that Kith does not know, and links or e-mail addresses that are none, by the columns' names. */
  readonly other: Readonly<Record<string, string>>;
};

type SkipCause =
  | 'hidden-profile'
  | 'empty-row'
  | 'no-name'
  | 'unreadable-date'
  | 'future-date'
  | 'short-row'
  | 'long-row';

type SkippedConnection = SkippedRow & { readonly kind: 'skipped'; readonly cause: SkipCause };

type ConnectionOrSkip = { readonly kind: 'connection'; readonly row: ConnectionRow } | SkippedConnection;

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

const emailAddress = /^[^\s@]+@[^\s@]+$/;
const noOther: Readonly<Record<string, string>> = {};

/**
 * Creates a reader of single rows of a file with these columns. `today` is the user's local day; a row with a date more
 * than one day after it is skipped.
 */
function createConnectionRowReader(
  columns: ConnectionsColumns,
  today: Day,
): (fields: readonly string[], line: number) => ConnectionOrSkip {
  const { known, names, other, width } = columns;
  const { firstName: firstNameAt, lastName: lastNameAt, url: urlAt, email: emailAt } = known;
  const { company: companyAt, position: positionAt, connectedOn: connectedOnAt } = known;
  const lastKnown = Math.max(...Object.values(known));
  const latest = addDays(today, 1);
  const dateOf = memoizeConnectionDates();

  return (fields, line) => {
    const firstName = cellAt(fields, firstNameAt);
    const lastName = cellAt(fields, lastNameAt);
    if (firstName === '' && lastName === '') return skipNameless(fields, line, connectedOnAt);

    // Excel leaves out the commas of empty cells at a row's end, which loses nothing if no known column is among them.
    if (fields.length <= lastKnown) {
      return skip(fields, line, 'short-row', shortRowReason(fields.length, width));
    }
    if (fields.length > width && !isBlankRow(fields.slice(width))) {
      return skip(fields, line, 'long-row', longRowReason(fields.length, width));
    }

    const row: { -readonly [Key in keyof ConnectionRow]: ConnectionRow[Key] } = {
      line,
      firstName,
      lastName,
      other: noOther,
    };
    let others: [name: string, value: string][] | undefined;

    const url = (urlAt === undefined ? '' : fields[urlAt]) ?? '';
    if (url !== '') {
      // Most addresses need no cleaning, which takes time.
      const slug = profileSlugOf(url) ?? profileSlugOf(cleanCell(url));
      if (slug !== undefined) row.slug = slug;
      else if (cleanCell(url) !== '') (others ??= []).push([names.url ?? 'URL', cleanCell(url)]);
    }
    const email = cellAt(fields, emailAt);
    if (email !== '') {
      if (emailAddress.test(email)) row.email = email.toLowerCase();
      else (others ??= []).push([names.email ?? 'Email Address', email]);
    }
    const company = cellAt(fields, companyAt);
    if (company !== '') row.company = company;
    const position = cellAt(fields, positionAt);
    if (position !== '') row.position = position;

    const date = cellAt(fields, connectedOnAt);
    if (date !== '') {
      const day = dateOf(date)?.day;
      if (day === undefined) {
        return skip(fields, line, 'unreadable-date', unreadableDateReason(date, '08 Feb 2026'));
      }
      if (day > latest) {
        return skip(fields, line, 'future-date', futureDateReason(date));
      }
      row.connectedOn = day;
    }

    for (const { name, index } of other) {
      const value = cellAt(fields, index);
      if (value !== '') (others ??= []).push([name, value]);
    }
    if (others) row.other = Object.fromEntries(others);
    return { kind: 'connection', row };
  };
}

/** Creates a reader of a file that was recognised as Connections.csv. `today` as for `createConnectionRowReader`. */
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

function cellAt(fields: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : cleanCell(fields[index] ?? '');
}

function skip(fields: readonly string[], line: number, cause: SkipCause, reason: string): SkippedConnection {
  return { kind: 'skipped', line, rows: 1, cause, reason, excerpt: shortenRow(fields) };
}

function skipNameless(fields: readonly string[], line: number, dateAt: number | undefined): SkippedConnection {
  if (isBlankRow(fields)) return skip(fields, line, 'empty-row', emptyRowReason);
  if (isBlankRow(fields.filter((_, index) => index !== dateAt))) {
    return skip(
      fields,
      line,
      'hidden-profile',
      'LinkedIn gives only a date here, because the profile is hidden or closed. There is nothing to do.',
    );
  }
  return skip(
    fields,
    line,
    'no-name',
    'This row has no name. Add the name in the file and import it again, or add the person by hand.',
  );
}

/** Finds the newest day of connecting in a list, by which lists are ordered in time; undefined if it has none. */
export function newestConnectionDay({ rows }: ParsedConnections): Day | undefined {
  let newest: Day | undefined;
  for (const { connectedOn } of rows) {
    if (connectedOn !== undefined && (newest === undefined || connectedOn > newest)) newest = connectedOn;
  }
  return newest;
}

/** Creates a parser that parses each text once, since most people share their day of connecting with others. */
function memoizeConnectionDates(): (text: string) => ConnectionDate | undefined {
  const dates = new Map<string, ConnectionDate | undefined>();
  return (text) => {
    const remembered = dates.get(text);
    if (remembered !== undefined || dates.has(text)) return remembered;
    const date = parseConnectionDate(text);
    dates.set(text, date);
    return date;
  };
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
