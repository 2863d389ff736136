import { setImmediate } from 'node:timers/promises';

import { asc, desc, eq } from 'drizzle-orm';

import type { Locale } from '../../core/locale.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId, RecordId } from '../../core/ids.ts';
import { newestConnectionDay } from '../../core/import/linkedin/connections.ts';
import { recordText } from '../../core/import/record-fields.ts';
import type { PartKind } from '../../core/records/record.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { dryRunImport } from './import-dry-run.ts';
import type { ImportDryRun, ImportToWrite, ImportOptions } from './import-dry-run.ts';
import type { DryRunRecord, ImportCounts } from './dry-run-rows.ts';
import type { PartToImport, ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importParts, importRows, imports, records } from '../schema/schema.ts';
import { openBeside } from '../connection/open.ts';
import { keepLastPersonId } from '../people/last-ids.ts';
import { renewPeople } from '../people/shown-person.ts';
import { settleSharedSlugs } from '../people/shown-slugs.ts';

/** An import that the user confirmed. */
export type ConfirmedImport = {
  readonly fileName: string;
  /** Those that are included. */
  readonly parts: readonly PartToImport[];
  readonly options: ImportOptions;
  /** Its dry run with these parts and options; only while the file has not changed since. */
  readonly dryRun?: ImportToWrite | undefined;
  readonly at: Instant;
  /** The user's day. */
  readonly seenOn: Day;
  /** The locale of sentences in a dry run. */
  readonly locale: Locale;
};

export type CommittedImport = Pick<ImportDryRun, 'people' | 'contactDays'> & {
  readonly importId: ImportId;
  readonly counts: ImportCounts;
};

/** Reports the progress of a long write, and cancels it. */
export type WriteProgress = {
  /** Called now and then with how much is done. */
  readonly report?: (done: number, total: number) => void;
  /** Cancels the write: nothing of it is kept. */
  readonly signal?: AbortSignal;
};

export type ImportProgress = WriteProgress & {
  /** Writes more of the import, in the same transaction, after its people. */
  readonly alongside?: (tx: WriteTransaction, importId: ImportId, written: ImportToWrite) => Promise<void>;
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, committed: CommittedImport) => void;
};

/** How many rows are written before others have their turn: a few hundredths of a second. */
const rowsAtOnce = 2000;
/** Showing someone anew writes more than a row. */
const peopleAtOnce = 500;

/**
 * Writes an import in one transaction: all of it is kept, on the disk, when this is done; nothing when it fails or is
 * called off. What was read is matched with the file as it is now. Over a connection of its own and in many turns
 * of the event loop, so that `db` answers meanwhile; but it must not write until this is done.
 */
export async function commitImport(
  db: Database,
  confirmed: ConfirmedImport,
  progress: ImportProgress = {},
): Promise<CommittedImport> {
  return writeBeside(db, progress.signal, async (tx) => {
    const { parts: wanted, options, seenOn, locale, dryRun } = confirmed;
    const toWrite =
      dryRun ??
      (await dryRunImport(tx, wanted, options, { today: seenOn, locale }, () => yieldControl(progress.signal)));
    const importId = insertImport(tx, confirmed, toWrite);
    const total = toWrite.sayings.length + toWrite.affected.length;
    const turn = turns(progress, total);
    const insertRecord = recordWriter(tx, importId);
    for (const saying of toWrite.sayings) {
      insertRecord(saying);
      await turn(1, rowsAtOnce);
    }
    await renewPeopleInBatches(tx, toWrite.affected, confirmed.seenOn, turn, toWrite.fresh);
    keepLastPersonId(tx);
    settleSharedSlugs(tx);
    await progress.alongside?.(tx, importId, toWrite);
    const { people, contactDays, parts } = toWrite;
    const committed = { importId, people, contactDays, counts: sumOfCounts(parts.map(({ counts }) => counts)) };
    progress.finish?.(tx, committed);
    return committed;
  });
}

/** Runs a long write in one transaction on a connection of its own; what it throws undoes all of it. */
export async function writeBeside<Result>(
  db: Database,
  signal: AbortSignal | undefined,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const beside = openBeside(db);
  try {
    // 16 MB are enough for writing in order, and a long write should not double what Kith needs of the computer.
    beside.$client.pragma('cache_size = -16384');
    beside.$client.exec('BEGIN IMMEDIATE');
    // It is inside a transaction from here on.
    const result = await work(beside as WriteTransaction);
    signal?.throwIfAborted();
    beside.$client.exec('COMMIT');
    return result;
  } finally {
    // What was not committed is rolled back by this.
    beside.$client.close();
  }
}

/** Counts what is done; after every so many, others have their turn, and what calls it off is heard. */
export type Turn = (done: number, atOnce: number) => Promise<void> | undefined;

export function turns(progress: WriteProgress, total: number): Turn {
  let done = 0;
  let sinceTurn = 0;
  return (more, atOnce) => {
    done += more;
    sinceTurn += more;
    if (sinceTurn < atOnce) return undefined;
    sinceTurn = 0;
    progress.report?.(done, total);
    return yieldControl(progress.signal);
  };
}

