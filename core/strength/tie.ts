import type { Day } from '../calendar/day.ts';

export const tieStates = ['strong', 'steady', 'fading', 'thin'] as const;
export type TieState = (typeof tieStates)[number];

/** How well the user says they know someone: 1 (barely) to 5 (very well). */
export type Rating = 1 | 2 | 3 | 4 | 5;

/**
 * The five facts that strength is computed from, and the user's last day. A day counts once however much it held; a
 * call or a meeting counts in both directions.
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
