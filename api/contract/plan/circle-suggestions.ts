import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { circle, day, personId, undoable, writeId } from '../values.ts';

/** People without a circle whose contact with the user already has the rhythm of one. */
const circleSuggestion = z.object({
  circle,
  /** Those in touch most often first. */
  people: z.array(
    z.object({
      id: personId,
      name: z.string(),
      company: z.string(),
      position: z.string(),
      lastContact: day,
      /** "In touch in eleven of the last twelve months." */
      reason: z.string(),
    }),
  ),
  /** "You talked with these 12 people about every month in the last year. Put them in close?" */
  sentence: z.string(),
});
export type CircleSuggestion = z.infer<typeof circleSuggestion>;

const somePeople = z.array(personId).check(z.maxLength(1000));

export const circleSuggestionsContract = {
  /** At most one for each circle; who was declined for it is not in it again. */
  list: procedure.output(z.array(circleSuggestion)),
  /** One answer: these into the circle, those not, for good. */
  answer: procedure.input(z.object({ writeId, circle, put: somePeople, decline: somePeople })).output(undoable),
};
