import { setImmediate } from 'node:timers/promises';

import { createExportReader } from '../../core/export/kith-export.ts';
import type { ExportHead, ExportSink } from '../../core/export/kith-export.ts';
import type { FileRefusal } from '../../core/import/common/reader.ts';
import type { PersonId } from '../../core/ids.ts';
import { isConstraintError } from '../connection/constraint-error.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { tablesWithBrokenReferences } from '../connection/foreign-keys.ts';
import { schemaVersion } from '../connection/migrations.ts';
import { openBeside } from '../connection/open.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { imports, interactions, mergedPeople, people, records } from '../schema/schema.ts';
import { renewSomeOfSearchIndex } from '../search/search-index.ts';
import { contradicts, fromNewerKith, neverKept, notEmpty, notOurs } from './export-refusals.ts';
import { createScratchFile } from './older-export.ts';
import type { ScratchFile } from './older-export.ts';
import { rowCheck } from './row-checks.ts';
import type { RowCheck } from './row-checks.ts';
import { insertInto, storedTables } from './stored-tables.ts';
import type { StoredTable } from './stored-tables.ts';

/** What an export holds or brought back. `rows` counts the rows of each table of today's schema. */
export type RestoredExport = { readonly kind: 'restored'; readonly madeAt: string; readonly rows: ExportHead['rows'] };

/** How a restore reports its progress, how it is cancelled, and what it does at its end. */
export type RestoreOptions = {
  /**
   * Called now and then with the number of rows that are done. Those of an older export are half done until they are
   * migrated.
   */
  readonly report?: (done: number, total: number) => void;
  /** Cancels the restore: nothing of it is kept. */
  readonly signal?: AbortSignal;
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, restored: RestoredExport) => void;
};

/** Characters that are read at once: a few hundredths of a second of work, before others have their turn. */
const pieceLength = 128 * 1024;

const firstIds = [people, interactions, imports, records].map((table) =>
  readStatement({}, (db) =>
    db
      .select(fields({ id: table.id }))
      .from(table)
      .limit(1),
  ),
);

/** Whether an export may come back into this file: nobody is in it, and nothing was imported. */
export function isEmptyKith(db: Database): boolean {
  return firstIds.every((firstId) => firstId.get(db, {}) === undefined);
}

/**
 * Reads the whole text of `kith.json`, checks it row by row, and writes nothing to the file: what an import of it would
 * bring back, or why it cannot. Whether the file is empty is asked first.
 */
export async function dryRunRestore(
  db: Database,
  text: AsyncIterable<string>,
  options: Pick<RestoreOptions, 'report' | 'signal'> = {},
): Promise<RestoredExport | FileRefusal> {
  if (!isEmptyKith(db)) return notEmpty;
  return readExport(db, text, () => () => undefined, options);
}

/**
 * Brings the text of `kith.json` back into an empty file, in the place of the little that may stand in it: afterwards
 * every table is as it was in the exported file, and has had the migrations since. In one transaction of a connection of
 * its own and in many turns of the event loop, so that `db` answers meanwhile; but it must not write until this is done.
 * After a refusal, an error or `signal`, nothing was written.
 */
export async function restoreExport(
  db: Database,
  text: AsyncIterable<string>,
  options: RestoreOptions = {},
): Promise<RestoredExport | FileRefusal> {
  options.signal?.throwIfAborted();
  const beside = openBeside(db);
  try {
    beside.$client.exec('BEGIN IMMEDIATE');
    // It is inside a transaction from here on.
    const tx = beside as WriteTransaction;
    if (!isEmptyKith(tx)) return notEmpty;
    // An export may hold its tables in any order.
    tx.$client.pragma('defer_foreign_keys = ON');
    for (const { name } of storedTables(tx).toReversed()) tx.$client.exec(`DELETE FROM ${name}`);
    const restored = await readExport(tx, text, (name, columns) => insertInto(tx.$client, name, columns), options);
    if (restored.kind === 'refused') return restored;
    const contradiction = contradictionIn(tx);
    if (contradiction !== undefined) return contradicts(contradiction);
    while (renewSomeOfSearchIndex(tx)) {
      await setImmediate();
      options.signal?.throwIfAborted();
    }
    options.finish?.(tx, restored);
    options.signal?.throwIfAborted();
    beside.$client.exec('COMMIT');
    return restored;
  } catch (error) {
    if (isConstraintError(error)) return contradicts('some of its rows');
    throw error;
  } finally {
    // What was not committed is rolled back by this.
    beside.$client.close();
  }
}

/** Takes the rows of a table, with their values in the order of these columns. */
type IntoTable = (name: string, columns: readonly string[]) => (row: unknown[]) => void;

