import type { Instant } from '../../core/calendar/day.ts';
import { exportJsonName } from '../../core/export/kith-export.ts';
import type { Database } from '../connection/database.ts';
import { toChunks } from './text-chunks.ts';
import type { RowText } from './text-chunks.ts';
import { csvTables } from './csv-tables.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson, countJsonRows } from './export-json.ts';
import { exportVcards, countVcards } from './export-vcard.ts';
import { openBeside } from '../connection/open.ts';

/** A file of an export; its text can be read once, one file after the other. */
export type ExportedFile = { readonly name: string; readonly text: () => AsyncIterable<string> };

/** What is to be written, and how many rows that are. */
export type Export<Content> = { readonly rows: number; readonly content: Content };

/** How an export tells how far it is, and how it is cancelled. */
export type ExportProgress = {
  /** Called now and then with the number of rows that are done. */
  readonly report: (rows: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Makes a ZIP of everything: a CSV file a table, a README that lists them, and `kith.json`, which can be imported
 * again.
 */
export function exportEverything(
  db: Database,
  madeAt: Instant,
  progress: ExportProgress,
): Export<{ readonly kind: 'zip'; readonly entries: readonly ExportedFile[]; readonly madeAt: Instant }> {
  const tables = csvTables.map((csv) => ({
    name: csv.fileName,
    about: csv.about,
    rows: csv.count(db),
    text: () => exportCsv(db, csv),
  }));
  // A table without rows would only be in the way.
  const shown = tables.filter(({ name, rows }) => rows > 0 || name === csvTables[0]?.fileName);
  const files: { readonly name: string; readonly text: () => RowText }[] = [
    { name: 'README.txt', text: () => readme(shown) },
    ...shown,
    { name: exportJsonName, text: () => exportJson(db, madeAt) },
  ];
  const write = writer(progress);
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows, countJsonRows(db)),
    content: { kind: 'zip', entries: files.map(({ name, text }) => ({ name, text: () => write(text()) })), madeAt },
  };
}

/** Makes one file of vCards of everyone who is not archived. */
export function exportPeopleAsVcard(
  db: Database,
  progress: ExportProgress,
): Export<{ readonly kind: 'text'; readonly text: AsyncIterable<string> }> {
  return { rows: countVcards(db), content: { kind: 'text', text: writer(progress)(exportVcards(db)) } };
}

/**
 * Runs `work` on the file as it is now, whatever is written meanwhile: in one transaction of a second connection, which
 * is closed at the end.
 */
export async function withSnapshot<Result>(
  db: Database,
  work: (asOfNow: Database) => Promise<Result>,
): Promise<Result> {
  const beside = openBeside(db);
  try {
    beside.$client.pragma('query_only = ON');
    beside.$client.exec('BEGIN');
    // The transaction sees the file as it is at its first look.
    beside.$client.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
    return await work(beside);
  } finally {
    beside.$client.close();
  }
}

/** Returns a function that turns rows into chunks and reports the rows of all files together. */
function writer({ report, signal }: ExportProgress): (rows: RowText) => AsyncIterable<string> {
  let done = 0;
  const count = (more: number): void => {
    done += more;
    report(done);
  };
  return (rows) => toChunks(rows, count, signal);
}

function* readme(tables: readonly { readonly name: string; readonly about: string; readonly rows: number }[]): RowText {
  const list = tables.map(({ name, about, rows }) => `${name} (${rows} ${rows === 1 ? 'row' : 'rows'})\n  ${about}\n`);
  const text = `This is everything that Kith keeps, in files that other programs read.

${list.join('\n')}
${exportJsonName}
  Every table of Kith, word for word. Import this ZIP file into an empty Kith, and you have everything back.

The .csv files open in any spreadsheet: UTF-8, commas, days as year-month-day. A text that a spreadsheet would run as a
formula (it begins with =, +, - or @) has an apostrophe in front. An empty table is left out.

Whoever has this file can read all of it. Keep it where you would keep an address book and a diary.
`;
  // Some programs know no other line ends.
  yield { text: text.replaceAll('\n', '\r\n'), rows: 0 };
}
