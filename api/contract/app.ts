import * as z from 'zod/mini';

import { procedure } from './base.ts';
import { day, tieState } from './values.ts';

const overview = z.object({
  version: z.string(),
  today: day,
  /** Where the file lives, to be shown; the page can do nothing with it. */
  dataFolder: z.string(),
  /** These are invented people, in a file that is thrown away. */
  demo: z.boolean(),
  /** The demo was entered from within, and can be left for the user's own file. */
  lookingAround: z.boolean(),
  /** Everyone not archived. */
  people: z.int(),
  byState: z.record(tieState, z.int()),
  /** Thin ties not reviewed yet. */
  thinToReview: z.int(),
  /** Whether the first-run question for offers was answered or skipped. */
  offersAsked: z.boolean(),
});
export type Overview = z.infer<typeof overview>;

export const appContract = {
  overview: procedure.output(overview),
  /** Shows the invented network in place of the user's own file, which stays as it is. */
  lookAround: procedure.output(z.object({})),
  /** Back to the user's own file; what was done in the demo is thrown away. */
  leaveDemo: procedure.output(z.object({})),
};
