import type { Day } from './day.ts';
import { addDays, dayOf } from './day.ts';

/**
 * A live occasion to write to someone, which makes an answer likelier. They stand with what each adds to the chance of
 * an answer, in its logit; of several live ones the largest counts.
 */
export const hookLogits = {
  /** A message from them that the user has not answered, 1 to 60 days old. */
  'unanswered message': 1.5,
  /** For 30 days after a new company or position was seen. */
  'new job': 0.5,
  /** A full number of years since connecting: that day and three more. */
  anniversary: 0.3,
} as const;

export type HookKind = keyof typeof hookLogits;

/** What decides which hooks are live for one person. */
export type HookFacts = {
  /** The newest day on which they wrote a message or an e-mail (no comment or other contact). */
  readonly lastInboundMessage: Day | null;
  readonly lastOutbound: Day | null;
  /** The day on which an import first showed a company or position other than the one before; null when none did. */
  readonly jobSeenOn: Day | null;
  readonly connectedOn: Day | null;
};

/** What the hooks of everyone are judged by on one day; made once for many people. */
export type HookDays = {
  readonly today: Day;
  readonly oldestMessage: Day;
  readonly oldestJob: Day;
  /** The days of connecting whose anniversary was in the last three days or is today. */
  readonly anniversaries: ReadonlySet<Day>;
};

export function hookDays(today: Day): HookDays {
  return {
    today,
    oldestMessage: addDays(today, -60),
    oldestJob: addDays(today, -30),
    anniversaries: daysWithAnniversary(today),
  };
}

/** The largest live hook, or null. */
export function liveHook(facts: HookFacts, days: HookDays): HookKind | null {
  const { lastInboundMessage: message, lastOutbound, jobSeenOn, connectedOn } = facts;
  if (
    message !== null &&
    (lastOutbound === null || message > lastOutbound) &&
    message < days.today &&
    message >= days.oldestMessage
  ) {
    return 'unanswered message';
  }
  if (jobSeenOn !== null && jobSeenOn >= days.oldestJob) return 'new job';
  return connectedOn !== null && days.anniversaries.has(connectedOn) ? 'anniversary' : null;
}

/** Connections cannot be older than the network that makes them. */
const firstYearOfConnections = 2002;

function daysWithAnniversary(today: Day): ReadonlySet<Day> {
  const connectionDays = new Set<Day>();
  for (let back = 0; back <= 3; back += 1) {
    const anniversary = addDays(today, -back);
    const [year = 0, month = 0, dayOfMonth = 0] = anniversary.split('-').map(Number);
    // Who connected on 29 February has been connected for a year on 1 March.
    const isFirstOfMarch = month === 3 && dayOfMonth === 1 && dayOf(year, 2, 29) === undefined;
    for (let earlier = firstYearOfConnections; earlier < year; earlier += 1) {
      const connected = dayOf(earlier, month, dayOfMonth);
      if (connected !== undefined) connectionDays.add(connected);
      const leapDay = isFirstOfMarch ? dayOf(earlier, 2, 29) : undefined;
      if (leapDay !== undefined) connectionDays.add(leapDay);
    }
  }
  return connectionDays;
}