/** Reads an export and hands its rows to `into`: those of an older one after the migrations that it has not had. */
async function readExport(
  db: Database,
  text: AsyncIterable<string>,
  into: IntoTable,
  { report, signal }: Pick<RestoreOptions, 'report' | 'signal'>,
): Promise<RestoredExport | FileRefusal> {
  const version = schemaVersion(db.$client);
  // In an object, because TypeScript would take a variable that `begin` sets for undefined below.
  const older: { scratch?: ScratchFile } = {};
  try {
    let total = 0;
    const reader = createRowReader({
      begin: (head) => {
        total = Object.values(head.rows).reduce((sum, rows) => sum + rows, 0);
        if (head.schema > version) return fromNewerKith;
        if (head.schema === version) return { tables: storedTables(db), check: rowCheck, into };
        older.scratch = createScratchFile(head.schema);
        const { tables, check, insert } = older.scratch;
        return { tables, check, into: insert };
      },
    });
    for await (const part of text) {
      for (let start = 0; start < part.length; start += pieceLength) {
        signal?.throwIfAborted();
        const refused = reader.push(part.slice(start, start + pieceLength));
        if (refused) return refused;
        report?.(older.scratch ? reader.done() / 2 : reader.done(), total);
        await setImmediate();
      }
    }
    const refused = reader.end();
    if (refused) return refused;
    const { madeAt, rows } = reader.head();
    if (!older.scratch) return { kind: 'restored', madeAt, rows };
    const migrated = older.scratch.migrate();
    if (migrated !== undefined) return migrated;
    const copied = await older.scratch.copy(into, {
      signal,
      report: (share) => report?.(((1 + share) * total) / 2, total),
    });
    return copied.kind === 'refused' ? copied : { kind: 'restored', madeAt, rows: copied.rows };
  } finally {
    older.scratch?.close();
  }
}

/** Where rows go, and what they have to be. */
type Destination = {
  readonly tables: readonly StoredTable[];
  readonly check: (name: string, columns: readonly string[]) => RowCheck | undefined;
  readonly into: IntoTable;
};

/** A reader that checks what it reads against the tables that `begin` names. */
function createRowReader({ begin }: { readonly begin: (head: ExportHead) => Destination | FileRefusal }) {
  let head: ExportHead = { schema: 0, madeAt: '', rows: {} };
  let destination: Destination = { tables: [], check: () => undefined, into: () => () => undefined };
  let tableName = '';
  let check: RowCheck = () => undefined;
  let take: (row: unknown[]) => void = () => undefined;
  let done = 0;
  const sink: ExportSink = {
    head(read) {
      head = read;
      const begun = begin(read);
      if ('kind' in begun) return begun;
      destination = begun;
      const { tables } = begun;
      const unknown = Object.keys(read.rows).find((name) => !tables.some((known) => known.name === name));
      if (unknown !== undefined) return notOurs(`a table that Kith does not have, “${unknown.slice(0, 40)}”`);
      const missing = tables.find(({ name }) => !Object.hasOwn(read.rows, name));
      return missing && notOurs(`everything but the table “${missing.name}”`);
    },
    table(name, columns) {
      const known = destination.tables.find((each) => each.name === name)?.columns.map((column) => column.name);
      const found = destination.check(name, columns);
      // In whatever order: an earlier Kith wrote them in another than the file has.
      if (found === undefined || known?.toSorted().join() !== columns.toSorted().join()) {
        return notOurs(`other columns in the table “${name.slice(0, 40)}” than Kith has`);
      }
      tableName = name;
      check = found;
      take = destination.into(name, columns);
      return undefined;
    },
    row(row) {
      const read = check(row);
      if (read !== undefined) {
        try {
          take(read);
          done += 1;
          return undefined;
        } catch (error) {
          if (!isConstraintError(error)) throw error;
        }
      }
      return neverKept(tableName);
    },
  };
  return { ...createExportReader(sink), head: () => head, done: () => done };
}

const merges = readStatement({}, (db) =>
  db.select(fields({ id: mergedPeople.id, intoId: mergedPeople.intoId })).from(mergedPeople),
);

/**
 * Names the table in which rows contradict each other that are each right by themselves, as no Kith writes them; undefined
 * when all fit together.
 */
function contradictionIn(db: Database): string | undefined {
  const [broken] = tablesWithBrokenReferences(db.$client);
  if (broken !== undefined) return `“${broken}”`;
  // Who became part of whom must lead to somebody in the end, and not in a circle.
  const into = new Map(merges.all(db, {}).map(({ id, intoId }) => [id, intoId]));
  const checked = new Set<PersonId>();
  for (const id of into.keys()) {
    const passed = new Set<PersonId>();
    for (let at: PersonId | undefined = id; at !== undefined && !checked.has(at); at = into.get(at)) {
      if (passed.has(at)) return '“merged_people”';
      passed.add(at);
    }
    for (const at of passed) checked.add(at);
  }
  return undefined;
}
