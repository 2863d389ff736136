import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { line, offerId, undoable, writeId } from '../values.ts';

const offer = z.object({ id: offerId, text: z.string() });
export type Offer = z.infer<typeof offer>;

const offerText = line.check(z.minLength(1), z.maxLength(300));

export const offersContract = {
  list: procedure.output(z.array(offer)),
  add: procedure
    .input(z.object({ writeId, texts: z.array(offerText).check(z.minLength(1), z.maxLength(20)) }))
    .output(undoable),
  edit: procedure.input(z.object({ writeId, id: offerId, text: offerText })).output(undoable),
  remove: procedure.input(z.object({ writeId, id: offerId })).output(undoable),
};
