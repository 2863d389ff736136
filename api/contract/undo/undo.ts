import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { undoable, writeId } from '../values.ts';

export const undoContract = {
  /** Undoes a write; undoing an undo redoes it. Refuses when a row that the write changed was changed since. */
  apply: procedure.input(z.object({ writeId, undoes: writeId })).output(undoable),
};
