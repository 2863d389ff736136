import type { Day } from '../calendar/day.ts';
import { addDays, daysInMonth, parseDay } from '../calendar/day.ts';

/**
 * A live occasion to write to someone, which makes an answer likelier. They stand with what each adds to the chance of
 * an answer, in its logit; of several live ones the largest counts.
 */
export const occasionLogOdds = {
  /** A message from them that the user has not answered, 1 to 60 days old. */
  'unanswered message': 1.5,
  /** For 30 days after a new company or position was seen. */
  'new job': 0.5,
  /** That day and three more. */
  birthday: 0.3,
  /** A full number of years since connecting: that day and three more. */
  anniversary: 0.3,
} as const;

/** For how many days after it was seen a new job is an occasion. */
export const daysOfNewJob = 30;

export type Occasion = keyof typeof occasionLogOdds;

/** What decides which occasions are live for one person. */
export type OccasionFacts = {
  /** The newest day on which they wrote a message or an e-mail (no comment or other contact). */
  readonly lastInboundMessage: Day | null;
  readonly lastOutbound: Day | null;
  /** The day on which an import first showed a company or position other than the one before; null when none did. */
  readonly jobSeenOn: Day | null;
  readonly connectedOn: Day | null;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
};

/** What the occasions of everyone are judged by on one day; made once for many people. */
export type OccasionDays = {
  readonly today: Day;
  readonly oldestMessage: Day;
  readonly oldestJob: Day;
  /** The days of connecting whose anniversary was in the last three days or is today. */
  readonly anniversaries: ReadonlySet<Day>;
  /** The months and days (`12-28`) of birthdays that were in the last three days or are today. */
  readonly birthdays: ReadonlySet<string>;
};

export function occasionDays(today: Day): OccasionDays {
  return {
    today,
    oldestMessage: addDays(today, -60),
    oldestJob: addDays(today, -daysOfNewJob),
    anniversaries: daysWithAnniversary(today),
    birthdays: birthdaysLately(today),
  };
}

/** The largest live occasion, or null; of a birthday and an anniversary the birthday. */
export function liveOccasion(facts: OccasionFacts, days: OccasionDays): Occasion | null {
  const { lastInboundMessage: message, lastOutbound, jobSeenOn, connectedOn, birthday } = facts;
  if (
    message !== null &&
    (lastOutbound === null || message > lastOutbound) &&
    message < days.today &&
    message >= days.oldestMessage
  ) {
    return 'unanswered message';
  }
  if (jobSeenOn !== null && jobSeenOn >= days.oldestJob) return 'new job';
  if (birthday !== '' && days.birthdays.has(birthday.slice(-5))) return 'birthday';
  return connectedOn !== null && days.anniversaries.has(connectedOn) ? 'anniversary' : null;
}

/** How many days after a birthday or an anniversary it is still an occasion. */
const daysAfter = 3;

/** The days on whose birthdays and anniversaries it is an occasion today, the newest first. */
function recentDays(today: Day): Day[] {
  return Array.from({ length: daysAfter + 1 }, (_, back) => addDays(today, -back));
}

/** The months and days (`12-28`) that come around on a day: without 29 February in its year, that is on 1 March. */
function comingAround(day: Day): string[] {
  const hasNoLeapDay = daysInMonth(Number(day.slice(0, 4)), 2) === 28;
  return day.endsWith('-03-01') && hasNoLeapDay ? ['03-01', '02-29'] : [day.slice(5)];
}

/**
 * The day on which a birthday or an anniversary of `day` (with or without its year: `1969-12-28`, `--12-28`) came
 * around, when that is so lately that it is an occasion today.
 */
export function recentOccasion(day: string, today: Day): Day | undefined {
  return recentDays(today).find((occasion) => comingAround(occasion).includes(day.slice(-5)));
}

function birthdaysLately(today: Day): ReadonlySet<string> {
  return new Set(recentDays(today).flatMap(comingAround));
}

/** Connections cannot be older than the network that makes them. */
const firstYearOfConnections = 2002;

function daysWithAnniversary(today: Day): ReadonlySet<Day> {
  const connectionDays = new Set<Day>();
  for (const occasion of recentDays(today)) {
    for (let year = firstYearOfConnections; year < Number(occasion.slice(0, 4)); year += 1) {
      for (const monthAndDay of comingAround(occasion)) {
        const connected = parseDay(`${year}-${monthAndDay}`);
        if (connected !== undefined) connectionDays.add(connected);
      }
    }
  }
  return connectionDays;
}
