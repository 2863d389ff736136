import { z } from 'zod';

import { procedure } from './base.ts';
import { day, tieState } from './values.ts';

export const overview = z.object({
  version: z.string(),
  today: day,
  /** Where the file lives, to be shown; the page can do nothing with it. */
  dataFolder: z.string(),
  demo: z.boolean(),
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
};
