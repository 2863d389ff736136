import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { undoable, writeId } from '../values.ts';

export const undoContract = {
  /**
   * Takes a write back; undoing an undo does it again. Refuses when something it changed was changed since.
   */
  apply: procedure.input(z.object({ writeId, undoes: writeId })).output(undoable),
};
