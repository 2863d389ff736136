import type { Day } from '../../core/calendar/day.ts';
import { needHolds, needInWords } from '../../core/doors/need-words.ts';
import type { NeedId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { readTogether } from '../../db/connection/database.ts';
import type { Database } from '../../db/connection/database.ts';
import { deleteNeed, findNeed, insertNeed, needsHolding, needsOf, updateNeed } from '../../db/doors/needs.ts';
import type { NamedNeed, StoredNeed } from '../../db/doors/needs.ts';
import type { Need } from '../contract/doors/needs.ts';
import { requirePerson } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { refuseDayAhead } from '../day-ahead.ts';
import { proposalsFor } from './proposals.ts';

export const needs = {
  ofPerson: procedures.needs.ofPerson.handler(({ context: { db, clock, locale }, input }) =>
    needsOf(db, input.personId).map((need) => shownNeed(need, clock.today(), locale)),
  ),
  open: procedures.needs.open.handler(({ context: { db, clock, locale } }) => {
    const today = clock.today();
    return needsHolding(db, today).map((need) => ({ ...shownNeed(need, today, locale), name: need.name }));
  }),
  add: procedures.needs.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id: personId, name } = requirePerson(tx, input.personId);
      const { text, saidOn, holdsUntil } = input;
      refuseDays({ saidOn, holdsUntil }, context.clock.today());
      const id = insertNeed(tx, { personId, text, saidOn, holdsUntil });
      return { label: { kind: 'need-noted', name }, answer: { id } };
    }),
  ),
  edit: procedures.needs.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, name, closedOn } = requireNeed(tx, input.id);
      const { text, saidOn, holdsUntil } = input;
      refuseDays({ saidOn, holdsUntil }, context.clock.today());
      updateNeed(tx, { id, text, saidOn, holdsUntil, closedOn });
      return { label: { kind: 'need-changed', name }, answer: {} };
    }),
  ),
  setClosed: procedures.needs.setClosed.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireNeed(tx, input.id);
      const { closed } = input;
      updateNeed(tx, { ...before, closedOn: closed ? (before.closedOn ?? context.clock.today()) : null });
      return { label: { kind: 'need-closed', name: before.name, closed }, answer: {} };
    }),
  ),
  delete: procedures.needs.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, name } = requireNeed(tx, input.id);
      deleteNeed(tx, id);
      return { label: { kind: 'need-deleted', name }, answer: {} };
    }),
  ),
  proposals: procedures.needs.proposals.handler(({ context, input }) =>
    readTogether(context.db, () => proposalsFor(context, requireNeed(context.db, input.id))),
  ),
};

/** A need as pages show it. */
function shownNeed({ id, personId, text, saidOn, holdsUntil, closedOn }: StoredNeed, today: Day, locale: Locale): Need {
  const days = { saidOn, holdsUntil, closedOn };
  return { id, personId, text, ...days, holds: needHolds(days, today), sentence: needInWords(days, today, locale) };
}

/** Finds a need. @throws GONE when it is not there. */
function requireNeed(db: Database, id: NeedId): NamedNeed {
  const need = findNeed(db, id);
  if (!need) throw goneError('This need');
  return need;
}

/** Checks the days of a need. @throws REFUSED when it was said after today, or holds no longer than it was said. */
function refuseDays({ saidOn, holdsUntil }: Pick<StoredNeed, 'saidOn' | 'holdsUntil'>, today: Day): void {
  refuseDayAhead(saidOn, today);
  if (holdsUntil !== null && holdsUntil < saidOn) {
    throw refusedError('It would have held until before it was said. Choose a later day until when it holds, or none.');
  }
}
