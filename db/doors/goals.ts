import { asc, eq, isNull } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { GoalId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { nextId } from '../people/last-ids.ts';
import { goals } from '../schema/schema.ts';

/** A door that the user hopes for. */
export type Goal = {
  readonly id: GoalId;
  readonly text: string;
  readonly madeOn: Day;
  /** Since when it is reached, or not hoped for any more. */
  readonly closedOn: Day | null;
};

const goalFields = fields({ id: goals.id, text: goals.text, madeOn: goals.madeOn, closedOn: goals.closedOn });

const everyGoal = readStatement({}, (db) => db.select(goalFields).from(goals).orderBy(asc(goals.id)));

/** Returns all goals, in the order in which they were added. */
export function allGoals(db: Database): Goal[] {
  return everyGoal.all(db, {});
}

const everyOpenGoal = readStatement({}, (db) =>
  db.select(goalFields).from(goals).where(isNull(goals.closedOn)).orderBy(asc(goals.id)),
);

/** Returns the goals that are not closed, in the order in which they were added. */
export function openGoals(db: Database): Goal[] {
  return everyOpenGoal.all(db, {});
}

const goalById = readStatement({ id: goals.id }, (db, { id }) =>
  db.select(goalFields).from(goals).where(eq(goals.id, id)),
);

/** Finds a goal by its id. */
export function findGoal(db: Database, id: GoalId): Goal | undefined {
  return goalById.get(db, { id });
}

const insert = writeStatement({ id: goals.id, text: goals.text, madeOn: goals.madeOn }, (db, values) =>
  db.insert(goals).values(values),
);

/** Inserts a goal and returns its id. */
export function insertGoal(tx: WriteTransaction, goal: Pick<Goal, 'text' | 'madeOn'>): GoalId {
  const id = nextId(tx, 'goals');
  insert.run(tx, { id, ...goal });
  return id;
}

const update = writeStatement(
  { id: goals.id, text: goals.text, closedOn: goals.closedOn },
  (db, { id, text, closedOn }) => db.update(goals).set({ text, closedOn }).where(eq(goals.id, id)),
);

/** Changes the text of a goal, and since when it is closed. */
export function updateGoal(tx: WriteTransaction, { id, text, closedOn }: Omit<Goal, 'madeOn'>): void {
  update.run(tx, { id, text, closedOn });
}

const deleteById = writeStatement({ id: goals.id }, (db, { id }) => db.delete(goals).where(eq(goals.id, id)));

/** Deletes a goal. */
export function deleteGoal(tx: WriteTransaction, id: GoalId): void {
  deleteById.run(tx, { id });
}
