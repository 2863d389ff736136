import { deleteUnusedTags } from '../db/tags.ts';
import { indexPeople } from '../db/people-search.ts';
import { renewShownFacts } from '../db/shown-person.ts';
import { recountTies, renewTiesOf } from '../db/ties.ts';
import { labelOfWrite, takeBack } from '../db/undo.ts';
import { kith, undoableWrite } from './procedures.ts';
import { gone, refused } from './refusal.ts';
import { keepPlanWithinBudget } from './todays-plan.ts';

export const undo = {
  apply: kith.undo.apply.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const label = labelOfWrite(tx, input.undoes);
      if (label === undefined) throw gone('What this would undo');
      const outcome = takeBack(tx, input.undoes);
      if (outcome.kind !== 'undone') {
        throw refused('It was changed again since, so it stays as it is. Undo the later change first.');
      }
      const today = context.clock.today();
      deleteUnusedTags(tx);
      // An import may have brought another value since, for which there was no place beside the user's own.
      for (const id of outcome.withFacts) renewShownFacts(tx, id, today);
      recountTies(tx, outcome.withContact, today);
      renewTiesOf(tx, outcome.people, today);
      indexPeople(tx, outcome.withWords);
      keepPlanWithinBudget(tx, today);
      return { label: label.startsWith('Undone: ') ? label.slice('Undone: '.length) : `Undone: ${label}`, answer: {} };
    }),
  ),
};
