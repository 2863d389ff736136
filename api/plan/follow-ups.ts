import { parsePromise } from '../../core/plan/parse-promise.ts';
import { updateFollowUp, deleteFollowUp, followUpsOf, openFollowUps } from '../../db/plan/follow-ups.ts';
import { insertContact } from '../../db/people/interactions.ts';
import {
  finishFollowUp,
  addFollowUp,
  refusePastDay,
  requireFollowUp,
  requireOpenFollowUp,
} from './follow-up-writes.ts';
import { interactionValues } from '../people/interactions.ts';
import { followContact, requireOthers } from '../people/log-contact.ts';
import { requirePerson } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';
import { shownFollowUp } from './shown-follow-up.ts';
import { fillPlan } from './make-plan.ts';
import { updateFollowUpEntries } from './plan-entries.ts';
import { undoableWrite } from '../writes.ts';

export const followUps = {
  parsePromise: procedures.followUps.parsePromise.handler(({ context, input }) =>
    parsePromise(input.line, context.clock.today(), context.locale),
  ),
  open: procedures.followUps.open.handler(({ context: { db } }) => openFollowUps(db).map(shownFollowUp)),
  ofPerson: procedures.followUps.ofPerson.handler(({ context: { db }, input }) =>
    followUpsOf(db, input.personId)
      .filter(({ introductionId }) => introductionId === null)
      .map(shownFollowUp),
  ),
  add: procedures.followUps.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const person = requirePerson(tx, input.personId);
      const id = addFollowUp(tx, person.id, input, context.clock.today());
      return { label: { kind: 'follow-up-noted', name: person.name }, answer: { id } };
    }),
  ),
  done: procedures.followUps.done.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, personId, name } = requireOpenFollowUp(tx, input.id);
      const { interaction } = input;
      const today = context.clock.today();
      const at = context.clock.now();
      const values = interaction && interactionValues(interaction, today);
      const people = [personId, ...requireOthers(tx, personId, interaction?.with).map((other) => other.id)];
      const ids = values === undefined ? [] : insertContact(tx, people, values, at);
      finishFollowUp(tx, id, { at, interactionId: ids[0] ?? null }, today);
      if (values !== undefined) followContact(tx, people, ids, values, context);
      return { label: { kind: 'follow-up-done', name }, answer: {} };
    }),
  ),
  change: procedures.followUps.change.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireOpenFollowUp(tx, input.id);
      const { text = before.text, dueOn = before.dueOn } = input;
      const today = context.clock.today();
      const moves = dueOn !== before.dueOn;
      if (moves) refusePastDay(dueOn, today);
      updateFollowUp(tx, { id: before.id, text, dueOn });
      if (moves) fillPlan(tx, today);
      else updateFollowUpEntries(tx, today);
      return {
        label: moves
          ? { kind: 'follow-up-moved', name: before.name, to: dueOn }
          : { kind: 'follow-up-changed', name: before.name },
        answer: {},
      };
    }),
  ),
  delete: procedures.followUps.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, name } = requireFollowUp(tx, input.id);
      deleteFollowUp(tx, id);
      fillPlan(tx, context.clock.today());
      return { label: { kind: 'follow-up-deleted', name }, answer: {} };
    }),
  ),
};
