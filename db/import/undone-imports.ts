import { eq } from 'drizzle-orm';

import { addDays, dayOfInstant } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import { hasUserData } from '../people/sql-conditions.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importRows, imports } from '../schema/schema.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { renewPeopleInBatches, turns, writeBeside } from './imports.ts';
import type { WriteProgress } from './imports.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { savePersonSnapshot } from '../people/person-snapshot.ts';
import { settleSharedSlugs } from '../people/shown-slugs.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';

/** How long an undone import can be brought back; then what it said is forgotten for good. */
const keptDays = 30;

/** Until which day an import that was undone then can be brought back. */
export function lastDayToBringBack(undoneAt: Instant): Day {
  return addDays(dayOfInstant(undoneAt), keptDays);
}

export type UndoneImport = {
  readonly fileName: string;
  /** Whom it had spoken of. */
  readonly people: number;
  /** Of these, who stay though no import speaks of them now, because the user wrote something on them. */
  readonly stayed: number;
};

/** Why an import is not undone or brought back. */
export type UndoImportRefusal = 'unknown' | 'undone-already' | 'not-undone' | 'forgotten';

export type UndoProgress = WriteProgress & {
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, undone: UndoneImport) => void;
};

/**
 * Takes back what an import changed, in one transaction; on a connection of its own and in turns, as `commitImport`.
 * Everyone it spoke of is shown as if it had never come in, but for what the user wrote on them.
 */
export function undoImport(
  db: Database,
  id: ImportId,
  at: Instant,
  today: Day,
  progress: UndoProgress = {},
): Promise<UndoneImport | UndoImportRefusal> {
  return writeBeside(db, progress.signal, async (tx) => {
    const found = importById.get(tx, { id });
    if (!found) return 'unknown';
    if (found.undoneAt !== null) return 'undone-already';
    setUndoneAt.run(tx, { id, undoneAt: at });
    return renewImport(tx, id, found.fileName, today, progress);
  });
}

/** Brings back an import that was undone. */
export function redoImport(
  db: Database,
  id: ImportId,
  today: Day,
  progress: UndoProgress = {},
): Promise<UndoneImport | UndoImportRefusal> {
  return writeBeside(db, progress.signal, async (tx) => {
    const found = importById.get(tx, { id });
    if (!found) return 'unknown';
    if (found.undoneAt === null) return 'not-undone';
    if (lastDayToBringBack(found.undoneAt) < today && !hasRows(tx, id)) return 'forgotten';
    setUndoneAt.run(tx, { id, undoneAt: null });
    return renewImport(tx, id, found.fileName, today, progress);
  });
}

const setUndoneAt = writeStatement({ id: imports.id, undoneAt: imports.undoneAt }, (db, { id, undoneAt }) =>
  db.update(imports).set({ undoneAt }).where(eq(imports.id, id)),
);

const importById = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .select(fields({ fileName: imports.fileName, undoneAt: imports.undoneAt }))
    .from(imports)
    .where(eq(imports.id, id)),
);

const firstRowOfImport = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .select(fields({ recordId: importRows.recordId }))
    .from(importRows)
    .where(eq(importRows.importId, id))
    .limit(1),
);

/** An import that was forgotten has none any more. */
function hasRows(db: Database, id: ImportId): boolean {
  return firstRowOfImport.get(db, { id }) !== undefined;
}

/** How many people go at once. */
const peopleAtOnce = 2000;

async function renewImport(
  tx: WriteTransaction,
  id: ImportId,
  fileName: string,
  today: Day,
  progress: UndoProgress,
): Promise<UndoneImport> {
  const ids = peopleShownByImport(tx, id);
  const turn = turns(progress, ids.length);
  const released = new Set<ProfileSlug>();
  const others: PersonId[] = [];
  for (let begin = 0; begin < ids.length; begin += peopleAtOnce) {
    const some = ids.slice(begin, begin + peopleAtOnce);
    const gone = removeForgotten(tx, some, released);
    others.push(...some.filter((person) => !gone.has(person)));
    await turn(gone.size, 1);
  }
  await renewPeopleInBatches(tx, others, today, turn);
  settleSharedSlugs(tx, released);
  const undone = { fileName, people: countPeopleOfImport(tx, id), stayed: countStaying(tx, others) };
  progress.finish?.(tx, undone);
  return undone;
}

/**
 * Everyone whom it may show otherwise whether an import counts, as they are shown: of whom it says what no earlier one
 * that counts says, so that it is seen later or not at all without it; or of whom several things are said in turn, so
 * that the newest may be another.
 */
function peopleShownByImport(db: Database, id: ImportId): PersonId[] {
  const identities = db.$client
    .prepare<{ id: ImportId }, PersonId>(
      `SELECT DISTINCT person_id FROM import_rows AS said JOIN records ON records.id = record_id
       WHERE said.import_id = @id AND (
         NOT EXISTS (SELECT 1 FROM import_rows AS other JOIN imports ON imports.id = other.import_id
           WHERE other.record_id = said.record_id AND other.import_id < @id AND undone_at IS NULL)
         OR kind IN ('connection', 'card', 'missing') AND (
           EXISTS (SELECT 1 FROM records AS another
             WHERE another.person_id = records.person_id AND another.id <> records.id
               AND another.kind IN ('connection', 'card', 'missing'))
           OR person_id IN (SELECT id FROM merged_people UNION ALL SELECT into_id FROM merged_people)))
       ORDER BY person_id`,
    )
    .pluck()
    .all({ id });
  const ends = mergeTargets(db);
  return ends.size === 0 ? identities : [...new Set(identities.map((identity) => ends.get(identity) ?? identity))];
}

