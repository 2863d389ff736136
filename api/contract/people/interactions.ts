import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import {
  day,
  direction,
  instant,
  interactionId,
  interactionKind,
  line,
  personId,
  undoable,
  writeId,
} from '../values.ts';

const note = z.string().check(z.trim(), z.maxLength(10_000));

const interaction = z.object({
  id: interactionId,
  kind: interactionKind,
  direction,
  day,
  note: z.string(),
  /** What imported messages say; null for what the user logged. */
  imported: z.nullable(
    z.object({
      messages: z.int(),
      /** The conversation in the browser. */
      threadUrl: z.nullable(z.string()),
      /** In conversations of more than two only. */
      inGroup: z.boolean(),
      /** Whether texts of that day are kept. */
      hasTexts: z.boolean(),
    }),
  ),
});
export type Interaction = z.infer<typeof interaction>;

export const interactionFacts = z.object({ kind: interactionKind, direction, day, note });
export type InteractionFacts = z.infer<typeof interactionFacts>;

/** Something promised while in contact: it becomes a follow-up. */
export const newFollowUp = z.object({ text: line.check(z.minLength(1)), dueOn: day });
export type NewFollowUp = z.infer<typeof newFollowUp>;

export const interactionsContract = {
  /** Newest first. */
  ofPerson: procedure
    .input(
      z.object({ personId, offset: z.int().check(z.minimum(0)), limit: z.int().check(z.minimum(1), z.maximum(500)) }),
    )
    .output(z.object({ total: z.int(), rows: z.array(interaction) })),
  /** Refuses a day after tomorrow. */
  log: procedure
    .input(z.extend(interactionFacts, { writeId, personId, followUp: z.optional(newFollowUp) }))
    .output(z.extend(undoable, { id: interactionId })),
  /** The kept texts of the messages that an imported interaction stands for, oldest first. */
  texts: procedure
    .input(z.object({ id: interactionId }))
    .output(z.array(z.object({ sentAt: instant, direction: z.enum(['in', 'out']), text: z.string() }))),
  edit: procedure.input(z.extend(interactionFacts, { writeId, id: interactionId })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: interactionId })).output(undoable),
};
