import type { Day, Instant } from '../../core/calendar/day.ts';
import type { PersonId, WriteId } from '../../core/ids.ts';
import type { LabelledPeople, UndoLabel } from '../../core/undo/undo-label.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { setUserColumn } from '../../db/people/people.ts';
import type { UserColumns } from '../../db/people/people.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import { entriesOf, markEntryHandled } from '../../db/plan/plan-entries.ts';
import type { Context } from '../context.ts';
import { requirePeople, requirePerson } from './require-people.ts';
import { fillPlan } from '../plan/make-plan.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

/** The procedures that set what the user decides about people: notes, circle, rating, rhythm, muted, snoozed, farewell, archived. */
export const userColumnWrites = {
  setNotes: procedures.people.setNotes.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      setUserColumn(tx, [input.id], 'notes', input.notes);
      return { label: { kind: 'notes-changed', name: before.name }, answer: {} };
    }),
  ),
  setCircle: procedures.people.setCircle.handler(({ context, input }) =>
    setForPeople(context, input, 'circle', input.circle, (people) => ({
      kind: 'circle-set',
      people,
      circle: input.circle,
    })),
  ),
  setRating: procedures.people.setRating.handler(({ context, input }) =>
    setForPeople(context, input, 'rating', input.rating, (people) => ({
      kind: 'rating-set',
      people,
      rating: input.rating,
    })),
  ),
  setMuted: procedures.people.setMuted.handler(({ context, input }) =>
    setForPeople(context, input, 'mutedOn', input.muted ? context.clock.today() : null, (people) => ({
      kind: input.muted ? 'left-be' : 'back-on-plans',
      people,
    })),
  ),
  setRhythm: procedures.people.setRhythm.handler(({ context, input }) =>
    setForPeople(context, input, 'rhythmDays', input.days, (people) => ({
      kind: 'rhythm-set',
      people,
      days: input.days,
    })),
  ),
  snooze: procedures.people.snooze.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const today = context.clock.today();
      if (input.until <= today) throw refusedError('Choose a day after today to be reminded on.');
      const { ids, people } = requirePeople(tx, input.ids);
      setUserColumn(tx, ids, 'snoozedUntil', input.until);
      closeOpenEntries(tx, ids, context.clock.now(), today);
      return { label: { kind: 'snoozed', people, until: input.until }, answer: {} };
    }),
  ),
  setFarewell: procedures.people.setFarewell.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const today = context.clock.today();
      const { ids, people } = requirePeople(tx, input.ids);
      const { farewell } = input;
      setUserColumn(tx, ids, 'farewell', farewell);
      setUserColumn(tx, ids, 'farewellOn', farewell === null ? null : today);
      // Whoever the plan leaves out from now on loses their place, and others get their minutes.
      fillPlan(tx, today);
      return { label: { kind: 'farewell-set', people, farewell }, answer: {} };
    }),
  ),
  endSnooze: procedures.people.endSnooze.handler(({ context, input }) =>
    setForPeople(context, input, 'snoozedUntil', null, (people) => ({ kind: 'back-on-plans', people })),
  ),
  setArchived: procedures.people.setArchived.handler(({ context, input }) =>
    setForPeople(context, input, 'archivedOn', input.archived ? context.clock.today() : null, (people) => ({
      kind: input.archived ? 'archived' : 'back-in-list',
      people,
    })),
  ),
};

/** Closes the entries of snoozed people on today's plan, but for those of promises, and fills their minutes with others. */
function closeOpenEntries(tx: WriteTransaction, ids: readonly PersonId[], handledAt: Instant, today: Day): void {
  const snoozed = new Set(ids);
  const entries = entriesOf(tx, today).filter(
    ({ personId, status, part }) => snoozed.has(personId) && status === 'open' && part !== 'follow-up',
  );
  for (const { id } of entries) {
    markEntryHandled(tx, { id, status: 'snoozed', handledAt, minutesSpent: null, interactionId: null });
  }
  if (entries.length > 0) fillPlan(tx, today);
}

/** Sets a column of one or many people, and computes their ties anew where the column bears on them. */
function setForPeople<Name extends keyof UserColumns>(
  context: Context,
  input: { readonly writeId: WriteId; readonly ids: readonly PersonId[] },
  column: Name,
  value: UserColumns[Name],
  label: (people: LabelledPeople) => UndoLabel,
) {
  return undoableWrite(context, input.writeId, (tx) => {
    const { ids, people } = requirePeople(tx, input.ids);
    setUserColumn(tx, ids, column, value);
    if (column === 'circle' || column === 'rating' || column === 'rhythmDays')
      renewTiesOf(tx, ids, context.clock.today());
    return { label: label(people), answer: {} };
  });
}
