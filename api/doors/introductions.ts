import type { Day } from '../../core/calendar/day.ts';
import { beginIntroduction, writesTo } from '../../core/doors/introduction-steps.ts';
import { namesOfTwo } from '../../core/doors/introduction-words.ts';
import type { NeedId } from '../../core/ids.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { readTogether } from '../../db/connection/database.ts';
import { swapIntroductionDrafts } from '../../db/doors/introduction-drafts.ts';
import {
  deleteIntroduction,
  findOpenIntroduction,
  insertIntroduction,
  introductionsOf,
  openIntroductions,
  updateIntroduction,
} from '../../db/doors/introductions.ts';
import type { StoredIntroduction } from '../../db/doors/introductions.ts';
import { findNeed } from '../../db/doors/needs.ts';
import type { Introduction } from '../contract/doors/introductions.ts';
import { refuseDayAhead } from '../day-ahead.ts';
import { requirePerson } from '../people/require-people.ts';
import { fillPlan } from '../plan/make-plan.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { letterProcedures } from './introduction-letters.ts';
import { logStep } from './log-step.ts';
import { passHelpOf, storeStep } from './introduction-writes.ts';
import { requireIntroduction } from './require-introduction.ts';
import { peopleOfTwo, shownIntroduction } from './shown-introduction.ts';
import type { PeopleOfTwo } from './shown-introduction.ts';

export const introductions = {
  open: procedures.introductions.open.handler(({ context }) => {
    const today = context.clock.today();
    return readTogether(context.db, () =>
      openIntroductions(context.db)
        .map((introduction) => shownIntroduction(context, introduction))
        .toSorted((one, other) => turnOf(one, today) - turnOf(other, today)),
    );
  }),
  ofPerson: procedures.introductions.ofPerson.handler(({ context, input }) =>
    readTogether(context.db, () =>
      introductionsOf(context.db, input.personId).map((introduction) => shownIntroduction(context, introduction)),
    ),
  ),
  get: procedures.introductions.get.handler(({ context, input }) =>
    shownIntroduction(context, requireIntroduction(context.db, input.id)),
  ),
  create: procedures.introductions.create.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { firstId, secondId, needId, about } = input;
      if (firstId === secondId) throw refusedError('Nobody can be introduced to themselves. Choose two people.');
      const first = requirePerson(tx, firstId);
      const second = requirePerson(tx, secondId);
      if (findOpenIntroduction(tx, firstId, secondId) !== undefined) {
        throw refusedError(
          `${first.name} and ${second.name} are being introduced already. Go on with that introduction.`,
        );
      }
      if (needId !== null) refuseNeedOfOthers(tx, needId, { first, second });
      const progress = beginIntroduction(context.clock.today());
      const id = insertIntroduction(tx, { ...progress, firstId, secondId, needId, about, discreet: true });
      return { label: { kind: 'introduction-noted', ...namesOfTwo(first, second) }, answer: { id } };
    }),
  ),
  edit: procedures.introductions.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireIntroduction(tx, input.id);
      const { about = before.about, discreet = before.discreet } = input;
      updateIntroduction(tx, { ...before, about, discreet });
      return { label: { kind: 'introduction-changed', ...namesIn(tx, before) }, answer: {} };
    }),
  ),
  swap: procedures.introductions.swap.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireIntroduction(tx, input.id);
      const names = namesIn(tx, before);
      if (before.status !== 'thought-of') {
        throw refusedError(
          `${names.first} was asked first, which cannot be changed any more. Undo that step, or begin a new introduction.`,
        );
      }
      updateIntroduction(tx, { ...before, firstId: before.secondId, secondId: before.firstId });
      swapIntroductionDrafts(tx, before.id);
      return { label: { kind: 'introduction-changed', ...names }, answer: {} };
    }),
  ),
  step: procedures.introductions.step.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireIntroduction(tx, input.id);
      const { step, on } = input;
      refuseDayAhead(on, context.clock.today());
      const people = peopleOfTwo(tx, before);
      const contacts = logStep(tx, context, people, { step, on });
      storeStep(tx, context, before, people, { step, on, contacts });
      return { label: { kind: 'introduction-step', ...namesOfTwo(people.first, people.second), step }, answer: {} };
    }),
  ),
  delete: procedures.introductions.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireIntroduction(tx, input.id);
      const names = namesIn(tx, before);
      const today = context.clock.today();
      passHelpOf(tx, before, today);
      deleteIntroduction(tx, before.id);
      fillPlan(tx, today);
      return { label: { kind: 'introduction-deleted', ...names }, answer: {} };
    }),
  ),
  ...letterProcedures,
};

/** Returns the place of an open introduction in their list: those that wait for the user come first, then those thought of. */
function turnOf({ status, askAgainOn }: Introduction, today: Day): number {
  if (status === 'thought-of') return 1;
  return writesTo(status) !== null || (askAgainOn !== null && askAgainOn <= today) ? 0 : 2;
}

function namesIn(tx: WriteTransaction, introduction: StoredIntroduction): ReturnType<typeof namesOfTwo> {
  const { first, second } = peopleOfTwo(tx, introduction);
  return namesOfTwo(first, second);
}

/** Checks the need that an introduction serves. @throws GONE when it is not there; REFUSED when it is of neither side. */
function refuseNeedOfOthers(tx: WriteTransaction, id: NeedId, { first, second }: PeopleOfTwo): void {
  const need = findNeed(tx, id);
  if (!need) throw goneError('This need');
  if (need.personId !== first.id && need.personId !== second.id) {
    throw refusedError(
      `This is what ${need.name} looks for, who is neither of the two. Choose a need of theirs, or none.`,
    );
  }
}
