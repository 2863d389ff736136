import type { Circle } from '../../core/people/circle.ts';
import type { PersonId, WriteId } from '../../core/ids.ts';
import { indexPeople } from '../../db/people/people-search.ts';
import { setUserColumn } from '../../db/people/people.ts';
import type { UserColumns } from '../../db/people/people.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import { requirePeople, requirePerson } from './require-people.ts';
import { kith, undoableWrite } from '../procedures.ts';

/** What the user decides about people in columns of their own: notes, circle, rating, whether they are left be. */
export const userColumnWrites = {
  setNotes: kith.people.setNotes.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requirePerson(tx, input.id);
      setUserColumn(tx, [input.id], 'notes', input.notes);
      indexPeople(tx, [input.id]);
      return { label: `Notes on ${before.name} changed`, answer: {} };
    }),
  ),
  setCircle: kith.people.setCircle.handler(({ context, input }) =>
    setForPeople(context, input, 'circle', input.circle, (names) => circleLabel(names, input.circle)),
  ),
  setRating: kith.people.setRating.handler(({ context, input }) =>
    setForPeople(context, input, 'rating', input.rating, (names) =>
      input.rating === null ? `Rating of ${names} removed` : `${names} rated ${input.rating} of 5`,
    ),
  ),
  setMuted: kith.people.setMuted.handler(({ context, input }) =>
    setForPeople(context, input, 'mutedOn', input.muted ? context.clock.today() : null, (names) =>
      input.muted ? `${names} left be` : `${names} back on plans`,
    ),
  ),
  endSnooze: kith.people.endSnooze.handler(({ context, input }) =>
    setForPeople(context, input, 'snoozedUntil', null, (names) => `${names} back on plans`),
  ),
  setArchived: kith.people.setArchived.handler(({ context, input }) =>
    setForPeople(context, input, 'archivedOn', input.archived ? context.clock.today() : null, (names) =>
      input.archived ? `${names} archived` : `${names} back in the list`,
    ),
  ),
};

/** Sets one thing for one or many, and renews what follows from it. */
function setForPeople<Name extends keyof UserColumns>(
  context: Context,
  input: { readonly writeId: WriteId; readonly ids: readonly PersonId[] },
  column: Name,
  value: UserColumns[Name],
  label: (names: string) => string,
) {
  return undoableWrite(context, input.writeId, (tx) => {
    const { ids, names } = requirePeople(tx, input.ids, context.locale);
    setUserColumn(tx, ids, column, value);
    if (column === 'circle' || column === 'rating') renewTiesOf(tx, ids, context.clock.today());
    return { label: label(names), answer: {} };
  });
}

function circleLabel(names: string, circle: Circle | null): string {
  return circle === null ? `${names} taken out of their circle` : `${names} put in ${circle}`;
}
