import type { Locale } from '../../core/locale.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId, RecordId } from '../../core/ids.ts';
import { newestConnectionDay } from '../../core/import/linkedin/connections.ts';
import { newestMessageDay } from '../../core/import/messages/newest-message-day.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import { recordText } from '../../core/import/record-fields.ts';
import { labelsIn } from '../../core/records/card-labels.ts';
import { fold } from '../../core/text/fold.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { setImportLabels } from '../people/shown-tags.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { dryRunImport } from './import-dry-run.ts';
import type { ImportDryRun, ImportOptions, ImportToWrite } from './import-dry-run.ts';
import type { DryRunRecord } from './dry-run-part.ts';
import type { PartToImport, ResolvedRecord } from '../../core/matching/resolved-record.ts';
import { insertStatement, writeStatement } from '../connection/statement.ts';
import { importParts, importRows, imports, records } from '../schema/schema.ts';
import { createPacer, writeBeside, yieldControl } from '../connection/long-write.ts';
import type { WriteProgress } from '../connection/long-write.ts';
import { keepLastPersonId } from '../people/last-ids.ts';
import { renewPeopleInBatches } from './renew-in-batches.ts';
import { sumOfCounts } from './import-counts.ts';
import type { ImportCounts } from './import-counts.ts';
import { settleSharedSlugs } from '../people/shown-slugs.ts';

/** An import that the user confirmed. */
export type ConfirmedImport = {
  readonly fileName: string;
  /** The parts that the user includes. */
  readonly parts: readonly PartToImport[];
  readonly options: ImportOptions;
  /** The labels of address books that become tags, as `fold` writes them. */
  readonly labels: ReadonlySet<string>;
  /** Its dry run with these parts and options; only while the file has not changed since. */
  readonly dryRun?: ImportToWrite | undefined;
  readonly at: Instant;
  /** The user's day. */
  readonly seenOn: Day;
  /** The locale of sentences in a dry run. */
  readonly locale: Locale;
};

/** What an import did. */
export type CommittedImport = Pick<ImportDryRun, 'people' | 'contactDays'> & {
  readonly importId: ImportId;
  readonly counts: ImportCounts;
};

/** How an import reports its progress, how it is cancelled, and what is written with it. */
export type ImportProgress = WriteProgress & {
  /** Writes more of the import, in the same transaction, after its people. */
  readonly alongside?: (tx: WriteTransaction, importId: ImportId, written: ImportToWrite) => Promise<void>;
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, committed: CommittedImport) => void;
};

/** Rows that are written before the event loop runs: a few hundredths of a second. */
const rowsAtOnce = 2000;

/**
 * Writes an import in one transaction: all of it is kept, on the disk, when this is done; nothing when it fails or is
 * cancelled. What was read is matched with the file as it is now. Over a connection of its own and in many turns
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
    const total = toWrite.records.length + toWrite.affected.length;
    const pace = createPacer(progress, total);
    for (let start = 0; start < toWrite.records.length; start += rowsAtOnce) {
      const written = toWrite.records.slice(start, start + rowsAtOnce);
      insertRecords(tx, importId, written);
      await pace(written.length, rowsAtOnce);
    }
    setImportLabels(tx, importId, confirmed.labels);
    const labelled = confirmed.labels.size === 0 ? [] : peopleWithLabels(tx, toWrite, confirmed.labels);
    await renewPeopleInBatches(tx, [...toWrite.affected, ...labelled], confirmed.seenOn, pace, toWrite.fresh);
    keepLastPersonId(tx);
    settleSharedSlugs(tx);
    await progress.alongside?.(tx, importId, toWrite);
    const { people, contactDays, parts } = toWrite;
    const committed = { importId, people, contactDays, counts: sumOfCounts(parts.map(({ counts }) => counts)) };
    progress.finish?.(tx, committed);
    return committed;
  });
}

/** Lists who has one of the labels in a record that says nothing else new, as they are shown. */
function peopleWithLabels(
  tx: WriteTransaction,
  { records: written, affected }: ImportToWrite,
  labels: ReadonlySet<string>,
): PersonId[] {
  const known = new Set(affected);
  const ends = mergeTargets(tx);
  const labelled = written
    .filter(({ resolved: { record } }) => labelsIn(record).some((label) => labels.has(fold(label))))
    .map(({ resolved: { personId } }) => ends.get(personId) ?? personId);
  return [...new Set(labelled)].filter((id) => !known.has(id));
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

// A part may hold the same record twice.
const insertRows = insertStatement(
  { importId: importRows.importId, recordId: importRows.recordId, part: importRows.part, line: importRows.line },
  (db, rows) => db.insert(importRows).values(rows).onConflictDoNothing(),
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
  for (const { part, file } of parts) {
    if (file.kind === 'linkedin-profile') continue;
    const counts = dryRunParts.find((other) => other.part === part)?.counts ?? noCounts;
    const newestDay = newestDayOf(file) ?? null;
    insertPart.run(tx, { importId, part, fileName: file.fileName, kind: file.kind, newestDay, ...counts });
  }
  return importId;
}

function newestDayOf(file: ParsedFile): Day | undefined {
  if (file.kind === 'linkedin-connections') return newestConnectionDay(file.connections);
  return file.kind === 'linkedin-messages' ? newestMessageDay(file.messages) : undefined;
}

/** Inserts the records that are new, and a row of the import for each record. */
function insertRecords(tx: WriteTransaction, importId: ImportId, written: readonly DryRunRecord[]): void {
  const rows: { importId: ImportId; recordId: RecordId; part: number; line: number }[] = [];
  for (const { resolved, recordId, isRepeat } of written) {
    if (isRepeat) continue;
    const { part, line } = resolved;
    rows.push({ importId, recordId: recordId ?? addRecord(tx, resolved), part, line });
  }
  insertRows.run(tx, rows);
}

function addRecord(tx: WriteTransaction, { personId, record }: Pick<ResolvedRecord, 'personId' | 'record'>): RecordId {
  const { kind } = record;
  const { lastInsertRowid } = insertRecord.run(tx, { personId, kind, fields: recordText(record.fields) });
  // A row id of this table.
  return Number(lastInsertRowid) as RecordId;
}
