import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { circle, day, personId, personIds, undoable, writeId } from '../values.ts';

const thinTie = z.object({
  id: personId,
  name: z.string(),
  company: z.string(),
  position: z.string(),
  connectedOn: z.nullable(day),
  lastContact: z.nullable(day),
  /** Why the tie is thin, in words. */
  why: z.string(),
  profileUrl: z.nullable(z.string()),
});
export type ThinTie = z.infer<typeof thinTie>;

const reviewDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bring-closer'), circle }),
  z.object({ kind: z.literal('leave-be') }),
  z.object({ kind: z.literal('know-well'), rating: z.literal([4, 5]) }),
  /** Nothing was decided. */
  z.object({ kind: z.literal('next') }),
]);
export type ReviewDecision = z.infer<typeof reviewDecision>;

export const thinTiesContract = {
  /** The next thin ties to review, at most `limit`, newest connections first; of one company when given. */
  nextToReview: procedure
    .input(
      z.object({
        company: z.optional(z.string().check(z.maxLength(500))),
        limit: z.int().check(z.minimum(1), z.maximum(500)),
      }),
    )
    .output(z.object({ left: z.int(), people: z.array(thinTie) })),
  /** Lists the companies with the most thin ties to review. */
  companies: procedure
    .input(z.object({ limit: z.int().check(z.minimum(1), z.maximum(500)) }))
    .output(z.array(z.object({ company: z.string(), people: z.int() }))),
  /** Marks people as reviewed, so that they do not come up again, and carries out the decision. */
  review: procedure.input(z.object({ writeId, ids: personIds, decision: reviewDecision })).output(undoable),
};