function countPeopleOfImport(db: Database, id: ImportId): number {
  return (
    db.$client
      .prepare<[ImportId], number>(
        'SELECT count(DISTINCT person_id) FROM import_rows JOIN records ON records.id = record_id WHERE import_id = ?',
      )
      .pluck()
      .get(id) ?? 0
  );
}

/** True, in a query, of `people` of whom an import that is not undone says something. */
const isSpokenOf = `EXISTS (SELECT 1 FROM records JOIN import_rows ON record_id = records.id JOIN imports ON imports.id = import_id
  WHERE records.person_id = people.id AND undone_at IS NULL)`;

/** Takes away those of the people of whom no import speaks any more and on whom the user wrote nothing: many at once. */
function removeForgotten(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  released: Set<ProfileSlug>,
): ReadonlySet<PersonId> {
  const forgotten = tx.$client
    .prepare<[string], PersonId>(
      `SELECT id FROM people WHERE id IN (SELECT value FROM json_each(?))
         AND NOT ${isSpokenOf} AND NOT ${hasUserData}
         AND NOT EXISTS (SELECT 1 FROM merged_people WHERE into_id = people.id)`,
    )
    .pluck()
    .all(JSON.stringify(ids));
  if (forgotten.length === 0) return new Set();
  const those = JSON.stringify(forgotten);
  const withMore = tx.$client.prepare<[string], PersonId>(
    `SELECT id FROM people WHERE id IN (SELECT value FROM json_each(?)) AND (reviewed_on IS NOT NULL
       OR handled_on IS NOT NULL OR snoozed_until IS NOT NULL
       OR EXISTS (SELECT 1 FROM plan_entries WHERE person_id = people.id)
       OR EXISTS (SELECT 1 FROM answer_checks WHERE person_id = people.id)
       OR EXISTS (SELECT 1 FROM declined_circles WHERE person_id = people.id))`,
  );
  for (const id of withMore.pluck().all(those)) savePersonSnapshot(tx, id);
  const slugs = tx.$client.prepare<[string], ProfileSlug>(
    `SELECT slug FROM profile_slugs AS own WHERE person_id IN (SELECT value FROM json_each(?)) AND current = 1
       AND EXISTS (SELECT 1 FROM profile_slugs AS other WHERE other.slug = own.slug AND other.current = 0)`,
  );
  for (const slug of slugs.pluck().all(those)) released.add(slug);
  for (const table of [
    'interactions',
    'emails',
    'profile_slugs',
    'plan_entries',
    'answer_checks',
    'declined_circles',
  ]) {
    tx.$client.prepare(`DELETE FROM ${table} WHERE person_id IN (SELECT value FROM json_each(?))`).run(those);
  }
  tx.$client.prepare('DELETE FROM people_search WHERE rowid IN (SELECT value FROM json_each(?))').run(those);
  tx.$client.prepare('DELETE FROM people WHERE id IN (SELECT value FROM json_each(?))').run(those);
  return new Set(forgotten);
}

function countStaying(tx: WriteTransaction, ids: readonly PersonId[]): number {
  return (
    tx.$client
      .prepare<[string], number>(
        `SELECT count(*) FROM people WHERE id IN (SELECT value FROM json_each(?)) AND NOT ${isSpokenOf}`,
      )
      .pluck()
      .get(JSON.stringify(ids)) ?? 0
  );
}

/** Forgets for good what imports said that were undone too long ago to be brought back. */
export function forgetUndoneImports(tx: WriteTransaction, today: Day): void {
  const oldest = addDays(today, -keptDays);
  const old = tx.$client
    .prepare<[Day], ImportId>(
      `SELECT id FROM imports WHERE undone_at < ?
         AND (EXISTS (SELECT 1 FROM import_rows WHERE import_id = imports.id)
           OR EXISTS (SELECT 1 FROM import_messages WHERE import_id = imports.id))`,
    )
    .pluck()
    .all(oldest);
  if (old.length === 0) return;
  for (const id of old) {
    tx.$client.prepare('DELETE FROM import_rows WHERE import_id = ?').run(id);
    tx.$client.prepare('DELETE FROM import_messages WHERE import_id = ?').run(id);
  }
  tx.$client.exec(`
    DELETE FROM records WHERE NOT EXISTS (SELECT 1 FROM import_rows WHERE record_id = records.id);
    DELETE FROM messages WHERE NOT EXISTS (SELECT 1 FROM import_messages WHERE message_id = messages.id);
    DELETE FROM set_aside_people WHERE NOT EXISTS (SELECT 1 FROM records WHERE person_id = set_aside_people.id);`);
}
