import { answerChance, unknownDaysSinceConnecting } from './answer-chance.ts';
import { assumedRhythmDays } from '../people/rhythm.ts';
import type { Occasion } from './occasions.ts';

/** The facts from which outreach value is computed. Lengths are in days, and never negative. */
export type OutreachFacts = {
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
  /** How many days may pass between contacts; null when nothing says so. */
  readonly rhythm: number | null;
  /** The largest live occasion. */
  readonly occasion: Occasion | null;
};

/**
 * Computes the value of writing to a person today, 0 to 1: the chance of an answer, times the part of their rhythm that has
 * passed since they last reached out, times the strength to win. Skips are not in it (`skipFactor`).
 */
export function outreachValue(facts: OutreachFacts): number {
  return outreachValueOfNumbers(
    facts.inboundDays,
    facts.outboundDays,
    facts.strength,
    facts.daysSinceContact,
    facts.daysSinceInbound,
    facts.daysSinceConnecting,
    facts.rhythm,
    facts.occasion,
  );
}

/** Computes `outreachValue` from separate arguments, for many people at once. */
export function outreachValueOfNumbers(
  inboundDays: number,
  outboundDays: number,
  strength: number,
  daysSinceContact: number | null,
  daysSinceInbound: number | null,
  daysSinceConnecting: number | null,
  rhythm: number | null,
  occasion: Occasion | null,
): number {
  const silence = daysSinceContact ?? daysSinceConnecting ?? unknownDaysSinceConnecting;
  const length = rhythm ?? assumedRhythmDays;
  const due = occasion !== null || daysSinceInbound === null ? 1 : Math.min(daysSinceInbound, length) / length;
  let toWin = 1 - strength;
  if (occasion === 'unanswered message') toWin = 1;
  else if (rhythm !== null && silence >= rhythm) toWin = Math.max(toWin, 0.5);
  return answerChance(inboundDays, outboundDays, silence, occasion) * due * toWin;
}

/** Computes the factor (above 0, at most 1) by which skips lower the value. Each takes 0.3 at first, and half as much after each 60 days. */
export function skipFactor(daysSinceSkips: Iterable<number>): number {
  let factor = 1;
  for (const days of daysSinceSkips) factor *= 1 - 0.3 * 2 ** (-Math.max(days, 0) / 60);
  return factor;
}

/**
 * The factor by which a thin tie is worth more who stands at a door that the user hopes for. It decides between people of about
 * the same chance, and puts nobody before new connections, those marked, or whoever waits longest; see docs/plan.md.
 */
export const hopedForFactor = 1.5;
