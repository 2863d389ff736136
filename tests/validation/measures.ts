import { chanceOfReachingOut, daysSinceContactOfNumbers, strengthOfNumbers } from '../../core/strength/strength.ts';
import type { KnownTies } from './known-ties.ts';

/** What orders the ties, the likeliest to be in touch first: Kith's strength and its rivals. */
export const measures = [
  { id: 'strength', name: 'strength', isProbability: true, of: strengths },
  { id: 'daysSinceLastContact', name: 'days since last contact', isProbability: false, of: recencies },
  { id: 'contactDays', name: 'days with contact', isProbability: false, of: frequencies },
  { id: 'fixedCadence', name: 'overdue by fixed cadence', isProbability: false, of: cadences },
  { id: 'mbgNbd', name: 'MBG/NBD alone', isProbability: true, of: mbgNbdChances },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  /** Whether it claims a chance, so that it can be held against what came. */
  readonly isProbability: boolean;
  readonly of: (ties: KnownTies, cut: number, horizon: number) => Float64Array;
}[];

export type MeasureId = (typeof measures)[number]['id'];

/**
 * Cadences in days as a diligent user of a list of reminders would set them: for each ego monthly for the five people they
 * had most days with, quarterly for the next 15, every half-year for the next 30, and yearly for everyone else.
 */
export const fixedCadences = [
  { upTo: 5, days: 30 },
  { upTo: 20, days: 90 },
  { upTo: 50, days: 180 },
  { upTo: Infinity, days: 365 },
] as const;

/** By Kith's own code. */
function strengths(ties: KnownTies, cut: number): Float64Array {
  return each(ties, (index) =>
    strengthOfNumbers(
      ties.inboundDays[index] ?? 0,
      ties.outboundDays[index] ?? 0,
      ties.firstIn[index] ?? 0,
      ties.lastIn[index] ?? 0,
      ties.lastOut[index] ?? 0,
      cut,
    ),
  );
}

/** Days of silence at the cut, negative: who was in touch last comes first. */
function recencies(ties: KnownTies, cut: number): Float64Array {
  return each(ties, (index) => -silenceOf(ties, index, cut));
}

function frequencies(ties: KnownTies): Float64Array {
  return each(ties, (index) => ties.contactDays[index] ?? 0);
}

/** Silence as a share of the cadence, negative: who is the most overdue comes last. */
function cadences(ties: KnownTies, cut: number): Float64Array {
  const scores = new Float64Array(ties.count);
  const byNearness = (a: number, b: number): number =>
    (ties.contactDays[b] ?? 0) - (ties.contactDays[a] ?? 0) ||
    silenceOf(ties, a, cut) - silenceOf(ties, b, cut) ||
    a - b;
  for (let start = 0; start < ties.count;) {
    let end = start;
    while (end < ties.count && ties.ego[end] === ties.ego[start]) end += 1;
    const ranked = Array.from({ length: end - start }, (_, index) => start + index).toSorted(byNearness);
    for (const [rank, index] of ranked.entries()) {
      const days = fixedCadences.find(({ upTo }) => rank < upTo)?.days ?? 365;
      scores[index] = -silenceOf(ties, index, cut) / days;
    }
    start = end;
  }
  return scores;
}

/**
 * The chance that they reach out within the horizon by MBG/NBD alone. It knows only those who did so before; the others
 * get 0, which suits it better than the odds that they have within strength (a logit of -4).
 */
function mbgNbdChances(ties: KnownTies, cut: number, horizon: number): Float64Array {
  return each(ties, (index) => {
    const inboundDays = ties.inboundDays[index] ?? 0;
    return inboundDays === 0
      ? 0
      : chanceOfReachingOut(inboundDays, ties.firstIn[index] ?? 0, ties.lastIn[index] ?? 0, cut, horizon);
  });
}

/** Days since the last contact in either direction. */
export function silenceOf(ties: KnownTies, index: number, cut: number): number {
  const silence = daysSinceContactOfNumbers(
    ties.inboundDays[index] ?? 0,
    ties.outboundDays[index] ?? 0,
    ties.lastIn[index] ?? 0,
    ties.lastOut[index] ?? 0,
    cut,
  );
  // Every known tie has had contact.
  return silence ?? 0;
}

function each(ties: KnownTies, score: (index: number) => number): Float64Array {
  return new Float64Array(ties.count).map((_, index) => score(index));
}
