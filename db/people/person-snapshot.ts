import * as z from 'zod/mini';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  snapshotAnswerChecks,
  snapshotDeclinedCircles,
  snapshotPlanEntries,
  restoreAnswerChecks,
  restoreDeclinedCircles,
  restorePlanEntries,
  answerCheckSnapshot,
  declinedCircleSnapshot,
  planEntrySnapshot,
} from './plan-snapshot.ts';
import { prepared } from '../connection/prepared.ts';
import { parseStoredJson } from '../connection/stored-json.ts';

// Undoing an import takes people away on whom the user wrote nothing. What they did with them all the same (looked at
// them in review, had them on plans, declined a circle for them) is set aside, and is there again when the import is brought back.

type Columns = {
  readonly reviewedOn: Day | null;
  readonly handledOn: Day | null;
  readonly snoozedUntil: Day | null;
};

const day = z.nullable(z.string());
const personSnapshot = z.object({
  reviewedOn: day,
  handledOn: day,
  snoozedUntil: day,
  entries: z.array(planEntrySnapshot),
  answers: z.array(answerCheckSnapshot),
  declines: z.array(declinedCircleSnapshot),
});
type PersonSnapshot = z.infer<typeof personSnapshot>;

/** To be called before the person's row is deleted. */
export function savePersonSnapshot(tx: WriteTransaction, id: PersonId): void {
  const columns = prepared<[PersonId], Columns>(
    tx,
    'SELECT reviewed_on AS reviewedOn, handled_on AS handledOn, snoozed_until AS snoozedUntil FROM people WHERE id = ?',
  ).get(id);
  if (!columns) return;
  const entries = snapshotPlanEntries(tx, id);
  const answers = snapshotAnswerChecks(tx, id);
  const declines = snapshotDeclinedCircles(tx, id);
  const isNothing = columns.reviewedOn === null && columns.handledOn === null && columns.snoozedUntil === null;
  if (isNothing && [entries, answers, declines].every((kept) => kept.length === 0)) return;
  prepared<[PersonId, string]>(tx, 'INSERT OR REPLACE INTO set_aside_people (id, image) VALUES (?, ?)').run(
    id,
    JSON.stringify({ ...columns, entries, answers, declines } satisfies PersonSnapshot),
  );
}

/** To be called after the person's row is there again. */
export function restorePersonSnapshot(tx: WriteTransaction, id: PersonId): void {
  const kept = prepared<[PersonId], string>(tx, 'DELETE FROM set_aside_people WHERE id = ? RETURNING image')
    .pluck()
    .get(id);
  if (kept === undefined) return;
  const { entries, answers, declines, ...columns } = parseStoredJson(
    personSnapshot,
    kept,
    'somebody whom an undone import took away',
  );
  prepared<object>(
    tx,
    `UPDATE people SET reviewed_on = @reviewedOn, handled_on = @handledOn, snoozed_until = @snoozedUntil WHERE id = @id`,
  ).run({ ...columns, id });
  restorePlanEntries(tx, id, entries);
  restoreAnswerChecks(tx, id, answers);
  restoreDeclinedCircles(tx, id, declines);
}
