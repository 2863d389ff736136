import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { circle, day, personId, undoable, writeId } from '../values.ts';

/** People without a circle who are in touch with the user as often as its rhythm. */
const circleSuggestion = z.object({
  circle,
  /** Ordered by how often they are in touch, most often first. */
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
  /** Makes at most one suggestion for each circle; a person who was declined for a circle is not suggested for it again. */
  list: procedure.output(z.array(circleSuggestion)),
  /** Puts some of the people into the circle, and declines it for others for good. */
  answer: procedure.input(z.object({ writeId, circle, put: somePeople, decline: somePeople })).output(undoable),
};
