import type { Day } from '../calendar/day.ts';

/** The states of a tie, strongest first. */
export const tieStates = ['strong', 'steady', 'fading', 'thin'] as const;
export type TieState = (typeof tieStates)[number];

/** How well the user knows a person, by their own word: 1 (barely) to 5 (very well). */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * The five facts from which strength is computed. A day counts once, whatever the number of its interactions; a call or a
 * meeting counts in both directions.
 */
export type TieFacts = {
  /** Days on which they reached out. */
  readonly inboundDays: number;
  /** Days on which the user reached out. */
  readonly outboundDays: number;
  /** Null exactly when there is no inbound day. */
  readonly firstInbound: Day | null;
  readonly lastInbound: Day | null;
  /** Null exactly when there is no outbound day. */
  readonly lastOutbound: Day | null;
};
