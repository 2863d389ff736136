import * as z from 'zod/mini';

import { refusal } from '../import/common/reader.ts';
import type { FileRefusal } from '../import/common/reader.ts';

// Kith's own export: a ZIP with tables for people to read, and `kith.json`, which holds every table of the file word for
// word and comes back into an empty Kith. `kith.json` is JSON for every program; and since it is written a row a line, it
// is read in little memory, however large:
//
//   {"format":"kith-export","schema":3,"madeAt":"…","rows":{"people":2,…},"tables":{
//   "people":{"columns":["id","first_name",…],"rows":[
//   [1,"Ana",…],
//   [2,"Bo",…]
//   ]},
//   …
//   }}

/** The file of an export that comes back. */
export const exportJsonName = 'kith.json';

const formatName = 'kith-export';
const headEnd = ',"tables":{';
const rowsBegin = ',"rows":[';
/** Characters in a line: far more than the longest row that Kith writes. */
const maxLineLength = 4_000_000;

/** A value of a row, as SQLite has it. */
export type ExportValue = string | number | null;

export type ExportHead = {
  /** Of the file that it was made from: how many migrations made it. */
  readonly schema: number;
  readonly madeAt: string;
  /** Of each table, how many rows follow. */
  readonly rows: Readonly<Record<string, number>>;
};

const head = z.strictObject({
  format: z.literal(formatName),
  schema: z.int().check(z.positive()),
  madeAt: z.iso.datetime(),
  rows: z.record(z.string(), z.int().check(z.nonnegative())),
});
const tableHead = z.record(z.string(), z.strictObject({ columns: z.array(z.string()), rows: z.tuple([]) }));

/** Whether an archive with files of these names is an export of Kith's; they may lie in a folder, where it was packed anew. */
export function isKithExport(entryNames: Iterable<string>): boolean {
  return [...entryNames].some((name) => name.split('/').at(-1) === exportJsonName);
}

/** The first line. */
export function formatExportHead({ schema, madeAt, rows }: ExportHead): string {
  return `${JSON.stringify({ format: formatName, schema, madeAt, rows }).slice(0, -1)}${headEnd}\n`;
}

/** The line before the rows of a table. */
export function formatExportTableHead(name: string, columns: readonly string[]): string {
  return `${JSON.stringify(name)}:{"columns":${JSON.stringify(columns)}${rowsBegin}\n`;
}

/** A row; `isFirst` within its table. The line ends with what follows it. */
export function formatExportRow(values: readonly unknown[], isFirst: boolean): string {
  return `${isFirst ? '' : ',\n'}${JSON.stringify(values)}`;
}

/** What follows the last row of a table that has `rows` of them. */
export function formatExportTableEnd(rows: number, isLast: boolean): string {
  return `${rows > 0 ? '\n' : ''}]}${isLast ? '' : ','}\n`;
}

export const exportEnd = '}}\n';

/** Takes what is read, and may refuse it with a sentence. */
export type ExportSink = {
  readonly head: (head: ExportHead) => FileRefusal | undefined;
  /** Begins the next table. */
  readonly table: (name: string, columns: readonly string[]) => FileRefusal | undefined;
  /** A row of that table: any JSON, to be checked. */
  readonly row: (row: unknown) => FileRefusal | undefined;
};

export type ExportReader = {
  /** Adds text, in pieces of any size. A refusal is final. */
  push(text: string): FileRefusal | undefined;
  /** Says that there is no more text. */
  end(): FileRefusal | undefined;
};

const cutOff = refusal(
  'This export ends in the middle, so nothing was taken from it. Copy the file anew from where you keep it, and choose it again.',
);

/** Reads `kith.json`, and hands on what stands in it once its lines are those of an export. Its memory is bounded. */
export function createExportReader(taker: ExportSink): ExportReader {
  let pending = '';
  let line = 0;
  let refused: FileRefusal | undefined;
  let promised: Readonly<Record<string, number>> = {};
  const tablesSeen = new Set<string>();
  let place: 'head' | 'table' | 'row' | 'end' = 'head';
  let rowsLeft = 0;
  let anotherTable = false;

  function readLine(text: string): FileRefusal | undefined {
    line += 1;
    if (place === 'head') return readHead(text);
    if (place === 'table') return readTable(text);
    if (place === 'row') return readRow(text);
    return text === '' ? undefined : refuseDamagedLine(line);
  }

  function readHead(text: string): FileRefusal | undefined {
    const read = text.endsWith(headEnd) ? head.safeParse(parseJson(`${text.slice(0, -headEnd.length)}}`)) : undefined;
    if (read?.success !== true) {
      return refusal(
        'This is not an export as Kith writes it: it was changed by another program, or comes from elsewhere. Choose the ZIP file as Kith saved it.',
      );
    }
    const { schema, madeAt, rows } = read.data;
    promised = rows;
    place = 'table';
    return taker.head({ schema, madeAt, rows });
  }

  function readTable(text: string): FileRefusal | undefined {
    if (text === '}}') {
      const missing = Object.keys(promised).find((name) => !tablesSeen.has(name));
      if (anotherTable || missing !== undefined) return refuseDamagedLine(line);
      place = 'end';
      return undefined;
    }
    if (tablesSeen.size > 0 && !anotherTable) return refuseDamagedLine(line);
    const read = text.endsWith(rowsBegin) ? tableHead.safeParse(parseJson(`{${text}]}}`)) : undefined;
    const [name, table] = Object.entries(read?.success === true ? read.data : {})[0] ?? [];
    const rows = name !== undefined && Object.hasOwn(promised, name) ? promised[name] : undefined;
    if (name === undefined || table === undefined || rows === undefined || tablesSeen.has(name))
      return refuseDamagedLine(line);
    tablesSeen.add(name);
    rowsLeft = rows;
    place = 'row';
    return taker.table(name, table.columns);
  }

  function readRow(text: string): FileRefusal | undefined {
    if (text === ']}' || text === ']},') {
      if (rowsLeft > 0) return refuseDamagedLine(line);
      anotherTable = text === ']},';
      place = 'table';
      return undefined;
    }
    const isLast = rowsLeft === 1;
    if (rowsLeft <= 0 || text.endsWith(',') === isLast) return refuseDamagedLine(line);
    rowsLeft -= 1;
    const row = parseJson(isLast ? text : text.slice(0, -1));
    return row === undefined ? refuseDamagedLine(line) : taker.row(row);
  }

  return {
    push(text) {
      if (refused) return refused;
      const lines = (pending + text).split('\n');
      pending = lines.pop() ?? '';
      for (const whole of lines) {
        refused = whole.length > maxLineLength ? refuseDamagedLine(line + 1) : readLine(whole);
        if (refused) return refused;
      }
      if (pending.length > maxLineLength) refused = refuseDamagedLine(line + 1);
      return refused;
    },
    end() {
      if (refused) return refused;
      if (pending !== '') refused = place === 'end' || place === 'head' ? readLine(pending) : lastLine(pending);
      refused ??= place === 'end' ? undefined : cutOff;
      return refused;
    },
  };

  /** A line without its end: the last one may do without. */
  function lastLine(text: string): FileRefusal | undefined {
    return place === 'table' && text === '}}' ? readLine(text) : cutOff;
  }
}

/** Undefined when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuseDamagedLine(line: number): FileRefusal {
  return refusal(
    `Line ${line} of ${exportJsonName} is not as Kith wrote it, so nothing was taken from this export. Choose the ZIP file as Kith saved it, or a copy from a backup.`,
  );
}
