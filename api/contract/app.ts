import * as z from 'zod/mini';

import { procedure } from './base.ts';
import { day, tieState } from './values.ts';

const overview = z.object({
  version: z.string(),
  today: day,
  /** The folder of the file, for the user to see. */
  dataFolder: z.string(),
  /** Whether the people are invented, in a file that is deleted later. */
  demo: z.boolean(),
  /** Whether the user looks around the invented network, and can go back to their own file. */
  lookingAround: z.boolean(),
  /** How many people are not archived. */
  people: z.int(),
  byState: z.record(tieState, z.int()),
  /** How many thin ties were not reviewed yet. */
  thinToReview: z.int(),
  /** Whether the first-run question for offers was answered or skipped. */
  offersAsked: z.boolean(),
});
export type Overview = z.infer<typeof overview>;

export const appContract = {
  overview: procedure.output(overview),
  /** Opens the invented network in place of the user's own file, which stays as it is. */
  lookAround: procedure.output(z.object({})),
  /** Goes back to the user's own file, and deletes the invented network with all that was done in it. */
  leaveDemo: procedure.output(z.object({})),
};
