import { formatNumber } from '../../numbers-in-words.ts';
import type { DateOrderFound } from './written-birthday.ts';
import type { TableColumn } from './card-columns.ts';
import { createCardCollector } from './card-collector.ts';
import { draftOfRow } from './row-draft.ts';
import type { CollectedCards } from './card-collector.ts';
import {
  refuseCardsCsv,
  refuseCardsCutOff,
  refuseTooManyCards,
  refuseTooManyColumns,
  refuseWithoutCardHeader,
} from './card-refusal.ts';
import { cleanCell, isBlankRow, shortenCell, shortenRow } from '../../text/clean-cell.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { emptyRowReason } from '../common/skip-reasons.ts';
import type { DateOrder } from '../../calendar/date-order.ts';
import type { FileReader, FileRefusal, ReadingContext, SkippedRow } from '../common/reader.ts';
import type { CardRow } from './card-row.ts';
import { parseNestedRow } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit, tableColumnLimit, tableRowLimit, tableSizeLimit } from '../common/table-limits.ts';

/** The number of rows whose values are looked at to tell what the columns hold. */
export const sampleRowCount = 200;
const samplesPerColumn = 3;

/** The most characters that are held while the header is looked for. */
const waitingLimit = 2_000_000;

/** How the rows of a table become cards. */
export type CardTableSpec = {
  readonly columns: readonly TableColumn[];
  /** Decides how ambiguous dates are read; null if nothing tells. */
  readonly orderOf: (dates: DateOrderFound) => DateOrder | null;
};

/** A record of the file, as the CSV reader gives it. */
export type TableRecord = { readonly fields: readonly string[]; readonly line: number; readonly closed: boolean };

/** A table that was found among the records: `rowsFrom` is the index of its first row, before which the header stands, if any. */
export type FoundTable = { readonly spec: CardTableSpec; readonly rowsFrom: number };

/** Finds where the table of a file begins. */
export type TableFinder = {
  /**
   * Looks for the table in the records so far. Undefined asks for one more record. If `isAll` is true there are no more, and
   * it gives the table or a refusal.
   */
  readonly find: (records: readonly TableRecord[], isAll: boolean) => FoundTable | FileRefusal | undefined;
};

/** The content of an address book. `rowsRead` counts the cards and the rows of `skipped`, but no blank lines. */
export type ParsedCardTable = {
  readonly kind: 'read';
  readonly rowsRead: number;
  readonly cards: readonly CardRow[];
  readonly skipped: readonly SkippedRow[];
  readonly dates: DateOrderFound;
  /** How ambiguous dates were read; null if they were not read, or there are none. */
  readonly dateOrder: DateOrder | null;
  /** Up to three different values of each column, from the first rows, shortened. */
  readonly samples: readonly (readonly string[])[];
};

