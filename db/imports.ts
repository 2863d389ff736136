import { setImmediate } from 'node:timers/promises';

import type { Day, Instant } from '../core/day.ts';
import type { ImportId } from '../core/ids.ts';
import type { ConnectionRow, ConnectionsRead } from '../core/linkedin-connections.ts';
import type { MatchedRow } from '../core/matching.ts';
import type { Database, WriteTransaction } from './database.ts';
import { changeFinder } from './import-changes.ts';
import type { PersonInFile } from './import-known-people.ts';
import { matchImport } from './import-matching.ts';
import type { ImportAnswers, MatchedImport } from './import-matching.ts';
import { recordOf, saidFacts } from './import-record.ts';
import { importRowWriter } from './import-rows.ts';
import { openBeside } from './open.ts';

/** `read` is the sum of the others. A row that repeats an earlier one of its file counts as skipped. */
export type ImportCounts = {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
};

/** A row that is left out; `said` is what stood in it, shortened. */
export type LeftOutRow = { readonly line: number; readonly reason: string; readonly said: string };

/** A row of which only the user can tell whether it is someone in the file. */
export type OpenQuestion = {
  readonly key: string;
  readonly row: ConnectionRow;
  /** Why it may be one of the candidates, in words. */
  readonly evidence: string;
  readonly candidates: readonly PersonInFile[];
};

/** What an import would do. Questions without an answer count as someone new. */
export type ForeseenImport = {
  readonly counts: ImportCounts;
  /** In the order of the lines. */
  readonly leftOut: readonly LeftOutRow[];
  readonly questions: readonly OpenQuestion[];
  /** The first few whom it would create. */
  readonly newcomers: readonly ConnectionRow[];
};

const newcomersShown = 5;
/** The likeliest come first. */
const candidatesShown = 20;

/** Foresees what importing the file would do, and writes nothing. */
export function foreseeImport(db: Database, read: ConnectionsRead): ForeseenImport {
  const matched = matchImport(db, read, new Map());
  const newcomers: ConnectionRow[] = [];
  const questions: OpenQuestion[] = [];
  const leftOut: LeftOutRow[] = [...read.skipped];
  const counts = goThrough(db, read, matched, {
    create(row) {
      if (newcomers.length < newcomersShown) newcomers.push(row);
    },
  });
  for (const { row, match } of matched.rows) {
    if (match.kind === 'duplicate') {
      const said = [row.firstName, row.lastName, row.company, row.position].filter(Boolean).join(', ');
      leftOut.push({ line: row.line, reason: match.reason, said });
    } else if (match.kind === 'question') {
      const { key, evidence } = match;
      const candidates = match.personIds.slice(0, candidatesShown).flatMap((id) => matched.people.get(id) ?? []);
      questions.push({ key, row, evidence, candidates });
    }
  }
  return { counts, leftOut: leftOut.toSorted((a, b) => a.line - b.line), questions, newcomers };
}

/** An import that the user confirmed. */
export type ConfirmedImport = {
  readonly fileName: string;
  readonly read: ConnectionsRead;
  readonly answers: ImportAnswers;
  readonly at: Instant;
  /** The user's day. */
  readonly seenOn: Day;
};

export type CommittedImport = { readonly importId: ImportId; readonly counts: ImportCounts };

export type ImportCourse = {
  /** Told now and then how many rows are done. */
  readonly report?: (rows: number) => void;
  /** Calls it off: nothing of it is kept then. */
  readonly signal?: AbortSignal;
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, committed: CommittedImport) => void;
};

/** How many rows are written before others have their turn: a few hundredths of a second. */
const rowsAtOnce = 2000;

/**
 * Writes an import in one transaction: all of it is kept, on the disk, when this is done; nothing when it fails or is
 * called off. What was read is matched anew with the file as it is now. Over a connection of its own and in many turns
 * of the event loop, so that `db` answers meanwhile; but it must not write until this is done.
 */
