import type { WriteId } from '../../core/ids.ts';
import { labelOfUndo } from '../../core/undo/undo-label.ts';
import { indexPeople } from '../../db/people/people-search.ts';
import { renewPeople } from '../../db/people/shown-person.ts';
import { deleteUnusedTags } from '../../db/people/tags.ts';
import { recountTies, renewTiesOf } from '../../db/people/ties.ts';
import { undoWrite } from '../../db/undo/undo.ts';
import { findWrite } from '../../db/undo/writes.ts';
import type { ShownUndo } from './shown-undo.ts';
import type { Context } from '../context.ts';
import { mergeInto, mergeWrite, unmerge } from '../people/merges.ts';
import { procedures, undoableWrite } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { findInverse } from './inverse-write.ts';
import type { InverseWrite } from './inverse-write.ts';
import { keepPlanWithinBudget } from '../plan/todays-plan.ts';
import { undoOrRedoImport } from '../import/undone-imports.ts';

export const undo = {
  apply: procedures.undo.apply.handler(({ context, input }) => {
    const otherWay = findInverse(context.db, input.undoes);
    if (otherWay) return takeBackOtherwise(context, input.writeId, otherWay);
    return undoableWrite(context, input.writeId, (tx) => {
      const label = findWrite(tx, input.undoes)?.label ?? null;
      if (label === null) throw goneError('What this would undo');
      const outcome = undoWrite(tx, input.undoes);
      if (outcome.kind !== 'undone') {
        throw refusedError('It was changed again since, so it stays as it is. Undo the later change first.');
      }
      const today = context.clock.today();
      deleteUnusedTags(tx);
      // An import may have brought another value since, for which there was no place beside the user's own.
      renewPeople(tx, outcome.withFacts, today);
      recountTies(tx, outcome.withContact, today);
      renewTiesOf(tx, outcome.people, today);
      indexPeople(tx, outcome.withWords);
      keepPlanWithinBudget(tx, today);
      return { label: labelOfUndo(label), answer: {} };
    });
  }),
};

/** Takes back what is not noted row by row, but has a way of its own. */
async function takeBackOtherwise(context: Context, writeId: WriteId, by: InverseWrite): Promise<{ undo: ShownUndo }> {
  const today = context.clock.today();
  switch (by.kind) {
    case 'merge':
      return mergeWrite(context, writeId, (tx) => mergeInto(tx, by.into, by.from, today));
    case 'unmerge':
      return mergeWrite(context, writeId, (tx) => unmerge(tx, by.id, today));
    case 'undo-import':
    case 'redo-import': {
      const done = await undoOrRedoImport(context, writeId, by.id, by.kind === 'undo-import' ? 'undo' : 'redo');
      if (done.kind === 'refused') throw refusedError(done.message);
      return { undo: done.undo };
    }
  }
}
