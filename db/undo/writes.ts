import { eq, lt } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { writes } from '../schema/schema.ts';

/** How long a repeated write is recognised, and an undo possible. */
const keptDays = 30;

const answerById = readStatement({ id: writes.id }, (db, { id }) =>
  db
    .select(fields({ answer: writes.answer }))
    .from(writes)
    .where(eq(writes.id, id)),
);

/** Returns the answer of a write that was done before, as JSON; undefined when the write is new. */
export function answerOfWrite(db: Database, id: WriteId): string | undefined {
  return answerById.value(db, { id });
}

const insertWrite = writeStatement(
  { id: writes.id, at: writes.at, answer: writes.answer, label: writes.label },
  (db, { id, at, answer, label }) => db.insert(writes).values({ id, at, answer, label }),
);

/** Remembers the answer of a write, in the transaction that does it. `label` is null when it cannot be undone. */
export function rememberWrite(
  tx: WriteTransaction,
  write: { readonly id: WriteId; readonly at: Instant; readonly answer: string; readonly label: string | null },
): void {
  insertWrite.run(tx, write);
}

const deleteWritesBefore = writeStatement({ at: writes.at }, (db, { at }) =>
  db.delete(writes).where(lt(writes.at, at)),
);

/** Forgets the writes that are too old to be repeated or undone. */
export function forgetOldWrites(tx: WriteTransaction, now: Instant): void {
  const oldest = new Date(new Date(now).getTime() - keptDays * 86_400_000).toISOString();
  deleteWritesBefore.run(tx, { at: oldest as Instant }); // exactly the form of an instant
}
