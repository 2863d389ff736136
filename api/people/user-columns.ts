import type { PersonId, WriteId } from '../../core/ids.ts';
import type { LabelledPeople, UndoLabel } from '../../core/undo/undo-label.ts';
import { setUserColumn } from '../../db/people/people.ts';
import type { UserColumns } from '../../db/people/people.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import { requirePeople, requirePerson } from './require-people.ts';
import { procedures } from '../procedures.ts';
import { undoableWrite } from '../writes.ts';

/** The procedures that set what the user decides about people: notes, circle, rating, muted, snoozed, archived. */
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
    if (column === 'circle' || column === 'rating') renewTiesOf(tx, ids, context.clock.today());
    return { label: label(people), answer: {} };
  });
}
