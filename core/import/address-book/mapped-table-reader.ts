import type { DateOrderFound } from './written-birthday.ts';
import { recogniseColumns, dateOrderOfColumnName } from './card-columns.ts';
import type { CardColumn } from './card-columns.ts';
import { refuseWithoutCardHeader, refuseWithoutTable } from './card-refusal.ts';
import { columnNames, createCardTableReader, sampleRowCount } from './card-table.ts';
import type { FoundTable, TableRecord } from './card-table.ts';
import { cleanCell, isBlankRow } from '../../text/clean-cell.ts';
import { guessColumnKinds, guessMapping, guessValueKind } from './guess-mapping.ts';
import { headerKey } from '../common/table-mapping.ts';
import type { DateOrder } from '../../calendar/date-order.ts';
import type { ColumnMeaning, TableMapping, TableSample } from '../common/table-mapping.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { TableContent } from './cards-content.ts';
import type { FileReader, FileRefusal, SkippedRow, ReadingContext } from '../common/reader.ts';
import type { CardRow } from './card-row.ts';
import { headerSearchLimit } from '../common/table-limits.ts';

/** The content of a table with the mapping by which it was read. */
export type ParsedMappedTable = {
  readonly kind: 'read';
  readonly rowsRead: number;
  readonly cards: readonly CardRow[];
  readonly skipped: readonly SkippedRow[];
  readonly sample: TableSample;
  readonly mapping: TableMapping;
};

/** The columns of a table and the index of its first row. */
type TableLayout = {
  readonly names: readonly string[];
  readonly rowsFrom: number;
  readonly hasHeader: boolean;
};

/**
 * Creates a reader of any table of people: by the given mapping, else by the one that the user gave for such a header
 * before, else by a guess. A mapping for another number of columns is ignored. A table without a header has the columns
 * "Column 1", "Column 2"…
 */
export function createMappedTableReader(
  context: ReadingContext,
  mapping?: TableMapping,
): FileReader<ParsedMappedTable> {
  const { today } = context;
  let found:
    | {
        readonly key: string;
        readonly names: readonly string[];
        readonly columns: readonly ColumnMeaning[];
        readonly labels: TableMapping['labels'];
      }
    | undefined;
  let hasOpenDateOrder = false;

  const table = createCardTableReader(
    {
      find(records, isAll) {
        if (!isAll && records.length < sampleRowCount) return undefined;
        const layout = findLayout(records, today);
        if ('kind' in layout) return layout;
        return specFor(layout, records);
      },
    },
    context,
  );

  function specFor({ names, rowsFrom, hasHeader }: TableLayout, records: readonly TableRecord[]): FoundTable {
    const rows = records.slice(rowsFrom).map(({ fields }) => fields);
    const key = hasHeader ? headerKey(names) : keyWithoutHeader(names.length, rows, context);
    const fits = (known: TableMapping | undefined): known is TableMapping => known?.columns.length === names.length;
    const given = fits(mapping) ? mapping : undefined;
    const remembered = context.rememberedMapping(key);
    const guessed = guessMapping(names, rows, today, hasHeader);
    const { columns, labels } = given ?? (fits(remembered) ? remembered : guessed);
    const birthday = columns.indexOf('birthday');
    const byName = birthday >= 0 && hasHeader ? dateOrderOfColumnName(names[birthday] ?? '') : null;
    const rememberedOrder = fits(remembered) ? remembered.dateOrder : null;

    function orderOf({ order, hasAmbiguousDates }: DateOrderFound): DateOrder | null {
      hasOpenDateOrder = hasAmbiguousDates && order === null && byName === null;
      return given?.dateOrder ?? order ?? byName ?? rememberedOrder;
    }
    found = { key, names, columns, labels };
    const byNames = hasHeader ? recogniseColumns(names, 'position') : [];
    return {
      spec: {
        columns: names.map((name, index) => ({
          name: (columns[index] === 'own-label' && labels?.[index]) || name,
          meaning: cardColumnOf(columns[index] ?? 'other', byNames[index]),
        })),
        orderOf,
      },
      rowsFrom,
    };
  }

  return {
    push: (text) => table.push(text),
    end() {
      const result = table.end();
      if (result.kind === 'refused') return result;
      if (!found) throw new Error('A table was read without having been found.');
      const { rowsRead, cards, skipped, dateOrder, samples } = result;
      const { key, names, columns, labels } = found;
      return {
        kind: 'read',
        rowsRead,
        cards,
        skipped,
        sample: {
          headerKey: key,
          columns: names.map((name, index) => ({ name, values: samples[index] ?? [] })),
          hasAmbiguousDates: hasOpenDateOrder,
        },
        mapping: { columns, dateOrder, ...(labels && { labels }) },
      };
    },
    rowsRead: () => table.rowsRead(),
  };
}

