import { answerChance, unknownDaysSinceConnecting } from './answer-chance.ts';
import type { Circle } from '../people/circle.ts';
import { rhythmDays, rhythmDaysWithoutCircle } from '../people/circle.ts';
import type { HookKind } from './occasions.ts';

/** What the worth of a note today is computed from; lengths in days, never negative. */
export type WorthFacts = {
  readonly inboundDays: number;
  readonly outboundDays: number;
  /** Without the floor of a rating. */
  readonly strength: number;
  /** Null when there was no contact. */
  readonly daysSinceContact: number | null;
  /** Null when they never reached out. */
  readonly daysSinceInbound: number | null;
  /** Null when not connected or not known. */
  readonly daysSinceConnecting: number | null;
  readonly circle: Circle | null;
  /** The largest live hook. */
  readonly hook: HookKind | null;
};

/**
 * What writing to someone today is worth, 0 to 1: the chance of an answer, times how much of their rhythm has passed
 * since they last reached out, times how much strength there is to win. Skips are not in it; see `skipFactor`.
 */
export function worth(facts: WorthFacts): number {
  return worthOfNumbers(
    facts.inboundDays,
    facts.outboundDays,
    facts.strength,
    facts.daysSinceContact,
    facts.daysSinceInbound,
    facts.daysSinceConnecting,
    facts.circle,
    facts.hook,
  );
}

/** `worth` for computing many at once. */
export function worthOfNumbers(
  inboundDays: number,
  outboundDays: number,
  strength: number,
  daysSinceContact: number | null,
  daysSinceInbound: number | null,
  daysSinceConnecting: number | null,
  circle: Circle | null,
  hook: HookKind | null,
): number {
  const silence = daysSinceContact ?? daysSinceConnecting ?? unknownDaysSinceConnecting;
  const rhythm = circle === null ? rhythmDaysWithoutCircle : rhythmDays[circle];
  const due = hook !== null || daysSinceInbound === null ? 1 : Math.min(daysSinceInbound, rhythm) / rhythm;
  let toWin = 1 - strength;
  if (hook === 'unanswered message') toWin = 1;
  else if (circle !== null && silence >= rhythm) toWin = Math.max(toWin, 0.5);
  return answerChance(inboundDays, outboundDays, silence, hook) * due * toWin;
}

/** What skips leave of someone's worth, over 0 to 1: each takes 0.3 at first, and half as much after each 60 days. */
export function skipFactor(daysSinceSkips: Iterable<number>): number {
  let factor = 1;
  for (const days of daysSinceSkips) factor *= 1 - 0.3 * 2 ** (-Math.max(days, 0) / 60);
  return factor;
}
