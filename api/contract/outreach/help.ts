import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { newFollowUp } from '../people/interactions.ts';
import {
  day,
  followUpId,
  helpDirection,
  helpId,
  helpKind,
  helpStatus,
  line,
  offerId,
  personId,
  undoable,
  writeId,
} from '../values.ts';

/** An entry in the ledger of help. */
export const help = z.object({
  id: helpId,
  direction: helpDirection,
  kind: helpKind,
  /** The help in short, in the user's words. */
  text: z.string(),
  status: helpStatus,
  offeredOn: day,
  changedOn: day,
  /** "On 3 May you offered to read a draft; Ana said yes." */
  sentence: z.string(),
  offerId: z.nullable(offerId),
  /** The promise to give it, while it is open. */
  promise: z.nullable(z.object({ id: followUpId, text: z.string(), dueOn: day })),
});
export type Help = z.infer<typeof help>;

const helpText = line.check(z.minLength(1), z.maxLength(300));

export const helpContract = {
  /** Lists a person's ledger, newest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(help)),
  /** Notes help that was given, or offered outside of Kith, or that they gave the user. Refuses days after today. */
  add: procedure
    .input(
      z.object({
        writeId,
        personId,
        direction: helpDirection,
        kind: helpKind,
        text: helpText,
        status: helpStatus,
        on: day,
      }),
    )
    .output(z.extend(undoable, { id: helpId })),
  /**
   * Says what became of help. What is accepted and not given yet becomes a promise, if `promise` says until when; given
   * help marks its promise done; passed help deletes it.
   */
  setStatus: procedure
    .input(z.object({ writeId, id: helpId, status: helpStatus, promise: z.optional(newFollowUp) }))
    .output(undoable),
  edit: procedure.input(z.object({ writeId, id: helpId, kind: helpKind, text: helpText, on: day })).output(undoable),
  delete: procedure.input(z.object({ writeId, id: helpId })).output(undoable),
};
