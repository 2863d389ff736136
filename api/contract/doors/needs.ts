import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { day, line, needId, personId, undoable, writeId } from '../values.ts';
import { personAtDoor } from './person-at-door.ts';

/** What a person looks for. */
const need = z.object({
  id: needId,
  personId,
  /** In the user's words: "a CFO in fintech". */
  text: z.string(),
  saidOn: day,
  /** The last day on which it holds; null when that is open. */
  holdsUntil: z.nullable(day),
  /** Since when it is met, or not wanted any more. */
  closedOn: z.nullable(day),
  /** Whether it is open and holds today. */
  holds: z.boolean(),
  /** "Said three weeks ago, holds until 3 March." */
  sentence: z.string(),
});
export type Need = z.infer<typeof need>;

const needText = line.check(z.minLength(1), z.maxLength(300));

/** Somebody who might open the door that a need asks for. */
const proposal = z.extend(personAtDoor, {
  /** Why they might, and how well the user knows both, in sentences. */
  reasons: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposal>;

export const needsContract = {
  /** Lists what a person looks for: open needs first, then those closed, each newest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(need)),
  /** Lists everybody's open needs that hold today, newest first. */
  open: procedure.output(z.array(z.extend(need, { name: z.string() }))),
  /** Notes a need. Refuses days of saying after today. */
  add: procedure
    .input(z.object({ writeId, personId, text: needText, saidOn: day, holdsUntil: z.nullable(day) }))
    .output(z.extend(undoable, { id: needId })),
  edit: procedure
    .input(z.object({ writeId, id: needId, text: needText, saidOn: day, holdsUntil: z.nullable(day) }))
    .output(undoable),
  /** Closes a need, or opens it again. */
  setClosed: procedure.input(z.object({ writeId, id: needId, closed: z.boolean() })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: needId })).output(undoable),
  /** Proposes who might open the door, the best first, at most 12; without whoever was asked lately. */
  proposals: procedure.input(z.object({ id: needId })).output(z.array(proposal)),
};
