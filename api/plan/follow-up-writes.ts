import type { Day, Instant } from '../../core/calendar/day.ts';
import type { FollowUpId, InteractionId, PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { markPromisedHelpGiven } from '../../db/outreach/help.ts';
import { findFollowUp, insertFollowUp, markFollowUpDone } from '../../db/plan/follow-ups.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import { setUserColumn } from '../../db/people/people.ts';
import { entriesOf, markEntryHandled } from '../../db/plan/plan-entries.ts';
import type { NewFollowUp } from '../contract/people/interactions.ts';
import { goneError, refusedError } from '../refusal.ts';
import { fillPlan } from './make-plan.ts';

/**
 * Stores a follow-up; one that is due today goes on today's plan if there is room.
 *
 * @throws REFUSED for a day before today.
 */
export function addFollowUp(
  tx: WriteTransaction,
  personId: PersonId,
  { text, dueOn }: NewFollowUp,
  today: Day,
): FollowUpId {
  refusePastDay(dueOn, today);
  const id = insertFollowUp(tx, { personId, text, dueOn, promisedOn: today, introductionId: null });
  if (dueOn === today) fillPlan(tx, today);
  return id;
}

/** Checks the day of a follow-up. @throws REFUSED for a day before today. */
export function refusePastDay(dueOn: Day, today: Day): void {
  if (dueOn < today) throw refusedError('This day has passed. Choose today or a later day for the follow-up.');
}

/** Marks a follow-up done, with its entry on today's plan and the help that it promised. */
export function finishFollowUp(
  tx: WriteTransaction,
  id: FollowUpId,
  { at, interactionId }: { readonly at: Instant; readonly interactionId: InteractionId | null },
  today: Day,
): void {
  markFollowUpDone(tx, id, today);
  markPromisedHelpGiven(tx, id, today);
  for (const entry of entriesOf(tx, today)) {
    if (entry.followUpId !== id || entry.status !== 'open') continue;
    markEntryHandled(tx, { id: entry.id, status: 'done', handledAt: at, minutesSpent: null, interactionId });
    setUserColumn(tx, [entry.personId], 'handledOn', today);
  }
}

/** Finds a follow-up that is open. @throws GONE when it is not there; REFUSED when it was done already. */
export function requireOpenFollowUp(tx: WriteTransaction, id: FollowUpId | null): StoredFollowUp {
  const followUp = requireFollowUp(tx, id);
  if (followUp.doneOn !== null) {
    throw refusedError(`This follow-up for ${followUp.name} was done already. Undo that first to change it.`);
  }
  return followUp;
}

/** Finds a follow-up. @throws GONE when it is not there. */
export function requireFollowUp(tx: WriteTransaction, id: FollowUpId | null): StoredFollowUp {
  const followUp = id === null ? undefined : findFollowUp(tx, id);
  if (!followUp) throw goneError('This follow-up');
  return followUp;
}
