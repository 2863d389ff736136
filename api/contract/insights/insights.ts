import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { day, personId, tieState } from '../values.ts';

const count = z.int().check(z.minimum(0));

/** The ties in each state at the end of a month, or today in the running one. */
const monthStates = z.object({ day, strong: count, steady: count, fading: count, thin: count });
export type MonthStates = z.infer<typeof monthStates>;

/** What the minutes of one week achieved. */
const weekSummary = z.object({
  /** The first day of a week, which is another by country. */
  from: day,
  minutes: z.number(),
  reachedOut: count,
  /** People the user reached out to who were in touch afterwards. */
  answers: count,
  /** Ties that are in a higher state than when the user reached out. */
  movedUp: count,
  /** Offers made with what was done. */
  helpOffered: count,
  /** Introductions made, recommendations and endorsements given. */
  helpGiven: count,
});
export type WeekSummary = z.infer<typeof weekSummary>;

const estimate = z.object({ low: count, high: count });

export const insightsContract = {
  /** Every month of the last two years, oldest first, with the circles and ratings of today. */
  statesByMonth: procedure.output(z.object({ months: z.array(monthStates), sentence: z.string() })),
  /** The last weeks, oldest first. */
  weeklySummary: procedure.output(
    z.object({
      weeks: z.array(weekSummary),
      /** Who moved up, the newest first; at most twelve. */
      movedUp: z.array(z.object({ id: personId, name: z.string(), from: tieState, to: tieState, day })),
      sentence: z.string(),
    }),
  ),
  /** The days of the last half year on which something was done; whoever is not in it did nothing, and that is fine. */
  outreachDays: procedure.output(
    z.object({
      /** The first day of a week, which is another by country. */
      from: day,
      until: day,
      days: z.array(z.object({ day, people: count, minutes: z.number() })),
      sentence: z.string(),
    }),
  ),
  /** Whom the network reaches. */
  reach: procedure.output(
    z.object({
      connections: count,
      /** Connections by the state of the tie. */
      byState: z.object({ strong: count, steady: count, fading: count, thin: count }),
      /** People known to one's connections and not to oneself. */
      secondDegree: estimate,
      /** Those of them who are behind a strong tie. */
      behindStrong: estimate,
      sentence: z.string(),
      /** How it is estimated, and from what. */
      method: z.string(),
    }),
  ),
};
