import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Rating, TieFacts } from './tie.ts';

/** How alive a tie is today, both ways, with the parts that explain it. */
export type TieStrength = {
  /** 0 (no contact ever) to 1. */
  readonly strength: number;
  /** Probability that they are still in the rhythm that they had, 0 to 1; 0 when they never reached out. */
  readonly alive: number;
  /** Days of contact that went both ways: the geometric mean of the days in each direction. */
  readonly balancedDays: number;
  /** Days since the last contact in either direction; null when there was none. */
  readonly daysSinceContact: number | null;
};

/**
 * The strength of a tie on `today`. Days later than today count as today.
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
 * `tieStrength(…).strength` for computing many at once, on day numbers (days since 1970-01-01). A day of a direction
 * without contact is not looked at.
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
 * The chance that they reach out within `horizon` days, 0 to 1, by the MBG/NBD model alone, on day numbers; of this, with
 * 90 days, `strengthOfNumbers` takes the odds. The model says nothing of someone who never reached out: `inboundDays`
 * must be at least 1.
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

/** Days since the last contact in either direction, at least 0; null when there was none. On day numbers. */
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

/** What is shown: someone whom the user knows well (4) or very well (5) never shows less than that. */
export function shownStrength(strength: number, rating: Rating | null): number {
  if (rating === 5) return Math.max(strength, 0.7);
  if (rating === 4) return Math.max(strength, 0.45);
  return strength;
}

/** 1 / (1 + e^-x), without overflow. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The odds against "still alive"; infinite after a silence that is absurd for their rhythm. */
function oddsOfBeingGone(inboundDays: number, firstIn: number, lastIn: number, today: number): number {
  const repeats = inboundDays - 1;
  const age = Math.max(today - firstIn, 0);
  const ageAtLast = Math.min(Math.max(lastIn - firstIn, 0), age);
  return (0.3 / (0.9 + repeats)) * Math.exp((0.5 + repeats) * Math.log1p((age - ageAtLast) / (7 + ageAtLast)));
}

/** Logarithm of the chance that nothing comes from them within `horizon` days although they are "still alive". */
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