export async function commitImport(
  db: Database,
  confirmed: ConfirmedImport,
  course: ImportCourse = {},
): Promise<CommittedImport> {
  course.signal?.throwIfAborted();
  const beside = openBeside(db);
  try {
    beside.$client.exec('BEGIN IMMEDIATE');
    // It is inside a transaction from here on.
    const tx = beside as WriteTransaction;
    const committed = await writeImport(tx, confirmed, course);
    course.finish?.(tx, committed);
    course.signal?.throwIfAborted();
    beside.$client.exec('COMMIT');
    return committed;
  } finally {
    // What was not committed is rolled back by this.
    beside.$client.close();
  }
}

async function writeImport(
  tx: WriteTransaction,
  { fileName, read, answers, at, seenOn }: ConfirmedImport,
  { report, signal }: ImportCourse,
): Promise<CommittedImport> {
  const matched = matchImport(tx, read, answers);
  const { lastInsertRowid } = tx.$client
    .prepare(
      `INSERT INTO imports (file_name, recognised_as, imported_at, seen_on, rows_read, created, updated, unchanged, skipped)
       VALUES (?, 'linkedin-connections', ?, ?, 0, 0, 0, 0, 0)`,
    )
    .run(fileName, at, seenOn);
  // A row id of this table.
  const importId = Number(lastInsertRowid) as ImportId;
  const writer = importRowWriter(tx, importId, seenOn);
  const steps = rowByRow(tx, read, matched, writer);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    writer.index();
    report?.(step.value);
    await setImmediate();
    signal?.throwIfAborted();
  }
  writer.index();
  const counts = step.value;
  tx.$client
    .prepare(
      'UPDATE imports SET rows_read = @read, created = @created, updated = @updated, unchanged = @unchanged, skipped = @skipped WHERE id = @importId',
    )
    .run({ ...counts, importId });
  return { importId, counts };
}

type Deeds = Partial<Omit<ReturnType<typeof importRowWriter>, 'index'>>;

function goThrough(db: Database, read: ConnectionsRead, matched: MatchedImport, deeds: Deeds): ImportCounts {
  const steps = rowByRow(db, read, matched, deeds);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does what each row asks for, with a stop now and then that tells how many are done. Foreseeing does nothing. */
function* rowByRow(
  db: Database,
  read: ConnectionsRead,
  { rows, people }: MatchedImport,
  deeds: Deeds,
): Generator<number, ImportCounts, undefined> {
  const changesOf = changeFinder(db);
  const personOf = (match: MatchedRow['match']): PersonInFile | undefined =>
    match.kind === 'same' ? people.get(match.personId) : undefined;
  let created = 0;
  let updated = 0;
  let unchanged = 0;
  let duplicates = 0;
  for (const [index, { row, match }] of rows.entries()) {
    if (index > 0 && index % rowsAtOnce === 0) yield index;
    if (match.kind === 'duplicate') {
      duplicates += 1;
      continue;
    }
    const said = saidFacts(row, read.columns);
    const person = personOf(match);
    if (!person) {
      created += 1;
      deeds.create?.(row, said, recordOf(row, said));
      continue;
    }
    const changes = changesOf(person, row, said);
    if (changes) {
      updated += 1;
      deeds.update?.(person, changes);
    } else {
      unchanged += 1;
    }
    deeds.keep?.(person, row.line, recordOf(row, said));
  }
  const skipped = duplicates + read.skipped.length;
  return { read: created + updated + unchanged + skipped, created, updated, unchanged, skipped };
}

export type PastImport = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly recognisedAs: 'linkedin-connections';
  readonly importedAt: Instant;
  readonly counts: ImportCounts;
};

/** Newest first. */
export function pastImports(db: Database): PastImport[] {
  return db.$client
    .prepare<[], Omit<PastImport, 'counts'> & ImportCounts>(
      `SELECT id, file_name AS fileName, recognised_as AS recognisedAs, imported_at AS importedAt, rows_read AS read,
         created, updated, unchanged, skipped
       FROM imports ORDER BY id DESC`,
    )
    .all()
    .map(({ id, fileName, recognisedAs, importedAt, ...counts }) => ({
      id,
      fileName,
      recognisedAs,
      importedAt,
      counts,
    }));
}
