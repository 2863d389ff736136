import type { Instant } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

/** How long a repeated write is recognised, and an undo possible. */
const keptDays = 30;

/** What a write was answered when it was first asked for, as JSON; undefined when it is new. */
export function answerOfWrite(db: Database, id: WriteId): string | undefined {
  return prepared<[WriteId], string>(db, 'SELECT answer FROM writes WHERE id = ?').pluck().get(id);
}

/** Remembers what a write was answered, in the transaction that does it. `label` is null when it cannot be undone. */
export function rememberWrite(
  tx: WriteTransaction,
  write: { readonly id: WriteId; readonly at: Instant; readonly answer: string; readonly label: string | null },
): void {
  prepared<object>(tx, 'INSERT INTO writes (id, at, answer, label) VALUES (@id, @at, @answer, @label)').run(write);
}

/** Forgets the writes that are too old to be repeated or undone. */
export function forgetOldWrites(tx: WriteTransaction, now: Instant): void {
  const oldest = new Date(new Date(now).getTime() - keptDays * 86_400_000).toISOString();
  tx.$client.prepare('DELETE FROM writes WHERE at < ?').run(oldest);
}
