import type { Day, Instant } from '../../core/calendar/day.ts';
import { owesAnswer } from '../../core/plan/entry-reason.ts';
import type { PlanEntryId } from '../../core/ids.ts';
import { storeAnswerCheck } from '../../db/plan/answers.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { updateFollowUp } from '../../db/plan/follow-ups.ts';
import { insertContact, insertInteraction } from '../../db/people/interactions.ts';
import { setUserColumn } from '../../db/people/people.ts';
import { findEntry, markEntryHandled } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';
import { findPlan } from '../../db/plan/plans.ts';
import { recountTies } from '../../db/people/ties.ts';
import { comingBirthdays } from './birthdays.ts';
import { addFollowUp, requireOpenFollowUp } from './follow-up-writes.ts';
import { interactionValues } from '../people/interactions.ts';
import { followContact, requireOthers } from '../people/log-contact.ts';
import { requirePeople, requirePerson } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { currentSettings } from '../settings.ts';
import { markEntryDone } from './handle-entry.ts';
import { fillPlan, makePlan } from './make-plan.ts';
import { findOpenTieEntry } from './open-entry.ts';
import { shownPlan } from './shown-plan.ts';
import { undoableWrite } from '../writes.ts';

export const plan = {
  today: procedures.plan.today.handler(async ({ context }) => {
    const { db, clock, writes } = context;
    const standing = findPlan(db, clock.today());
    if (!standing) await writes.run(() => write(db, (tx) => makePlan(tx, context)));
    else if (standing.budgetMinutes < currentSettings(context).budgetMinutes) {
      await writes.run(() => write(db, (tx) => fillPlan(tx, clock.today())));
    }
    return shownPlan(context);
  }),
  birthdays: procedures.plan.birthdays.handler(({ context }) => comingBirthdays(context)),
  done: procedures.plan.done.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const entry = requireOpenEntry(tx, input.id);
      const { personId } = entry;
      const today = context.clock.today();
      const now = context.clock.now();
      const values = interactionValues(input.interaction, today);
      const people = [personId, ...requireOthers(tx, personId, input.interaction.with).map(({ id }) => id)];
      const ids = insertContact(tx, people, values, now);
      const done = { at: now, interactionId: ids[0] ?? null, minutesSpent: input.minutesSpent ?? null };
      markEntryDone(tx, entry, done, today);
      followContact(tx, people, ids, values, context);
      if (input.followUp) addFollowUp(tx, personId, input.followUp, today);
      return { label: { kind: 'entry-done', name: entry.name }, answer: {} };
    }),
  ),
  snooze: procedures.plan.snooze.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const entry = requireOpenEntry(tx, input.id);
      const today = context.clock.today();
      if (input.until <= today) throw refusedError('Choose a day after today to be reminded on.');
      if (entry.part === 'follow-up') {
        const followUp = requireOpenFollowUp(tx, entry.followUpId);
        updateFollowUp(tx, { ...followUp, dueOn: input.until });
        closeEntry(tx, entry, 'snoozed', context.clock.now(), today);
        return { label: { kind: 'follow-up-moved', name: entry.name, to: input.until }, answer: {} };
      }
      setUserColumn(tx, [entry.personId], 'snoozedUntil', input.until);
      closeEntry(tx, entry, 'snoozed', context.clock.now(), today);
      return { label: { kind: 'entry-snoozed', name: entry.name, until: input.until }, answer: {} };
    }),
  ),
  skip: procedures.plan.skip.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const entry = requireOpenEntry(tx, input.id);
      const today = context.clock.today();
      // A skipped follow-up waits, but the person did not have their turn.
      if (entry.part !== 'follow-up') setUserColumn(tx, [entry.personId], 'handledOn', today);
      closeEntry(tx, entry, 'skipped', context.clock.now(), today);
      return { label: { kind: 'entry-skipped', name: entry.name }, answer: {} };
    }),
  ),
  notThisPerson: procedures.plan.notThisPerson.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const entry = requireOpenEntry(tx, input.id);
      const today = context.clock.today();
      setUserColumn(tx, [entry.personId], 'mutedOn', today);
      closeEntry(tx, entry, 'not-this-person', context.clock.now(), today);
      return { label: { kind: 'left-be', people: { kind: 'one', name: entry.name } }, answer: {} };
    }),
  ),
  answer: procedures.plan.answer.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { personId, wroteOn, answer } = input;
      const person = requirePerson(tx, personId);
      const today = context.clock.today();
      storeAnswerCheck(tx, { personId, wroteOn, said: answer.kind, saidOn: today });
      const label = { kind: 'answer-noted', name: person.name, answer: answer.kind } as const;
      if (answer.kind !== 'answered') return { label, answer: {} };

      if (answer.on < wroteOn) throw refusedError('They cannot have answered before you wrote. Choose a later day.');
      const facts = { kind: 'message', direction: 'in', day: answer.on, note: '' } as const;
      insertInteraction(tx, personId, interactionValues(facts, today), context.clock.now());
      recountTies(tx, [personId], today);
      return { label, answer: {} };
    }),
  ),
  answerAll: procedures.plan.answerAll.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { answers, answer } = input;
      const { ids, people } = requirePeople(
        tx,
        answers.map(({ personId }) => personId),
      );
      const saidOn = context.clock.today();
      const known = new Set(ids);
      for (const { personId, wroteOn } of answers) {
        if (known.has(personId)) storeAnswerCheck(tx, { personId, wroteOn, said: answer, saidOn });
      }
      return { label: { kind: 'answers-noted', people, answer }, answer: {} };
    }),
  ),
  noAnswerNeeded: procedures.plan.noAnswerNeeded.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { personId, entryId } = input;
      const person = requirePerson(tx, personId);
      const today = context.clock.today();
      // What is settled is the message that is known: an import may still bring one that came after it.
      setUserColumn(tx, [personId], 'settledOn', person.askedOn ?? today);
      const entry = entryId === undefined ? findOpenTieEntry(tx, personId, today) : requireOpenEntry(tx, entryId);
      if (entry?.personId === personId && owesAnswer(entry.reason)) {
        closeEntry(tx, entry, 'settled', context.clock.now(), today);
      }
      return { label: { kind: 'no-answer-needed', name: person.name }, answer: {} };
    }),
  ),
};

/** Closes an entry that was not done, and fills its minutes with others. */
function closeEntry(
  tx: WriteTransaction,
  entry: StoredEntry,
  status: 'snoozed' | 'skipped' | 'settled' | 'not-this-person',
  handledAt: Instant,
  today: Day,
): void {
  markEntryHandled(tx, { id: entry.id, status, handledAt, minutesSpent: null, interactionId: null });
  // An entry of an earlier day, from a page that was left open, frees no minutes of today.
  if (entry.day === today) fillPlan(tx, today);
}

/** Finds an entry that is open. @throws GONE when it is not there; REFUSED when it was handled already. */
function requireOpenEntry(tx: WriteTransaction, id: PlanEntryId): StoredEntry {
  const entry = findEntry(tx, id);
  if (!entry) throw goneError('This entry of the plan');
  if (entry.status !== 'open') throw refusedError(`${entry.name} was handled already. Undo that first to change it.`);
  return entry;
}
