import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { interactionFacts, newFollowUp } from '../people/interactions.ts';
import { day, followUpId, line, personId, undoable, writeId } from '../values.ts';

/** Something promised to a person, with the day by which. */
export const followUp = z.object({
  id: followUpId,
  person: z.object({
    id: personId,
    name: z.string(),
    company: z.string(),
    position: z.string(),
    profileUrl: z.nullable(z.string()),
  }),
  text: z.string(),
  dueOn: day,
  promisedOn: day,
  /** Null while it is open. */
  doneOn: z.nullable(day),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpsContract = {
  /**
   * What a line says that is to be done, and by which day: "send Ana the paper, Friday". No day named: `dueOn` is null;
   * nothing but a day: `text` is empty. Where the weekday is not the one of the date, `candidates` are the two days to
   * choose from, and `dueOn` is null.
   */
  parsePromise: procedure.input(z.object({ line })).output(
    z.object({
      text: z.string(),
      dueOn: z.nullable(day),
      candidates: z.optional(z.readonly(z.tuple([day, day]))),
    }),
  ),
  /** All that are open, the earliest due first; what archived people were promised stands on their pages. */
  open: procedure.output(z.array(followUp)),
  /** Open ones first, the earliest due first; then those done, the newest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(followUp)),
  /** Refuses a day before today. */
  add: procedure.input(z.extend(newFollowUp, { writeId, personId })).output(z.extend(undoable, { id: followUpId })),
  /** Done; with an interaction, that is logged too. Its place on today's plan is done with it. */
  done: procedure
    .input(z.object({ writeId, id: followUpId, interaction: z.optional(interactionFacts) }))
    .output(undoable),
  /** Another day, other words, or both. Refuses one that is done, and a move to a day before today. */
  change: procedure.input(z.extend(z.partial(newFollowUp), { writeId, id: followUpId })).output(undoable),
  /** Not to be done any more, or done by mistake. */
  delete: procedure.input(z.object({ writeId, id: followUpId })).output(undoable),
};
