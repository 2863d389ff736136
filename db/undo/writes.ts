import { eq, lt } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';
import { undoLabelSchema } from '../../core/undo/undo-label.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { writes } from '../schema/schema.ts';

/** Days for which a repeated write is recognised and an undo is possible. */
const keptDays = 30;

/** A write that was done: its answer, as JSON, and what an undo of it takes back; null when it cannot be undone. */
export type RememberedWrite = { readonly answer: string; readonly label: UndoLabel | null };

const writeById = readStatement({ id: writes.id }, (db, { id }) =>
  db
    .select(fields({ answer: writes.answer, label: writes.label }))
    .from(writes)
    .where(eq(writes.id, id)),
);

/** Finds a write that was done before; undefined when the write is new. */
export function findWrite(db: Database, id: WriteId): RememberedWrite | undefined {
  const row = writeById.get(db, { id });
  return row && { answer: row.answer, label: row.label === null ? null : parseLabel(row.label) };
}

/**
 * Parses what a write did, as the file stores it.
 *
 * @throws DamagedValue
 */
export function parseLabel(json: string): UndoLabel {
  return parseStoredJson(undoLabelSchema, json, 'a change that can be undone');
}

const insertWrite = writeStatement(
  { id: writes.id, at: writes.at, answer: writes.answer, label: writes.label },
  (db, { id, at, answer, label }) => db.insert(writes).values({ id, at, answer, label }),
);

/** Remembers a write, in the transaction that does it. */
export function rememberWrite(
  tx: WriteTransaction,
  { id, at, answer, label }: RememberedWrite & { readonly id: WriteId; readonly at: Instant },
): void {
  insertWrite.run(tx, { id, at, answer, label: label === null ? null : JSON.stringify(label) });
}

const deleteWritesBefore = writeStatement({ at: writes.at }, (db, { at }) =>
  db.delete(writes).where(lt(writes.at, at)),
);

/** Forgets the writes that are too old to be repeated or undone. */
export function forgetOldWrites(tx: WriteTransaction, now: Instant): void {
  const oldest = new Date(new Date(now).getTime() - keptDays * 86_400_000).toISOString();
  deleteWritesBefore.run(tx, { at: oldest as Instant }); // exactly the form of an instant
}
