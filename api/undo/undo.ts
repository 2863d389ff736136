import type { Undo } from '../contract/values.ts';
import type { WriteId } from '../../core/ids.ts';
import { labelOfUndo } from '../../core/undo/undo-label.ts';
import { renewPeople } from '../../db/people/shown-person.ts';
import { deleteUnusedTags } from '../../db/people/tags.ts';
import { recountTies, renewTiesOf, renewTiesOfCircles } from '../../db/people/ties.ts';
import { undoWrite } from '../../db/undo/undo.ts';
import { findWrite } from '../../db/undo/writes.ts';
import type { Context } from '../context.ts';
import { merge, unmerge } from '../people/merges.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { shownPastSteps } from './past-steps.ts';
import { findInverse } from './inverse-write.ts';
import type { InverseWrite } from './inverse-write.ts';
import { keepPlanWithinBudget } from '../plan/make-plan.ts';
import { undoOrRedoImport } from '../import/undo-import.ts';
import { invertibleWrite, undoableWrite } from '../writes.ts';

export const undo = {
  // In the order of writes, since it tries each undo and takes that back.
  list: procedures.undo.list.handler(({ context, input }) => context.writes.run(() => shownPastSteps(context, input))),
  apply: procedures.undo.apply.handler(({ context, input }) => {
    const inverse = findInverse(context.db, input.undoes);
    if (inverse) return runInverse(context, input, inverse);
    return undoableWrite(context, input.writeId, (tx) => {
      const label = findWrite(tx, input.undoes)?.label ?? null;
      if (label === null) throw goneError('What this would undo');
      const outcome = undoWrite(tx, input.undoes);
      if (outcome.kind !== 'undone') {
        throw refusedError('It was changed again since, so it stays as it is. Undo the later change first.');
      }
      const today = context.clock.today();
      deleteUnusedTags(tx);
      // An import since then may have brought another value, which shows once the user's own is gone.
      renewPeople(tx, outcome.withFacts, today);
      recountTies(tx, outcome.withContact, today);
      renewTiesOf(tx, outcome.people, today);
      if (outcome.withSettings) renewTiesOfCircles(tx, today);
      keepPlanWithinBudget(tx, today);
      return { label: labelOfUndo(label), answer: {}, undoes: input.undoes };
    });
  }),
};

/** Undoes a write whose changed rows are not recorded, by running its inverse. */
async function runInverse(
  context: Context,
  { writeId, undoes }: { readonly writeId: WriteId; readonly undoes: WriteId },
  inverse: InverseWrite,
): Promise<{ undo: Undo }> {
  const today = context.clock.today();
  switch (inverse.kind) {
    case 'merge':
      return invertibleWrite(context, writeId, (tx) => ({ ...merge(tx, inverse.into, inverse.from, today), undoes }));
    case 'unmerge':
      return invertibleWrite(context, writeId, (tx) => ({ ...unmerge(tx, inverse.id, today), undoes }));
    case 'undo-import':
    case 'redo-import': {
      const done = await undoOrRedoImport(context, writeId, inverse);
      if (done.kind === 'refused') throw refusedError(done.message);
      return { undo: done.undo };
    }
  }
}
