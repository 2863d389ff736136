import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Rating, TieFacts } from './tie.ts';

/** How alive a tie is today, both ways, with the parts that explain it. */
export type TieStrength = {
  /** 0 (no contact ever) to 1. */
  readonly strength: number;
  /** The probability that they keep the rhythm that they had, 0 to 1; 0 if they never reached out. */
  readonly alive: number;
  /** The balanced contact days: the geometric mean of the days in each direction. */
  readonly balancedDays: number;
  /** Days since the last contact in either direction; null without any. */
  readonly daysSinceContact: number | null;
};

/**
 * Computes the strength of a tie on `today`. Days later than today count as today.
 *
 * A logistic model over silence, balanced days, and the odds that they reach out within 90 days by the MBG/NBD model
 * (Batislam, Denizel and Filiztekin 2007: "Empirical validation and comparison of models for customer base analysis"),
 * fitted on eleven public contact data sets.
 */
export function tieStrength(facts: TieFacts, today: Day): TieStrength {
  const { inboundDays, outboundDays } = facts;
  const t = dayNumber(today);
  const firstIn = dayNumberOr(facts.firstInbound, t);
  const lastIn = dayNumberOr(facts.lastInbound, t);
  const lastOut = dayNumberOr(facts.lastOutbound, t);
  return {
    strength: strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t),
    alive: inboundDays === 0 ? 0 : 1 / (1 + oddsOfBeingGone(inboundDays, firstIn, lastIn, t)),
    balancedDays: Math.sqrt(inboundDays * outboundDays),
    daysSinceContact: daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t),
  };
}

/**
 * Computes `tieStrength(…).strength` for many ties at once, from day numbers (days since 1970-01-01). The days of a
 * direction without contact are ignored.
 */
export function strengthOfNumbers(
  inboundDays: number,
  outboundDays: number,
  firstIn: number,
  lastIn: number,
  lastOut: number,
  today: number,
): number {
  const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, today);
  if (silence === null) return 0;
  let q = -4;
  if (inboundDays > 0) {
    // With E the odds of being gone and w the chance of no inbound day within 90 days while alive, p = (1-w)/(1+E) and
    // so p/(1-p) = (1-w)/(E+w). That stays a number where p itself is 0 or 1 to the last bit.
    const gone = oddsOfBeingGone(inboundDays, firstIn, lastIn, today);
    const logQuiet = logChanceOfQuiet(inboundDays, firstIn, today, 90);
    q = clip(Math.log(-Math.expm1(logQuiet) / (gone + Math.exp(logQuiet))), -6, 4);
    if (outboundDays === 0) q = Math.min(q, 0);
  }
  return sigmoid(
    -0.26 - 0.3 * Math.log1p(silence) + 0.78 * Math.log1p(Math.sqrt(inboundDays * outboundDays)) + 0.5 * q,
  );
}

/**
 * Computes the chance that they reach out within `horizon` days, 0 to 1, by the MBG/NBD model alone, from day numbers.
 * `strengthOfNumbers` uses its odds for 90 days. The model says nothing of somebody who never reached out: `inboundDays` must
 * be at least 1.
 */
export function chanceOfReachingOut(
  inboundDays: number,
  firstIn: number,
  lastIn: number,
  today: number,
  horizon: number,
): number {
  const gone = oddsOfBeingGone(inboundDays, firstIn, lastIn, today);
  return -Math.expm1(logChanceOfQuiet(inboundDays, firstIn, today, horizon)) / (1 + gone);
}

/** Counts the days since the last contact in either direction, at least 0, from day numbers; null without contact. */
export function daysSinceContactOfNumbers(
  inboundDays: number,
  outboundDays: number,
  lastIn: number,
  lastOut: number,
  today: number,
): number | null {
  const last = Math.max(inboundDays > 0 ? lastIn : -Infinity, outboundDays > 0 ? lastOut : -Infinity);
  return last === -Infinity ? null : Math.max(today - last, 0);
}

/** From this strength on, a tie is steady. */
export const steadyStrength = 0.45;
/** From this strength on, a tie is strong if it has enough balanced days. */
export const strongStrength = 0.7;

/** The strength that is shown: at least that of a steady tie for a person whom the user rates 4, and of a strong one for 5. */
export function shownStrength(strength: number, rating: Rating | null): number {
  if (rating === 5) return Math.max(strength, strongStrength);
  if (rating === 4) return Math.max(strength, steadyStrength);
  return strength;
}

/** Computes 1 / (1 + e^-x), without overflow. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The odds against "still alive" in the MBG/NBD model; infinite after an absurdly long silence for their rhythm. */
function oddsOfBeingGone(inboundDays: number, firstIn: number, lastIn: number, today: number): number {
  const repeats = inboundDays - 1;
  const age = Math.max(today - firstIn, 0);
  const ageAtLast = Math.min(Math.max(lastIn - firstIn, 0), age);
  return (0.3 / (0.9 + repeats)) * Math.exp((0.5 + repeats) * Math.log1p((age - ageAtLast) / (7 + ageAtLast)));
}

/** The logarithm of the chance that they do not reach out within `horizon` days although they are "still alive". */
function logChanceOfQuiet(inboundDays: number, firstIn: number, today: number, horizon: number): number {
  const age = Math.max(today - firstIn, 0);
  return -(inboundDays - 0.5) * Math.log1p(horizon / (7 + age));
}

function dayNumberOr(day: Day | null, otherwise: number): number {
  return day === null ? otherwise : dayNumber(day);
}

function clip(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
