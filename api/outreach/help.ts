import type { FollowUpId, HelpId } from '../../core/ids.ts';
import type { HelpStatus } from '../../core/outreach/help.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { deleteHelp, findHelp, helpOf, insertHelp, updateHelp } from '../../db/outreach/help.ts';
import type { ListedHelp } from '../../db/outreach/help.ts';
import { deleteFollowUp, updateFollowUp } from '../../db/plan/follow-ups.ts';
import type { Context } from '../context.ts';
import type { NewFollowUp } from '../contract/people/interactions.ts';
import { refuseDayAhead } from '../day-ahead.ts';
import { requirePerson } from '../people/require-people.ts';
import { addFollowUp, finishFollowUp, refusePastDay } from '../plan/follow-up-writes.ts';
import { fillPlan } from '../plan/make-plan.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { shownHelp } from './shown-help.ts';

export const help = {
  ofPerson: procedures.help.ofPerson.handler(({ context: { db, clock, locale }, input }) =>
    helpOf(db, input.personId).map((line) => shownHelp(line, clock.today(), locale)),
  ),
  add: procedures.help.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id: personId, name } = requirePerson(tx, input.personId);
      const { direction, kind, text, status, on } = input;
      refuseDayAhead(on, context.clock.today());
      const line = { personId, direction, kind, text, status, offeredOn: on, changedOn: on };
      const id = insertHelp(tx, {
        ...line,
        offerId: null,
        interactionId: null,
        followUpId: null,
        introductionId: null,
      });
      return { label: { kind: 'help-noted', name }, answer: { id } };
    }),
  ),
  setStatus: procedures.help.setStatus.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireHelp(tx, input.id);
      const { status } = input;
      const today = context.clock.today();
      const followUpId = promiseAfter(tx, context, before, status, input.promise);
      updateHelp(tx, { ...before, status, changedOn: status === before.status ? before.changedOn : today, followUpId });
      return { label: { kind: 'help-changed', name: before.name }, answer: {} };
    }),
  ),
  edit: procedures.help.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireHelp(tx, input.id);
      const { kind, text, on } = input;
      refuseDayAhead(on, context.clock.today());
      // What happened to it since cannot have happened before it was offered.
      const changedOn = before.changedOn === before.offeredOn || before.changedOn < on ? on : before.changedOn;
      updateHelp(tx, { ...before, kind, text, offeredOn: on, changedOn });
      return { label: { kind: 'help-changed', name: before.name }, answer: {} };
    }),
  ),
  delete: procedures.help.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, name } = requireHelp(tx, input.id);
      deleteHelp(tx, id);
      return { label: { kind: 'help-deleted', name }, answer: {} };
    }),
  ),
};

/** Finds a line of the ledger. @throws GONE when it is not there. */
function requireHelp(tx: WriteTransaction, id: HelpId): ListedHelp {
  const line = findHelp(tx, id);
  if (!line) throw goneError('This help');
  return line;
}

/**
 * Brings the promise to give help in line with a new status: accepted help may get one, given help keeps it, and help that
 * is passed or only offered has none. Returns the promise that belongs to the help from now on.
 *
 * @throws REFUSED for a promise of anything but accepted help that the user gives.
 */
function promiseAfter(
  tx: WriteTransaction,
  { clock }: Pick<Context, 'clock'>,
  before: ListedHelp,
  status: HelpStatus,
  promise: NewFollowUp | undefined,
): FollowUpId | null {
  const today = clock.today();
  const { personId, followUpId } = before;
  const isOpen = before.promise !== null;
  if (promise !== undefined && (status !== 'accepted' || before.direction === 'from-them')) {
    throw refusedError('Only help that you are to give can be promised. Mark it as accepted first.');
  }
  switch (status) {
    case 'accepted':
      if (promise === undefined) return followUpId;
      if (followUpId === null || !isOpen) return addFollowUp(tx, personId, promise, today);
      refusePastDay(promise.dueOn, today);
      updateFollowUp(tx, { id: followUpId, ...promise });
      fillPlan(tx, today);
      return followUpId;
    case 'given':
      if (followUpId !== null && isOpen) {
        finishFollowUp(tx, followUpId, { at: clock.now(), interactionId: null }, today);
      }
      return followUpId;
    case 'offered':
    case 'passed':
      if (followUpId === null || !isOpen) return followUpId;
      deleteFollowUp(tx, followUpId);
      fillPlan(tx, today);
      return null;
  }
}
