import { addDays } from '../../../../core/calendar/day.ts';
import { addMonths } from '../../../../core/calendar/months.ts';
import type { KithClient } from '../../../../api/contract/contract.ts';
import type { MonthStates, WeekSummary } from '../../../../api/contract/insights/insights.ts';
import { asDay, asId } from '../people/person/invented-person.ts';

type Insights = KithClient['insights'];
export type Answer<Name extends keyof Insights> = Awaited<ReturnType<Insights[Name]>>;

/** Two years in which the strong grow from 2 to 26 and the thin stay 29,000, with today in place of the last month's end. */
export function inventedStates(): Answer<'statesByMonth'> {
  const months: MonthStates[] = [];
  let first = asDay('2024-12-01');
  for (let month = 0; month < 24; month++) {
    const next = addMonths(first, 1) ?? first;
    const last = month === 23 ? asDay('2026-11-23') : addDays(next, -1);
    months.push({ day: last, strong: month + 3, steady: 40 - month, fading: 88, thin: 29_000 });
    first = next;
  }
  return { months, sentence: 'You have 26 strong ties, 12 more than a year ago.' };
}

function week(from: string, given: Partial<WeekSummary> = {}): WeekSummary {
  return {
    from: asDay(from),
    minutes: 0,
    reachedOut: 0,
    answers: 0,
    movedUp: 0,
    helpOffered: 0,
    helpGiven: 0,
    ...given,
  };
}

export function inventedAchieved(): Answer<'weeklySummary'> {
  return {
    weeks: [
      week('2026-11-09', { minutes: 41.5, reachedOut: 12, answers: 4, movedUp: 1, helpOffered: 9 }),
      week('2026-11-16'),
      week('2026-11-23', { minutes: 10, reachedOut: 5, answers: 0, helpOffered: 3 }),
    ],
    movedUp: [{ id: asId(7), name: 'Ada Kowalska', from: 'fading', to: 'steady', day: asDay('2026-11-14') }],
    sentence: 'In the last three weeks you spent about 50 minutes.',
  };
}

export function nothingAchieved(): Answer<'weeklySummary'> {
  return { weeks: [week('2026-11-16'), week('2026-11-23')], movedUp: [], sentence: 'Nothing is noted so far.' };
}

export function inventedPractice(): Answer<'outreachDays'> {
  return {
    from: asDay('2026-06-01'),
    until: asDay('2026-11-25'),
    days: [
      { day: asDay('2026-06-02'), people: 1, minutes: 2 },
      { day: asDay('2026-11-24'), people: 9, minutes: 18.4 },
    ],
    sentence: 'By your plans and what you logged, you reached out on two days in the last half year.',
  };
}

export function inventedReach(): Answer<'reach'> {
  return {
    connections: 600,
    byState: { strong: 24, steady: 40, fading: 88, thin: 448 },
    secondDegree: { low: 15_000, high: 60_000 },
    behindStrong: { low: 600, high: 2_400 },
    sentence: 'Your 600 connections know between 15,000 and 60,000 people.',
    method: 'A guess from what is known of other networks.',
  };
}
