import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { day, goalId, line, undoable, writeId } from '../values.ts';
import { personAtDoor } from './person-at-door.ts';

/** Somebody who stands at a door that the user hopes for, or next to it. */
const goalMatch = z.extend(personAtDoor, {
  stands: z.enum(['at', 'next-to']),
  /** With the words that made the match: "Works at Globex; their title says “Procurement”." "Works with Ana Kern, who stands at this door." */
  because: z.string(),
  /** What it would take to ask them: "You know each other well: offer something first, then ask." */
  takes: z.string(),
});
export type GoalMatch = z.infer<typeof goalMatch>;

const matches = z.object({
  /** What was understood of the goal: each part with how it is read ("company", "role", "field", "place", "a word"). */
  understood: z.array(z.object({ text: z.string(), as: z.string() })),
  /** Those who stand at the door, strongest first, then those next to it; at most 50. */
  people: z.array(goalMatch),
  /** How many stand at it, and next to it, in all; nobody next to it is looked for where fifty stand at it. */
  at: z.int(),
  nextTo: z.int(),
  /** How far the user reaches: "You know nobody at Globex. Nearest is Ana Kern." */
  reach: z.string(),
});
export type GoalMatches = z.infer<typeof matches>;

const goal = z.object({ id: goalId, text: z.string(), madeOn: day, closedOn: z.nullable(day) });
export type Goal = z.infer<typeof goal>;

const goalText = line.check(z.minLength(1), z.maxLength(200));

export const goalsContract = {
  list: procedure.output(z.array(goal)),
  /** Says who fits a goal while it is typed. */
  match: procedure.input(z.object({ text: line })).output(matches),
  /** Returns the open goals, each with the people who stand at its door, for the page Doors. */
  doors: procedure.output(z.array(z.extend(goal, { matches }))),
  add: procedure.input(z.object({ writeId, text: goalText })).output(z.extend(undoable, { id: goalId })),
  edit: procedure.input(z.object({ writeId, id: goalId, text: goalText })).output(undoable),
  /** Closes a goal that is reached, or not hoped for any more; or opens it again. */
  setClosed: procedure.input(z.object({ writeId, id: goalId, closed: z.boolean() })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: goalId })).output(undoable),
};
