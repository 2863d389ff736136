import * as z from 'zod/mini';

import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { scalar } from '../connection/stored-json.ts';

// Places on plans, and what was said of answers and of suggested circles, go with a person's row. Where the row may come back (the person was
// merged, or the import that brought them was undone), they are kept as they are and put back.

/** No follow-up: who was promised something stays, and the places of follow-ups move with those who are merged. */
const entryColumns = [
  'id',
  'day',
  'part',
  'kind',
  'minutes',
  'reason',
  'offer_kind',
  'offer_text',
  'offer_id',
  'status',
  'handled_at',
  'minutes_spent',
  'interaction_id',
  'question',
] as const;

/** A place on a plan, by its columns, but for whose it is. */
export const planEntrySnapshot = z.record(z.enum(entryColumns), scalar);
export type PlanEntrySnapshot = z.infer<typeof planEntrySnapshot>;

/** What was said of an answer, by its columns, but for whose it is. */
export const answerCheckSnapshot = z.object({ wrote_on: z.string(), said: z.string(), said_on: z.string() });
export type AnswerCheckSnapshot = z.infer<typeof answerCheckSnapshot>;

/** A circle that was declined for somebody. */
export const declinedCircleSnapshot = z.object({ circle: z.string(), declined_on: z.string() });
export type DeclinedCircleSnapshot = z.infer<typeof declinedCircleSnapshot>;

/** All places of a person on plans, to be kept. */
export function snapshotPlanEntries(db: Database, id: PersonId): PlanEntrySnapshot[] {
  return prepared<[PersonId], PlanEntrySnapshot>(
    db,
    `SELECT ${entryColumns.join(', ')} FROM plan_entries WHERE person_id = ? ORDER BY id`,
  ).all(id);
}

/** Puts kept places back, but for days on which the person has another. */
export function restorePlanEntries(tx: WriteTransaction, id: PersonId, entries: readonly PlanEntrySnapshot[]): void {
  const insert = prepared<object>(
    tx,
    `INSERT OR IGNORE INTO plan_entries (person_id, ${entryColumns.join(', ')})
     VALUES (@personId, ${entryColumns.map(keptValue).join(', ')})`,
  );
  for (const entry of entries) insert.run({ ...entry, personId: id });
}

/** What a place refers to may have been deleted meanwhile, and another may have its id. */
function keptValue(column: (typeof entryColumns)[number]): string {
  if (column === 'id') return '(SELECT @id WHERE NOT EXISTS (SELECT 1 FROM plan_entries WHERE id = @id))';
  if (column === 'offer_id') return '(SELECT id FROM offers WHERE id = @offer_id)';
  if (column === 'interaction_id') {
    return '(SELECT id FROM interactions WHERE id = @interaction_id AND person_id = @personId)';
  }
  return `@${column}`;
}

/** All that was said of a person's answers, to be kept. */
export function snapshotAnswerChecks(db: Database, id: PersonId): AnswerCheckSnapshot[] {
  return prepared<[PersonId], AnswerCheckSnapshot>(
    db,
    'SELECT wrote_on, said, said_on FROM answer_checks WHERE person_id = ? ORDER BY wrote_on',
  ).all(id);
}

/** Puts kept answers back, and returns those of days of which nothing else was said of this person. */
export function restoreAnswerChecks(
  tx: WriteTransaction,
  id: PersonId,
  answers: readonly AnswerCheckSnapshot[],
): AnswerCheckSnapshot[] {
  const insert = prepared<object>(
    tx,
    `INSERT OR IGNORE INTO answer_checks (person_id, wrote_on, said, said_on)
     VALUES (@id, @wrote_on, @said, @said_on)`,
  );
  return answers.filter((answer) => insert.run({ ...answer, id }).changes > 0);
}

/** All circles that were declined for a person, to be kept. */
export function snapshotDeclinedCircles(db: Database, id: PersonId): DeclinedCircleSnapshot[] {
  return prepared<[PersonId], DeclinedCircleSnapshot>(
    db,
    'SELECT circle, declined_on FROM declined_circles WHERE person_id = ? ORDER BY circle',
  ).all(id);
}

/** Puts kept declines back, and returns those that were not there for this person already. */
export function restoreDeclinedCircles(
  tx: WriteTransaction,
  id: PersonId,
  declines: readonly DeclinedCircleSnapshot[],
): DeclinedCircleSnapshot[] {
  const insert = prepared<object>(
    tx,
    'INSERT OR IGNORE INTO declined_circles (person_id, circle, declined_on) VALUES (@id, @circle, @declined_on)',
  );
  return declines.filter((decline) => insert.run({ ...decline, id }).changes > 0);
}
