import { setImmediate } from 'node:timers/promises';

import type BetterSqlite3 from 'better-sqlite3';

import type { PersonId } from '../../core/ids.ts';
import { createExportReader } from '../../core/export/kith-export.ts';
import type { ExportHead, ExportTaker } from '../../core/export/kith-export.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';
import type { RecordKind } from '../../core/records/record.ts';
import { isConstraint } from '../connection/constraint-error.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { recordFields } from './export-records.ts';
import { exportedTables, schemaVersion } from './export-tables.ts';
import type { ExportedTable } from './export-tables.ts';
import { openBeside } from '../connection/open.ts';
import { indexPeople } from '../people/people-search.ts';

/** What an export holds, or brought back. */
export type RestoredExport = { readonly kind: 'restored'; readonly madeAt: string; readonly rows: ExportHead['rows'] };

export type RestoreCourse = {
  /** Told now and then how many of all rows are done. */
  readonly report?: (done: number, total: number) => void;
  /** Calls it off: nothing of it is kept then. */
  readonly signal?: AbortSignal;
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, restored: RestoredExport) => void;
};

/** Characters that are read at once: a few hundredths of a second of work, before others have their turn. */
const pieceLength = 128 * 1024;
const peopleIndexedAtOnce = 500;

const notEmpty = refusal(
  'This Kith already holds people. An export comes back into an empty one: start Kith with --data and another folder, and import it there.',
);
const fromNewerKith = refusal('This export was made by a newer Kith. Update this one, then import the export again.');
const fromOlderKith = refusal(
  'This export was made by an older Kith, whose tables were others. Import it with that one, and start this one on the same folder.',
);

/** Whether an export may come back into this file: nobody is in it, and nothing was imported. */
export function isEmptyKith(db: Database): boolean {
  return ['people', 'interactions', 'imports', 'records'].every(
    (table) => db.$client.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined,
  );
}

/**
 * Reads the whole text of `kith.json`, checks it row by row, and writes nothing: what an import of it would bring back,
 * or why it cannot. Whether the file is empty is asked first.
 */
export async function surveyExport(
  db: Database,
  text: AsyncIterable<string>,
  course: Pick<RestoreCourse, 'report' | 'signal'> = {},
): Promise<RestoredExport | FileRefusal> {
  if (!isEmptyKith(db)) return notEmpty;
  return readExport(schemaVersion(db), text, () => () => undefined, course);
}

/**
 * Brings the text of `kith.json` back into an empty file, in the place of the little that may stand in it: afterwards
 * every table is as it was in the exported file. In one transaction of a connection of its own and in many turns of the
 * event loop, so that `db` answers meanwhile; but it must not write until this is done. After a refusal, an error or
 * `signal`, nothing was written.
 */
export async function restoreExport(
  db: Database,
  text: AsyncIterable<string>,
  course: RestoreCourse = {},
): Promise<RestoredExport | FileRefusal> {
  course.signal?.throwIfAborted();
  const beside = openBeside(db);
  try {
    beside.$client.exec('BEGIN IMMEDIATE');
    // It is inside a transaction from here on.
    const tx = beside as WriteTransaction;
    if (!isEmptyKith(tx)) return notEmpty;
    // Some tables refer to what comes later.
    tx.$client.pragma('defer_foreign_keys = ON');
    for (const { name } of exportedTables.toReversed()) tx.$client.exec(`DELETE FROM ${name}`);
    tx.$client.exec("INSERT INTO people_search (people_search) VALUES ('delete-all')");
    const restored = await readExport(
      schemaVersion(tx),
      text,
      ({ insert }) => {
        const statement = tx.$client.prepare(insert);
        return (row) => void statement.run(row);
      },
      course,
    );
    if (restored.kind === 'refused') return restored;
    const contradiction = contradictionIn(tx.$client);
    if (contradiction !== undefined) return contradicts(contradiction);
    await indexEveryone(tx, course);
    course.finish?.(tx, restored);
    course.signal?.throwIfAborted();
    beside.$client.exec('COMMIT');
    return restored;
  } catch (error) {
    if (isConstraint(error)) return contradicts('some of its rows');
    throw error;
  } finally {
    // What was not committed is rolled back by this.
    beside.$client.close();
  }
}

type TakeRow = (row: unknown[]) => void;

