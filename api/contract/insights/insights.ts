import * as z from 'zod/mini';

import { procedure } from '../base.ts';
import { day, personId, tieState } from '../values.ts';

const count = z.int().check(z.minimum(0));

/** How many ties are in each state at the end of a month, or today in the current month. */
const monthStates = z.object({ day, strong: count, steady: count, fading: count, thin: count });
export type MonthStates = z.infer<typeof monthStates>;

/** What the user did in one week, and what came of it. */
const weekSummary = z.object({
  /** The first day of the week, by the user's locale. */
  from: day,
  minutes: z.number(),
  reachedOut: count,
  /** People who answered after the user reached out to them. */
  answers: count,
  /** Ties that are in a higher state now than before the user reached out. */
  movedUp: count,
  /** Offers of help made in entries that were done. */
  helpOffered: count,
  /** Introductions made, recommendations and endorsements given. */
  helpGiven: count,
});
export type WeekSummary = z.infer<typeof weekSummary>;

const estimate = z.object({ low: count, high: count });

/** What the user did in the last weeks, oldest first, and what came of it. */
const weeklySummary = z.object({
  weeks: z.array(weekSummary),
  /** The ties that moved up, newest first, at most twelve. */
  movedUp: z.array(z.object({ id: personId, name: z.string(), from: tieState, to: tieState, day })),
  sentence: z.string(),
});
export type WeeklySummary = z.infer<typeof weeklySummary>;

/** The days on which the user did something. */
const outreachDays = z.object({
  /** The first day of a week, by the user's locale. */
  from: day,
  until: day,
  days: z.array(z.object({ day, people: count, minutes: z.number() })),
  sentence: z.string(),
});
export type OutreachDays = z.infer<typeof outreachDays>;

/** Whom the user reaches through the people they are connected to. */
const networkReach = z.object({
  connections: count,
  /** How many connections are in each state. */
  byState: z.object({ strong: count, steady: count, fading: count, thin: count }),
  /** People whom connections know and the user does not. */
  secondDegree: estimate,
  /** Those of them whom a strong tie knows. */
  behindStrong: estimate,
  sentence: z.string(),
  /** How the numbers are estimated, in words. */
  method: z.string(),
});
export type NetworkReach = z.infer<typeof networkReach>;

export const insightsContract = {
  /** Counts the states of ties by month for the last two years, oldest first, with the circles and ratings of today. */
  statesByMonth: procedure.output(z.object({ months: z.array(monthStates), sentence: z.string() })),
  /** Summarises the last eight weeks, oldest first. */
  weeklySummary: procedure.output(weeklySummary),
  /** Lists the days of the last half year on which something was done. */
  outreachDays: procedure.output(outreachDays),
  /** Estimates how many people the network reaches. */
  reach: procedure.output(networkReach),
};
