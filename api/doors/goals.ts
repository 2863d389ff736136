import type { GoalId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import { readTogether } from '../../db/connection/database.ts';
import { allGoals, deleteGoal, findGoal, insertGoal, openGoals, updateGoal } from '../../db/doors/goals.ts';
import type { Goal } from '../../db/doors/goals.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';
import { matchesOfGoal } from './goal-matches.ts';

export const goals = {
  list: procedures.goals.list.handler(({ context }) => allGoals(context.db)),
  match: procedures.goals.match.handler(({ context, input }) =>
    readTogether(context.db, () => matchesOfGoal(context, input.text)),
  ),
  doors: procedures.goals.doors.handler(({ context }) =>
    readTogether(context.db, () =>
      openGoals(context.db).map((goal) => ({ ...goal, matches: matchesOfGoal(context, goal.text) })),
    ),
  ),
  add: procedures.goals.add.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { text } = input;
      const id = insertGoal(tx, { text, madeOn: context.clock.today() });
      return { label: { kind: 'goal-added', text }, answer: { id } };
    }),
  ),
  edit: procedures.goals.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireGoal(tx, input.id);
      updateGoal(tx, { ...before, text: input.text });
      return { label: { kind: 'goal-changed' }, answer: {} };
    }),
  ),
  setClosed: procedures.goals.setClosed.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireGoal(tx, input.id);
      const { closed } = input;
      updateGoal(tx, { ...before, closedOn: closed ? (before.closedOn ?? context.clock.today()) : null });
      return { label: { kind: 'goal-closed', closed }, answer: {} };
    }),
  ),
  delete: procedures.goals.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id, text } = requireGoal(tx, input.id);
      deleteGoal(tx, id);
      return { label: { kind: 'goal-deleted', text }, answer: {} };
    }),
  ),
};

/** Finds a goal. @throws GONE when it is not there. */
function requireGoal(db: Database, id: GoalId): Goal {
  const goal = findGoal(db, id);
  if (!goal) throw goneError('This goal');
  return goal;
}
