import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  snapshotAnswerChecks,
  snapshotDeclinedCircles,
  snapshotPlanEntries,
  restoreAnswerChecks,
  restoreDeclinedCircles,
  restorePlanEntries,
} from './plan-snapshot.ts';
import { prepared } from '../connection/prepared.ts';
import type { MergeSnapshot } from './merge-snapshot.ts';

/** Moves the logged interactions of `from` to `into`. */
export function mergeInteractions(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'interactions'> {
  const interactions = prepared<[PersonId, PersonId], number>(
    tx,
    'UPDATE interactions SET person_id = ? WHERE person_id = ? AND imported = 0 RETURNING id',
  )
    .pluck()
    .all(into, from);
  return { interactions };
}

/** Moves the promises to `from` to `into`. */
export function mergeFollowUps(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<MergeSnapshot, 'followUps'> {
  const followUps = prepared<[PersonId, PersonId], number>(
    tx,
    'UPDATE follow_ups SET person_id = ? WHERE person_id = ? RETURNING id',
  )
    .pluck()
    .all(into, from);
  return { followUps };
}

/** Moves the plan entries of `from` to `into`; where both have one on a day, that of `from` is kept aside. */
export function mergeEntries(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'entries' | 'entriesAside'> {
  const entries = prepared<{ into: PersonId; from: PersonId }, number>(
    tx,
    `UPDATE plan_entries SET person_id = @into WHERE person_id = @from
       AND (part = 'follow-up' OR NOT EXISTS (
         SELECT 1 FROM plan_entries AS other
         WHERE other.person_id = @into AND other.day = plan_entries.day AND other.part <> 'follow-up'))
     RETURNING id`,
  )
    .pluck()
    .all({ into, from });
  return { entries, entriesAside: snapshotPlanEntries(tx, from) };
}

/** Copies what was said of the answers of `from` to `into`. */
export function mergeAnswers(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'answers' | 'answersGiven'> {
  const answers = snapshotAnswerChecks(tx, from);
  const answersGiven = restoreAnswerChecks(tx, into, answers);
  return { answers, answersGiven: answersGiven.map(({ wrote_on: wroteOn }) => wroteOn) };
}

/** Copies the circles that were declined for `from` to `into`. */
export function mergeDeclines(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'declines' | 'declinesGiven'> {
  const declines = snapshotDeclinedCircles(tx, from);
  const declinesGiven = restoreDeclinedCircles(tx, into, declines);
  return { declines, declinesGiven: declinesGiven.map(({ circle }) => circle) };
}

/** What lies on days: contact, what was promised, places on plans, and what was said of answers and suggestions. */
export function unmergeMovedRows(tx: WriteTransaction, into: PersonId, id: PersonId, image: MergeSnapshot): void {
  const moveInteraction = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE interactions SET person_id = ? WHERE id = ? AND person_id = ? AND imported = 0',
  );
  for (const interaction of image.interactions) moveInteraction.run(id, interaction, into);
  const moveFollowUp = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE follow_ups SET person_id = ? WHERE id = ? AND person_id = ?',
  );
  for (const followUp of image.followUps) moveFollowUp.run(id, followUp, into);
  const moveEntry = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE plan_entries SET person_id = ? WHERE id = ? AND person_id = ?',
  );
  for (const entry of image.entries) moveEntry.run(id, entry, into);
  restorePlanEntries(tx, id, image.entriesAside);
  const takeAnswer = prepared<[PersonId, string]>(tx, 'DELETE FROM answer_checks WHERE person_id = ? AND wrote_on = ?');
  for (const wroteOn of image.answersGiven) takeAnswer.run(into, wroteOn);
  restoreAnswerChecks(tx, id, image.answers);
  const takeDecline = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM declined_circles WHERE person_id = ? AND circle = ?',
  );
  for (const circle of image.declinesGiven) takeDecline.run(into, circle);
  restoreDeclinedCircles(tx, id, image.declines);
}
