import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { instant, personId, undoable, writeId } from '../values.ts';

const pastStep = z.object({
  /** The newest write of the step: what is undone next, or redone. */
  writeId,
  /** What it did: "Ana put in close". */
  words: z.string(),
  at: instant,
  /** Whether it is in force, or was undone. */
  isUndone: z.boolean(),
  /** Why it cannot be undone, or redone, any more; empty when it can. */
  obstacle: z.string(),
  /** The first people whom it touched. */
  people: z.array(z.object({ id: personId, name: z.string() })),
});
export type PastStep = z.infer<typeof pastStep>;

export const undoContract = {
  /** Lists the steps of the last thirty days that could be undone, newest first. An undo is part of the step that it undid. */
  list: procedure
    .input(z.object({ offset: z.int().check(z.minimum(0)), limit: z.int().check(z.minimum(1), z.maximum(200)) }))
    .output(z.object({ total: z.int(), steps: z.array(pastStep) })),
  /** Undoes a write; undoing an undo redoes it. Refuses when a row that the write changed was changed since. */
  apply: procedure.input(z.object({ writeId, undoes: writeId })).output(undoable),
};
