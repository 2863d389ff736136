import type { Circle } from '../people/circle.ts';
import { daysSinceContactOfNumbers, strengthOfNumbers } from '../strength/strength.ts';
import { tieStateOfNumbers } from '../strength/tie-state.ts';
import type { Rating, TieState } from '../strength/tie.ts';

/** One tie as it was on a day, the first of those that are asked about, and every contact since. On day numbers. */
export type TieSince = {
  /** The day from which on they are counted. */
  readonly knownOn: number;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  /** Days of each direction until that day. */
  readonly inboundDays: number;
  readonly outboundDays: number;
  /** Whenever it was; not looked at before there is an inbound day. */
  readonly firstInbound: number;
  /** Until that day; not looked at without an inbound or outbound day until then. */
  readonly lastInbound: number;
  readonly lastOutbound: number;
  /** Days of contact after that day, oldest first: the inbound ones and the outbound ones, none twice. */
  readonly inboundSince: readonly number[];
  readonly outboundSince: readonly number[];
};

/** How many ties were in each state on a day. */
export type StateCounts = Record<TieState, number>;

/**
 * Adds one tie to the counts of each of `days` (day numbers, oldest first) on which it was known. Takes the circle and
 * the rating as they are, for all days alike.
 */
export function countStates(tie: TieSince, days: readonly number[], counts: readonly StateCounts[]): void {
  const { circle, rating, inboundSince, outboundSince, firstInbound, knownOn } = tie;
  let { inboundDays, outboundDays, lastInbound, lastOutbound } = tie;
  let nextIn = 0;
  let nextOut = 0;
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? 0;
    const ofDay = counts[index];
    if (day < knownOn || ofDay === undefined) continue;
    for (let at = inboundSince[nextIn]; at !== undefined && at <= day; at = inboundSince[nextIn]) {
      inboundDays += 1;
      lastInbound = at;
      nextIn += 1;
    }
    for (let at = outboundSince[nextOut]; at !== undefined && at <= day; at = outboundSince[nextOut]) {
      outboundDays += 1;
      lastOutbound = at;
      nextOut += 1;
    }
    const balancedDays = Math.sqrt(inboundDays * outboundDays);
    // Neither is looked at for a tie with less contact than that.
    const isTie = balancedDays >= 2;
    const strength = isTie
      ? strengthOfNumbers(inboundDays, outboundDays, firstInbound, lastInbound, lastOutbound, day)
      : 0;
    const silence = isTie ? daysSinceContactOfNumbers(inboundDays, outboundDays, lastInbound, lastOutbound, day) : null;
    ofDay[tieStateOfNumbers(strength, balancedDays, silence, circle, rating)] += 1;
  }
}