/** Yields to the event loop; throws the reason of `signal` if it was aborted meanwhile. */
export async function yieldControl(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** Shows these people anew, and gives others their turn now and then. */
export async function renewPeopleInBatches(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  today: Day,
  turn: Turn,
  fresh?: Parameters<typeof renewPeople>[3],
): Promise<void> {
  for (let begin = 0; begin < ids.length; begin += peopleAtOnce) {
    const some = ids.slice(begin, begin + peopleAtOnce);
    renewPeople(tx, some, today, fresh);
    await turn(some.length, peopleAtOnce);
  }
}

const insertImportRow = writeStatement(
  { fileName: imports.fileName, importedAt: imports.importedAt, seenOn: imports.seenOn },
  (db, { fileName, importedAt, seenOn }) => db.insert(imports).values({ fileName, importedAt, seenOn }),
);

const insertPart = writeStatement(
  {
    importId: importParts.importId,
    part: importParts.part,
    fileName: importParts.fileName,
    kind: importParts.recognisedAs,
    read: importParts.rowsRead,
    created: importParts.created,
    updated: importParts.updated,
    unchanged: importParts.unchanged,
    skipped: importParts.skipped,
    newestDay: importParts.newestDay,
  },
  (db, { kind, read, ...columns }) => db.insert(importParts).values({ ...columns, recognisedAs: kind, rowsRead: read }),
);

const insertRecord = writeStatement(
  { personId: records.personId, kind: records.kind, fields: records.fields },
  (db, values) => db.insert(records).values(values),
);

/** A file may hold the same row twice. */
const insertRow = writeStatement(
  { importId: importRows.importId, recordId: importRows.recordId, part: importRows.part, line: importRows.line },
  (db, values) => db.insert(importRows).values(values).onConflictDoNothing(),
);

const noCounts: ImportCounts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 };

function insertImport(
  tx: WriteTransaction,
  confirmed: ConfirmedImport,
  { parts: dryRunParts }: ImportToWrite,
): ImportId {
  const { fileName, at, seenOn, parts } = confirmed;
  const { lastInsertRowid } = insertImportRow.run(tx, { fileName, importedAt: at, seenOn });
  // A row id of this table.
  const importId = Number(lastInsertRowid) as ImportId;
  for (const { part, read } of parts) {
    if (read.kind === 'linkedin-profile') continue;
    const counts = dryRunParts.find((other) => other.part === part)?.counts ?? noCounts;
    const newestDay = (read.kind === 'linkedin-connections' && newestConnectionDay(read.connections)) || null;
    insertPart.run(tx, { importId, part, fileName: read.fileName, kind: read.kind, newestDay, ...counts });
  }
  return importId;
}

function recordWriter(tx: WriteTransaction, importId: ImportId) {
  return ({ saying: { personId, record, part, line }, recordId }: DryRunRecord): void => {
    const id = recordId ?? addRecord(tx, { personId, record });
    insertRow.run(tx, { importId, recordId: id, part, line });
  };
}

function addRecord(tx: WriteTransaction, { personId, record }: Pick<ResolvedRecord, 'personId' | 'record'>): RecordId {
  const { kind } = record;
  const { lastInsertRowid } = insertRecord.run(tx, { personId, kind, fields: recordText(record.fields) });
  // A row id of this table.
  return Number(lastInsertRowid) as RecordId;
}

export function sumOfCounts(counts: readonly ImportCounts[]): ImportCounts {
  const sum = (name: keyof ImportCounts): number => counts.reduce((total, part) => total + part[name], 0);
  return {
    read: sum('read'),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    skipped: sum('skipped'),
  };
}

type PastPart = { readonly fileName: string; readonly kind: PartKind; readonly counts: ImportCounts };

export type PastImport = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly parts: readonly PastPart[];
};

const importsNewestFirst = readStatement({}, (db) =>
  db
    .select(
      fields({
        id: imports.id,
        fileName: imports.fileName,
        importedAt: imports.importedAt,
        undoneAt: imports.undoneAt,
      }),
    )
    .from(imports)
    .orderBy(desc(imports.id)),
);

const partsOfImport = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .select(
      fields({
        fileName: importParts.fileName,
        kind: importParts.recognisedAs,
        read: importParts.rowsRead,
        created: importParts.created,
        updated: importParts.updated,
        unchanged: importParts.unchanged,
        skipped: importParts.skipped,
      }),
    )
    .from(importParts)
    .where(eq(importParts.importId, id))
    .orderBy(asc(importParts.part)),
);

/** Lists all imports with their parts, newest first. */
export function pastImports(db: Database): PastImport[] {
  return importsNewestFirst.all(db, {}).map((past) => ({
    ...past,
    parts: partsOfImport.all(db, { id: past.id }).map(({ fileName, kind, ...counts }) => ({ fileName, kind, counts })),
  }));
}