async function readExport(
  version: number,
  text: AsyncIterable<string>,
  intoTable: (table: ExportedTable) => TakeRow,
  { report, signal }: Pick<RestoreCourse, 'report' | 'signal'>,
): Promise<RestoredExport | FileRefusal> {
  let head: ExportHead = { schema: version, madeAt: '', rows: {} };
  let table: ExportedTable | undefined;
  let take: TakeRow = () => undefined;
  let done = 0;
  let total = 0;
  const taker: ExportTaker = {
    head(read) {
      head = read;
      total = Object.values(read.rows).reduce((sum, rows) => sum + rows, 0);
      if (read.schema > version) return fromNewerKith;
      if (read.schema < version) return fromOlderKith;
      const unknown = Object.keys(read.rows).find((name) => !exportedTables.some((known) => known.name === name));
      if (unknown !== undefined) return notOurs(`a table that Kith does not have, “${unknown.slice(0, 40)}”`);
      const missing = exportedTables.find(({ name }) => !Object.hasOwn(read.rows, name));
      return missing && notOurs(`everything but the table “${missing.name}”`);
    },
    table(name, columns) {
      table = exportedTables.find((known) => known.name === name);
      if (table?.columns.join() !== columns.join()) {
        return notOurs(`other columns in the table “${name.slice(0, 40)}” than Kith has`);
      }
      take = intoTable(table);
      return undefined;
    },
    row(row) {
      const read = table?.row.safeParse(row);
      if (read?.success === true && (table?.name !== 'records' || isRecord(table, read.data))) {
        try {
          take(read.data);
          done += 1;
          return undefined;
        } catch (error) {
          if (!isConstraint(error)) throw error;
        }
      }
      return notOurs(`something that Kith never keeps in the table “${table?.name ?? ''}”`);
    },
  };
  const reader = createExportReader(taker);
  for await (const part of text) {
    for (let start = 0; start < part.length; start += pieceLength) {
      signal?.throwIfAborted();
      const refused = reader.push(part.slice(start, start + pieceLength));
      if (refused) return refused;
      report?.(done, total);
      await setImmediate();
    }
  }
  return reader.end() ?? { kind: 'restored', madeAt: head.madeAt, rows: head.rows };
}

function isRecord({ columns }: ExportedTable, row: readonly unknown[]): boolean {
  // The row was found to hold a kind and JSON there.
  const kind = row[columns.indexOf('kind')] as RecordKind;
  const fields = row[columns.indexOf('fields')] as string;
  return recordFields[kind].safeParse(JSON.parse(fields)).success;
}

/** What no Kith could have written, though every row by itself is right; undefined when all fits together. */
function contradictionIn(client: BetterSqlite3.Database): string | undefined {
  const unrelated = client.prepare<[], { table: string }>('PRAGMA foreign_key_check').get();
  if (unrelated) return `“${unrelated.table}”`;
  // Whoever became part of somebody must end at somebody.
  const links = client.prepare<[], [number, number]>('SELECT id, into_id FROM merged_people').raw().all();
  const into = new Map(links);
  const ends = new Set<number>();
  for (const id of into.keys()) {
    const way = new Set<number>();
    for (let at: number | undefined = id; at !== undefined && !ends.has(at); at = into.get(at)) {
      if (way.has(at)) return '“merged_people”';
      way.add(at);
    }
    for (const at of way) ends.add(at);
  }
  return undefined;
}

async function indexEveryone(tx: WriteTransaction, { signal }: RestoreCourse): Promise<void> {
  const ids = tx.$client.prepare<[], PersonId>('SELECT id FROM people ORDER BY id').pluck().all();
  for (let start = 0; start < ids.length; start += peopleIndexedAtOnce) {
    indexPeople(tx, ids.slice(start, start + peopleIndexedAtOnce));
    await setImmediate();
    signal?.throwIfAborted();
  }
}

function notOurs(what: string): FileRefusal {
  return refusal(
    `This export holds ${what}, so nothing was taken from it. Choose the ZIP file as Kith saved it, or a copy from a backup.`,
  );
}

function contradicts(table: string): FileRefusal {
  return refusal(
    `What this export says in ${table} does not fit together, so nothing was taken from it. Choose the ZIP file as Kith saved it, or a copy from a backup.`,
  );
}