/** Creates a reader of an address book in CSV, whose table `find` finds. */
export function createCardTableReader(
  { find }: TableFinder,
  { today, locale }: Pick<ReadingContext, 'today' | 'locale'>,
): FileReader<ParsedCardTable> {
  const collector = createCardCollector();
  let waiting: TableRecord[] = [];
  let waitingSize = 0;
  let samples: readonly Set<string>[] = [];
  let sampledRows = 0;
  let found: (FoundTable & { readonly isCutOff: CutOffCheck }) | undefined;
  let refused: FileRefusal | undefined;
  let size = 0;

  const csv = createCsvReader((fields, line, closed) => {
    if (refused) return;
    if (fields.length > tableColumnLimit && !found) {
      refused = refuseTooManyColumns(fields.length, locale);
    } else if (found) {
      addRecord(found.spec, found.isCutOff, { fields, line, closed });
    } else {
      waiting.push({ fields, line, closed });
      for (const field of fields) waitingSize += field.length;
      findTable(waitingSize > waitingLimit);
    }
  });

  function findTable(isAll: boolean): void {
    const outcome = find(waiting, isAll);
    if (!outcome) return;
    if ('kind' in outcome) {
      refused = outcome;
      return;
    }
    const { spec, rowsFrom } = outcome;
    const table = { spec, rowsFrom, isCutOff: createCutOffCheck(spec.columns.length) };
    found = table;
    samples = spec.columns.map(() => new Set());
    const header = waiting[rowsFrom - 1];
    const rows = waiting.slice(rowsFrom);
    waiting = [];
    // A header at the end of a file, without a line end, may be cut off.
    if (header && !header.closed) refused = refuseCardsCutOff(header.line);
    for (const record of rows) if (!refused) addRecord(spec, table.isCutOff, record);
  }

  function addRecord(spec: CardTableSpec, isCutOff: CutOffCheck, record: TableRecord): void {
    const { line, closed } = record;
    const [only = ''] = record.fields;
    const width = spec.columns.length;
    const isOne = record.fields.length === 1;
    if (isOne && cleanCell(only) === '') return;
    const fields = isOne && width > 1 ? (parseNestedRow(only) ?? record.fields) : record.fields;
    if (sampledRows < sampleRowCount) addSamples(fields);
    if (collector.count() >= tableRowLimit) {
      refused = refuseTooManyCards(`${formatNumber(tableRowLimit, locale)} rows`);
    } else if (isCutOff(fields, closed)) {
      refused = refuseCardsCutOff(line);
    } else if (isBlankRow(fields)) {
      collector.skip(line, emptyRowReason, '');
    } else if (fields.length > width && !isBlankRow(fields.slice(width))) {
      collector.skip(
        line,
        `This row has ${fields.length} values where ${width} belong, probably because of a separator outside of quotes. Correct the row in the file and import it again.`,
        shortenRow(fields),
      );
    } else {
      collector.add(draftOfRow(spec.columns, fields, line, today), () => shortenRow(fields));
    }
  }

  function addSamples(fields: readonly string[]): void {
    sampledRows += 1;
    for (const [index, values] of samples.entries()) {
      const value = shortenCell(cleanCell(fields[index] ?? ''));
      if (value !== '' && values.size < samplesPerColumn) values.add(value);
    }
  }

  function refuseError(error: CsvError | undefined): void {
    if (error && !refused) refused = refuseCardsCsv(error);
  }

  return {
    push(text) {
      if (refused) return refused;
      size += text.length;
      if (size > tableSizeLimit) refused = refuseTooManyCards(`${tableSizeLimit / 1_000_000} million characters`);
      else refuseError(csv.push(text));
      return refused;
    },
    end() {
      if (!refused) refuseError(csv.end());
      if (!refused && !found) findTable(true);
      if (refused) return refused;
      if (!found) throw new Error('The table was neither found nor refused.');
      const { orderOf } = found.spec;
      let dateOrder: DateOrder | null = null;
      const taken: CollectedCards = collector.finish((dates) => {
        dateOrder = dates.hasAmbiguousDates ? orderOf(dates) : null;
        return dateOrder;
      });
      return {
        kind: 'read',
        rowsRead: collector.count(),
        ...taken,
        dateOrder,
        samples: samples.map((values) => [...values]),
      };
    },
    rowsRead: () => collector.count(),
  };
}

/** Creates a finder of a table by its header, within the first 50 records. `what` names such tables in a sentence. */
export function createHeaderFinder(
  specOf: (fields: readonly string[]) => CardTableSpec | undefined,
  what: string,
): TableFinder {
  return {
    find(records, isAll) {
      const spec = specOf(records.at(-1)?.fields ?? []);
      if (spec) return { spec, rowsFrom: records.length };
      if (!isAll && records.length < headerSearchLimit) return undefined;
      const first = records.find(({ fields }) => !isBlankRow(fields));
      return refuseWithoutCardHeader(first?.fields, what);
    },
  };
}

/** The names of the columns of a header. A column without a name gets one with its number. */
export function columnNames(fields: readonly string[]): readonly string[] {
  return fields.map((field, index) => cleanCell(field) || `Column ${index + 1}`);
}

type CutOffCheck = (fields: readonly string[], closed: boolean) => boolean;

/** Creates a test of whether a row is cut off: the last one, if it has no line end and fewer values than any row before. */
function createCutOffCheck(width: number): CutOffCheck {
  let fewest = width;
  return (fields, closed) => {
    if (!closed) return fields.length < fewest;
    fewest = Math.min(fewest, fields.length);
    return false;
  };
}
