import { daysSinceContactOfNumbers, strengthOfNumbers } from '../strength/strength.ts';
import { tieStateOfNumbers } from '../strength/tie-state.ts';
import type { Rating, TieState } from '../strength/tie.ts';

/** A tie on the first of the days to count, with each contact since. All days are day numbers. */
export type TieHistory = {
  /** The first day on which the tie is counted. */
  readonly knownOn: number;
  /** How many days may pass between contacts; null when nothing says so. */
  readonly rhythm: number | null;
  readonly rating: Rating | null;
  /** The number of contact days in each direction until the first of the days to count. */
  readonly inboundDays: number;
  readonly outboundDays: number;
  /** May be later than that day; ignored before there is an inbound day. */
  readonly firstInbound: number;
  /** The last days until that day; ignored without an inbound or outbound day until then. */
  readonly lastInbound: number;
  readonly lastOutbound: number;
  /** Contact days after that day, oldest first, each once per direction. */
  readonly inboundSince: readonly number[];
  readonly outboundSince: readonly number[];
};

/** The number of ties in each state on a day. */
export type StateCounts = Record<TieState, number>;

/**
 * Adds a tie to the `counts` of each of `days` (day numbers, oldest first) on which it was known. Uses today's rhythm and
 * rating for all of the days.
 */
export function countStates(tie: TieHistory, days: readonly number[], counts: readonly StateCounts[]): void {
  const { rhythm, rating, inboundSince, outboundSince, firstInbound, knownOn } = tie;
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
    // With fewer balanced days the tie is thin, whatever its strength and silence are.
    const isSurelyThin = balancedDays < 2;
    const strength = isSurelyThin
      ? 0
      : strengthOfNumbers(inboundDays, outboundDays, firstInbound, lastInbound, lastOutbound, day);
    const silence = isSurelyThin
      ? null
      : daysSinceContactOfNumbers(inboundDays, outboundDays, lastInbound, lastOutbound, day);
    ofDay[tieStateOfNumbers(strength, balancedDays, silence, rhythm, rating)] += 1;
  }
}
