import * as z from 'zod/mini';

import { procedure } from './base.ts';
import { day, direction, interactionId, interactionKind, personId, undoable, writeId } from './values.ts';

const note = z.string().check(z.trim(), z.maxLength(10_000));

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
    .input(
      z.object({ personId, offset: z.int().check(z.minimum(0)), limit: z.int().check(z.minimum(1), z.maximum(500)) }),
    )
    .output(z.object({ total: z.int(), rows: z.array(interaction) })),
  /** Refuses a day after tomorrow. */
  log: procedure
    .input(z.extend(interactionFacts, { writeId, personId }))
    .output(z.extend(undoable, { id: interactionId })),
  edit: procedure.input(z.extend(interactionFacts, { writeId, id: interactionId })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: interactionId })).output(undoable),
};