/** Finds the header of a table, if it has one: the record that names most columns, or the first of full width. */
function findLayout(records: readonly TableRecord[], today: ReadingContext['today']): TableLayout | FileRefusal {
  const searched = records.slice(0, headerSearchLimit);
  const width = commonestWidth(records);
  let best = -1;
  let bestScore = 0;
  for (const [index, { fields }] of searched.entries()) {
    const score = namedColumns(fields, today);
    if (score > bestScore && (score > 1 || fields.length === 1 || index === firstOfWidth(searched, width))) {
      best = index;
      bestScore = score;
    }
  }
  if (best < 0) best = firstOfWidth(searched, width);
  const record = searched[best];
  if (!record) return refuseWithoutCardHeader(undefined, 'a table of people');
  const { fields } = record;
  const looksLikeData = bestScore === 0 && holdsValues(fields, today);
  if (width === 1 && bestScore === 0 && !looksLikeData) return refuseWithoutTable();
  if (!looksLikeData) return { names: columnNames(withoutTail(fields)), rowsFrom: best + 1, hasHeader: true };
  const names = Array.from({ length: Math.max(width, fields.length) }, (_, index) => `Column ${index + 1}`);
  return { names, rowsFrom: best, hasHeader: false };
}

function firstOfWidth(records: readonly TableRecord[], width: number): number {
  return records.findIndex(({ fields }) => fields.length >= width && !isBlankRow(fields));
}

/** Counts the columns that a record names; 0 if it looks like a row about a person. */
function namedColumns(fields: readonly string[], today: ReadingContext['today']): number {
  const named = recogniseColumns(fields, 'position').filter((column) => column !== 'other').length;
  const isSomebody = fields.some((field) => ['email', 'profile-url'].includes(guessValueKind(cleanCell(field), today)));
  return named < 2 && isSomebody ? 0 : named;
}

/** Whether some fields are values rather than names of columns. */
function holdsValues(fields: readonly string[], today: ReadingContext['today']): boolean {
  return fields.some((field) => !['text', 'name', 'number'].includes(guessValueKind(cleanCell(field), today)));
}

/** The most frequent number of fields, among records with more than one; 1 without any such. */
function commonestWidth(records: readonly TableRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  let commonest = 1;
  for (const [width, count] of counts) if (count > (counts.get(commonest) ?? 0)) commonest = width;
  return commonest;
}

/** Removes empty fields at the end: Excel writes separators there if a row once held something. */
function withoutTail(fields: readonly string[]): readonly string[] {
  const last = fields.findLastIndex((field) => cleanCell(field) !== '');
  return fields.slice(0, last + 1);
}

/** Makes the key of a table without a header from the kinds of values in its columns. */
function keyWithoutHeader(width: number, rows: readonly (readonly string[])[], { today }: ReadingContext): string {
  return `no header: ${headerKey(guessColumnKinds(width, rows, today).map((kind) => kind ?? 'text'))}`;
}

/** The column of a card for a meaning. Mappings have no middle name or nickname, so these are recognised by the column's name. */
function cardColumnOf(meaning: ColumnMeaning, byName: CardColumn | undefined): CardColumn {
  if (meaning === 'other' && (byName === 'middle-name' || byName === 'nickname')) return byName;
  if (meaning === 'own-label') return 'other';
  return meaning === 'profile-url' ? 'link' : meaning;
}

/** The source of any other table, read by a mapping that the user gave or confirmed. */
export const tableSource: FileSource<TableContent> = {
  kind: 'table',
  title: 'A table',
  createReader: ({ context, mapping }) =>
    mapReader(createMappedTableReader(context, mapping), (read) => ({ ...read, kind: 'table' })),
  resolvedAs: 'cards',
};
