import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { helpKind, line, offerId, undoable, writeId } from '../values.ts';

const offer = z.object({
  id: offerId,
  /** The offer in short, in the user's words. */
  text: z.string(),
  kind: helpKind,
  /** Its words in a message; empty where they are made from `text`. */
  words: z.string(),
  /** Whom it suits, in the user's words; may be empty. */
  suits: z.string(),
  /** How it sounds in a message: its own words, or those made from `text`. */
  sample: z.string(),
});
export type Offer = z.infer<typeof offer>;

const offerText = line.check(z.minLength(1), z.maxLength(300));
const details = {
  kind: z.optional(helpKind),
  words: z.optional(z.string().check(z.trim(), z.maxLength(1000))),
  suits: z.optional(line),
};

export const offersContract = {
  list: procedure.output(z.array(offer)),
  /** Adds offers. One without a kind gets the kind that its words tell. */
  add: procedure
    .input(
      z.object({
        writeId,
        offers: z.array(z.object({ text: offerText, ...details })).check(z.minLength(1), z.maxLength(20)),
      }),
    )
    .output(undoable),
  /** Changes an offer; what is not given stays. */
  edit: procedure.input(z.object({ writeId, id: offerId, text: z.optional(offerText), ...details })).output(undoable),
  remove: procedure.input(z.object({ writeId, id: offerId })).output(undoable),
};
