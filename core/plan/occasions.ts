import type { Day } from '../calendar/day.ts';
import { addDays, parseDay } from '../calendar/day.ts';
import { celebratedOn, recentCelebrationDays } from '../calendar/anniversaries.ts';

/**
 * The occasions to write to a person, with what each adds to the logit of an answer. Of several live ones the first in this
 * order counts.
 */
export const occasionLogOdds = {
  /** A message from them that asks something and that the user has neither answered nor settled, 1 to 60 days old. */
  'unanswered message': 1.5,
  /**
   * For 14 days after connecting, until the user writes. It adds nothing, since the chance of an answer already goes by the
   * days since connecting.
   */
  'new connection': 0,
  /** For 30 days after an import first showed a new company or position. */
  'new job': 0.5,
  /** On that day and the three after it. */
  birthday: 0.3,
  /** Whole years since connecting: on that day and the three after it. */
  anniversary: 0.3,
} as const;

/** An occasion to write to a person. */
export type Occasion = keyof typeof occasionLogOdds;

/** The number of days after a new job was seen for which it is an occasion. */
export const daysOfNewJob = 30;

/** The number of days after connecting for which a connection is new. */
export const daysOfNewConnection = 14;

/** What decides which occasions are live for one person. */
export type OccasionFacts = {
  /** The day of their last message or e-mail, if it asks something; else null. */
  readonly askedOn: Day | null;
  /** The user said that no message of this day or earlier needs an answer. */
  readonly settledOn: Day | null;
  readonly lastOutbound: Day | null;
  /** The day on which an import first showed a company or position other than the one before; null when none did. */
  readonly jobChangedOn: Day | null;
  readonly connectedOn: Day | null;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
};

/** The days by which the occasions of all people are judged on one day. */
export type OccasionDays = {
  readonly today: Day;
  readonly oldestMessage: Day;
  readonly oldestJob: Day;
  readonly oldestNewConnection: Day;
  /** The days of connecting whose anniversary was in the last three days or is today. */
  readonly anniversaries: ReadonlySet<Day>;
  /** The months and days (`12-28`) of birthdays that were in the last three days or are today. */
  readonly birthdays: ReadonlySet<string>;
};

/** Computes the days of occasions for `today`, once for many people. */
export function occasionDays(today: Day): OccasionDays {
  return {
    today,
    oldestMessage: addDays(today, -60),
    oldestJob: addDays(today, -daysOfNewJob),
    oldestNewConnection: addDays(today, -daysOfNewConnection),
    anniversaries: daysWithAnniversary(today),
    birthdays: birthdaysLately(today),
  };
}

/** Finds the first live occasion of a person in the order of `occasionLogOdds`, or null. */
export function liveOccasion(facts: OccasionFacts, days: OccasionDays): Occasion | null {
  const { askedOn, settledOn, lastOutbound, jobChangedOn, connectedOn, birthday } = facts;
  if (
    askedOn !== null &&
    (lastOutbound === null || askedOn > lastOutbound) &&
    (settledOn === null || askedOn > settledOn) &&
    askedOn < days.today &&
    askedOn >= days.oldestMessage
  ) {
    return 'unanswered message';
  }
  if (isNewConnection(facts, days)) return 'new connection';
  if (jobChangedOn !== null && jobChangedOn >= days.oldestJob) return 'new job';
  if (birthday !== '' && days.birthdays.has(birthday.slice(-5))) return 'birthday';
  return connectedOn !== null && days.anniversaries.has(connectedOn) ? 'anniversary' : null;
}

/** Whether a person connected within the last 14 days, and the user has not written to them since. */
export function isNewConnection(
  { connectedOn, lastOutbound }: Pick<OccasionFacts, 'connectedOn' | 'lastOutbound'>,
  days: OccasionDays,
): boolean {
  return (
    connectedOn !== null &&
    connectedOn >= days.oldestNewConnection &&
    connectedOn <= days.today &&
    (lastOutbound === null || lastOutbound < connectedOn)
  );
}

function birthdaysLately(today: Day): ReadonlySet<string> {
  return new Set(recentCelebrationDays(today).flatMap(celebratedOn));
}

/** The year in which LinkedIn was founded: no connection is older. */
const firstYearOfConnections = 2002;

function daysWithAnniversary(today: Day): ReadonlySet<Day> {
  const connectionDays = new Set<Day>();
  for (const occasion of recentCelebrationDays(today)) {
    for (let year = firstYearOfConnections; year < Number(occasion.slice(0, 4)); year += 1) {
      for (const monthAndDay of celebratedOn(occasion)) {
        const connected = parseDay(`${year}-${monthAndDay}`);
        if (connected !== undefined) connectionDays.add(connected);
      }
    }
  }
  return connectionDays;
}
