import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { newContact, newFollowUp } from '../people/interactions.ts';
import { day, followUpId, introductionId, line, personId, undoable, writeId } from '../values.ts';

/** Something that was promised to a person, and the day by which. */
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
  /** The introduction whose next step it is; null for what was promised. */
  introductionId: z.nullable(introductionId),
});
export type FollowUp = z.infer<typeof followUp>;

export const followUpsContract = {
  /**
   * Reads a line such as "send Ana the paper, Friday": what is to be done, and by which day. Without a day `dueOn` is null;
   * without anything else `text` is empty. If the line names a weekday that its date is not, `dueOn` is null and
   * `candidates` are the two days to choose from.
   */
  parsePromise: procedure.input(z.object({ line })).output(
    z.object({
      text: z.string(),
      dueOn: z.nullable(day),
      candidates: z.optional(z.readonly(z.tuple([day, day]))),
    }),
  ),
  /** Lists open follow-ups, the earliest due first, except those for archived people. */
  open: procedure.output(z.array(followUp)),
  /**
   * Lists what was promised to a person: what is open, the earliest due first; then what is done, the newest first. The next steps of
   * introductions, which nobody was promised, stand with these.
   */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(followUp)),
  /** Adds a follow-up. Refuses a day before today. */
  add: procedure.input(z.extend(newFollowUp, { writeId, personId })).output(z.extend(undoable, { id: followUpId })),
  /** Marks a follow-up done, and its entry on today's plan with it; logs `interaction` if given. */
  done: procedure.input(z.object({ writeId, id: followUpId, interaction: z.optional(newContact) })).output(undoable),
  /** Changes the day, the text, or both. Refuses a follow-up that is done, and a day before today. */
  change: procedure.input(z.extend(z.partial(newFollowUp), { writeId, id: followUpId })).output(undoable),
  /** Deletes a follow-up, open or done. */
  delete: procedure.input(z.object({ writeId, id: followUpId })).output(undoable),
};
