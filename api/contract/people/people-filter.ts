import * as z from 'zod/mini';

import { circle, day, goalId, line, tagId, tieState } from '../values.ts';

const days = { from: z.optional(day), to: z.optional(day) };

/** At most so many values in one part of a filter. */
const most = 50;

/** Who is listed: those who pass all that is set. Archived people alone, or else none of them. */
export const peopleFilter = z.object({
  /**
   * Matches the beginnings of words in all that is known of people and was written: in names, addresses, notes, log lines,
   * messages. Forgives each a slip when nobody is found without.
   */
  query: z.optional(z.string().check(z.maxLength(200))),
  /** Their tie is in one of these states. */
  states: z.optional(z.array(tieState).check(z.minLength(1), z.maxLength(most))),
  /** They are in one of these circles, or in none. */
  circles: z.optional(z.array(z.union([circle, z.literal('none')])).check(z.minLength(1), z.maxLength(most))),
  /** They carry all of these tags. */
  tags: z.optional(z.array(tagId).check(z.minLength(1), z.maxLength(most))),
  /** Words of their company have these beginnings, all of them. */
  company: z.optional(line.check(z.minLength(1), z.maxLength(200))),
  /** Their last contact was on one of these days, `from` and `to` among them; with `orNever`, or there was none yet. */
  lastContact: z.optional(z.union([z.literal('never'), z.object({ ...days, orNever: z.optional(z.boolean()) })])),
  /** They connected on one of these days, `from` and `to` among them. */
  connected: z.optional(z.object(days)),
  /** They stand at the door of this goal. */
  goal: z.optional(goalId),
  archived: z.optional(z.boolean()),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;
