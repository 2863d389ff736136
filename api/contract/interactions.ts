import { z } from 'zod';

import { procedure } from './base.ts';
import { day, direction, interactionId, interactionKind, personId, undoable, writeId } from './values.ts';

const note = z.string().trim().max(10_000);

export const interaction = z.object({
  id: interactionId,
  kind: interactionKind,
  direction,
  day,
  note: z.string(),
});
export type Interaction = z.infer<typeof interaction>;

export const interactionFacts = z.object({ kind: interactionKind, direction, day, note });
export type InteractionFacts = z.infer<typeof interactionFacts>;

export const interactionsContract = {
  /** Newest first. */
  ofPerson: procedure
    .input(z.object({ personId, offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), rows: z.array(interaction) })),
  /** Refuses a day after tomorrow. */
  log: procedure.input(interactionFacts.extend({ writeId, personId })).output(undoable.extend({ id: interactionId })),
  edit: procedure.input(interactionFacts.extend({ writeId, id: interactionId })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: interactionId })).output(undoable),
};
