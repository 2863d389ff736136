import { eq } from 'drizzle-orm';

import { addDays, dayOfInstant } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { importRows, imports } from '../schema/schema.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { createPacer, writeBeside } from '../connection/long-write.ts';
import type { WriteProgress } from '../connection/long-write.ts';
import { renewPeopleInBatches } from './renew-in-batches.ts';
import { deletePeopleWithNothingLeft } from './delete-people.ts';
import { countPeopleOfImport, countStaying, peopleShownByImport } from './people-of-import.ts';
import { tagLabels } from '../people/shown-tags.ts';
import { deleteUnusedTags } from '../people/tags.ts';
import { settleSharedSlugs } from '../people/shown-slugs.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';

/** Days for which an undone import can be brought back; then what it said is forgotten for good. */
export const keptDays = 30;

/** Returns the last day on which an import that was undone at this instant can be brought back. */
export function lastDayToBringBack(undoneAt: Instant): Day {
  return addDays(dayOfInstant(undoneAt), keptDays);
}

/** An import that was undone or brought back, and whom it concerns. */
export type UndoneImport = {
  readonly fileName: string;
  /** Whom it had spoken of. */
  readonly people: number;
  /** Of these, who stay though no import speaks of them now, because the user wrote something on them. */
  readonly stayed: number;
};

/** Why an import is not undone or brought back. */
export type UndoImportRefusal = 'unknown' | 'undone-already' | 'not-undone' | 'forgotten';

/** How undoing an import, or bringing it back, reports its progress, and how it is cancelled. */
export type UndoProgress = WriteProgress & {
  /** Runs in the same transaction, at its end. */
  readonly finish?: (tx: WriteTransaction, undone: UndoneImport) => void;
};

/**
 * Takes back what an import changed, in one transaction; on a connection of its own and batch by batch, as `commitImport`.
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

/** Tells whether an import is undone; undefined when there is no such import. */
export function isImportUndone(db: Database, id: ImportId): boolean | undefined {
  const found = importById.get(db, { id });
  return found && found.undoneAt !== null;
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

/** Whether an import still has rows. One that was forgotten has none. */
function hasRows(db: Database, id: ImportId): boolean {
  return firstRowOfImport.get(db, { id }) !== undefined;
}

/** How many people are looked at in one go, and deleted where nothing is left of them. */
const peopleAtOnce = 2000;

async function renewImport(
  tx: WriteTransaction,
  id: ImportId,
  fileName: string,
  today: Day,
  progress: UndoProgress,
): Promise<UndoneImport> {
  const ids = peopleShownByImport(tx, id);
  const pace = createPacer(progress, ids.length);
  const released = new Set<ProfileSlug>();
  const others: PersonId[] = [];
  for (let begin = 0; begin < ids.length; begin += peopleAtOnce) {
    const some = ids.slice(begin, begin + peopleAtOnce);
    const gone = deletePeopleWithNothingLeft(tx, some, released);
    others.push(...some.filter((person) => !gone.has(person)));
    await pace(gone.size, 1);
  }
  await renewPeopleInBatches(tx, others, today, pace);
  settleSharedSlugs(tx, released);
  if (tagLabels(tx).has(id)) deleteUnusedTags(tx);
  const undone = { fileName, people: countPeopleOfImport(tx, id), stayed: countStaying(tx, others) };
  progress.finish?.(tx, undone);
  return undone;
}
