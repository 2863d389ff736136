import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  answersToKeep,
  declinesToKeep,
  entriesToKeep,
  putAnswersBack,
  putDeclinesBack,
  putEntriesBack,
} from './kept-places.ts';
import type { KeptAnswer, KeptDecline, KeptEntry } from './kept-places.ts';
import { prepared } from '../connection/prepared.ts';

// Undoing an import takes people away on whom the user wrote nothing. What they did with them all the same (looked at
// them in review, had them on plans, declined a circle for them) is set aside, and is there again when the import is brought back.

type Columns = {
  readonly reviewedOn: Day | null;
  readonly handledOn: Day | null;
  readonly snoozedUntil: Day | null;
};
type Image = Columns & {
  readonly entries: readonly KeptEntry[];
  readonly answers: readonly KeptAnswer[];
  readonly declines: readonly KeptDecline[];
};

/** To be called before the person's row is deleted. */
export function setAside(tx: WriteTransaction, id: PersonId): void {
  const columns = prepared<[PersonId], Columns>(
    tx,
    'SELECT reviewed_on AS reviewedOn, handled_on AS handledOn, snoozed_until AS snoozedUntil FROM people WHERE id = ?',
  ).get(id);
  if (!columns) return;
  const entries = entriesToKeep(tx, id);
  const answers = answersToKeep(tx, id);
  const declines = declinesToKeep(tx, id);
  const isNothing = columns.reviewedOn === null && columns.handledOn === null && columns.snoozedUntil === null;
  if (isNothing && [entries, answers, declines].every((kept) => kept.length === 0)) return;
  prepared<[PersonId, string]>(tx, 'INSERT OR REPLACE INTO set_aside_people (id, image) VALUES (?, ?)').run(
    id,
    JSON.stringify({ ...columns, entries, answers, declines } satisfies Image),
  );
}

/** To be called after the person's row is there again. */
export function bringBack(tx: WriteTransaction, id: PersonId): void {
  const kept = prepared<[PersonId], string>(tx, 'DELETE FROM set_aside_people WHERE id = ? RETURNING image')
    .pluck()
    .get(id);
  if (kept === undefined) return;
  const { entries, answers, declines, ...columns } = JSON.parse(kept) as Image; // written by setAside
  prepared<object>(
    tx,
    `UPDATE people SET reviewed_on = @reviewedOn, handled_on = @handledOn, snoozed_until = @snoozedUntil WHERE id = @id`,
  ).run({ ...columns, id });
  putEntriesBack(tx, id, entries);
  putAnswersBack(tx, id, answers);
  putDeclinesBack(tx, id, declines);
}
