import * as fc from 'fast-check';
import type { Day } from '../../../../core/calendar/day.ts';
import { dayNumber, dayOfNumber, parseDay } from '../../../../core/calendar/day.ts';

/** The day that a test names; fails when there is none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** Any day from the year 1000 to 9000. */
export const aDay = dayBetween(day('1000-01-01'), day('9000-01-01'));

export function dayBetween(first: Day, last: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: dayNumber(first), max: dayNumber(last) }).map(dayOfNumber);
}
