import * as z from 'zod/mini';

import { refusal } from '../import/common/reader.ts';
import type { FileRefusal } from '../import/common/reader.ts';

// Kith's own export: a ZIP with tables for people to read, and `kith.json`, which holds every table of the database and can
// be restored into an empty Kith. `kith.json` is valid JSON. Each row is a line of its own, so that reading it takes little
// memory, however large it is:
//
//   {"format":"kith-export","schema":3,"madeAt":"…","rows":{"people":2,…},"tables":{
//   "people":{"columns":["id","first_name",…],"rows":[
//   [1,"Ana",…],
//   [2,"Bo",…]
//   ]},
//   …
//   }}

/** The file of an export from which it is restored. */
export const exportJsonName = 'kith.json';

const formatName = 'kith-export';
const headEnd = ',"tables":{';
const rowsBegin = ',"rows":[';
/** The most characters of a line: far more than the longest row that Kith writes. */
const maxLineLength = 4_000_000;

/** A value of a row, as SQLite returns it. */
export type ExportValue = string | number | null;

/** The first line of an export. */
export type ExportHead = {
  /** The schema of the exported database: its number of migrations. */
  readonly schema: number;
  readonly madeAt: string;
  /** The number of rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
};

const head = z.strictObject({
  format: z.literal(formatName),
  schema: z.int().check(z.positive()),
  madeAt: z.iso.datetime(),
  rows: z.record(z.string(), z.int().check(z.nonnegative())),
});
const tableHead = z.record(z.string(), z.strictObject({ columns: z.array(z.string()), rows: z.tuple([]) }));

/** Whether an archive with entries of these names is an export of Kith's. They may be in a folder, if the archive was packed anew. */
export function isKithExport(entryNames: Iterable<string>): boolean {
  return [...entryNames].some((name) => name.split('/').at(-1) === exportJsonName);
}

/** Formats the first line of an export. */
export function formatExportHead({ schema, madeAt, rows }: ExportHead): string {
  return `${JSON.stringify({ format: formatName, schema, madeAt, rows }).slice(0, -1)}${headEnd}\n`;
}

/** Formats the line before the rows of a table. */
export function formatExportTableHead(name: string, columns: readonly string[]): string {
  return `${JSON.stringify(name)}:{"columns":${JSON.stringify(columns)}${rowsBegin}\n`;
}

/** Formats a row; `isFirst` says whether it is the first of its table. Its line is ended by what follows. */
export function formatExportRow(values: readonly unknown[], isFirst: boolean): string {
  return `${isFirst ? '' : ',\n'}${JSON.stringify(values)}`;
}

/** Formats what follows the last row of a table. `rows` is the number of its rows; `isLast`, whether it is the last table. */
export function formatExportTableEnd(rows: number, isLast: boolean): string {
  return `${rows > 0 ? '\n' : ''}]}${isLast ? '' : ','}\n`;
}

/** The last line of an export. */
export const exportEnd = '}}\n';

/** Receives what an export reader reads, and may refuse it. */
export type ExportSink = {
  readonly head: (head: ExportHead) => FileRefusal | undefined;
  /** Begins the next table. */
  readonly table: (name: string, columns: readonly string[]) => FileRefusal | undefined;
  /** Receives a row of that table: any JSON, which is not checked yet. */
  readonly row: (row: unknown) => FileRefusal | undefined;
};

/** Reads an export from its text. Once it has refused, it goes on giving that refusal. */
export type ExportReader = {
  /** Adds text, in pieces of any size. */
  push(text: string): FileRefusal | undefined;
  /** Ends the text. */
  end(): FileRefusal | undefined;
};

const cutOff = refusal(
  'This export ends in the middle, so nothing was taken from it. Copy the file anew from where you keep it, and choose it again.',
);

/** Creates a reader of `kith.json`, which passes each checked line to the sink. It takes bounded memory. */
export function createExportReader(sink: ExportSink): ExportReader {
  let pending = '';
  let line = 0;
  let refused: FileRefusal | undefined;
  let expectedRows: Readonly<Record<string, number>> = {};
  const tablesSeen = new Set<string>();
  let expected: 'head' | 'table' | 'row' | 'end' = 'head';
  let rowsLeft = 0;
  let hasNextTable = false;

  function readLine(text: string): FileRefusal | undefined {
    line += 1;
    if (expected === 'head') return readHead(text);
    if (expected === 'table') return readTable(text);
    if (expected === 'row') return readRow(text);
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
    expectedRows = rows;
    expected = 'table';
    return sink.head({ schema, madeAt, rows });
  }

  function readTable(text: string): FileRefusal | undefined {
    if (text === '}}') {
      const missing = Object.keys(expectedRows).find((name) => !tablesSeen.has(name));
      if (hasNextTable || missing !== undefined) return refuseDamagedLine(line);
      expected = 'end';
      return undefined;
    }
    if (tablesSeen.size > 0 && !hasNextTable) return refuseDamagedLine(line);
    const read = text.endsWith(rowsBegin) ? tableHead.safeParse(parseJson(`{${text}]}}`)) : undefined;
    const [name, table] = Object.entries(read?.success === true ? read.data : {})[0] ?? [];
    const rows = name !== undefined && Object.hasOwn(expectedRows, name) ? expectedRows[name] : undefined;
    if (name === undefined || table === undefined || rows === undefined || tablesSeen.has(name))
      return refuseDamagedLine(line);
    tablesSeen.add(name);
    rowsLeft = rows;
    expected = 'row';
    return sink.table(name, table.columns);
  }

  function readRow(text: string): FileRefusal | undefined {
    if (text === ']}' || text === ']},') {
      if (rowsLeft > 0) return refuseDamagedLine(line);
      hasNextTable = text === ']},';
      expected = 'table';
      return undefined;
    }
    const isLast = rowsLeft === 1;
    if (rowsLeft <= 0 || text.endsWith(',') === isLast) return refuseDamagedLine(line);
    rowsLeft -= 1;
    const row = parseJson(isLast ? text : text.slice(0, -1));
    return row === undefined ? refuseDamagedLine(line) : sink.row(row);
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
      if (pending !== '') refused = expected === 'end' || expected === 'head' ? readLine(pending) : lastLine(pending);
      refused ??= expected === 'end' ? undefined : cutOff;
      return refused;
    },
  };

  /** Reads a last line without a line end. Only the line that ends the export may be so. */
  function lastLine(text: string): FileRefusal | undefined {
    return expected === 'table' && text === '}}' ? readLine(text) : cutOff;
  }
}

/** Parses JSON; undefined if the text is none. */
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
