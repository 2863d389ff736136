import type { Locale } from '../locale.ts';
import type { Day } from './day.ts';
import { addDays, daysBetween } from './day.ts';
import type { Weekday } from './weeks.ts';
import { nearestWeekday, weekdayOf } from './weeks.ts';

/** What words for a day mean. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  /** The weekday is not the one of the date ("Friday the 13th", a Monday); it is for the user to say which is meant. */
  | {
      readonly kind: 'contradiction';
      readonly weekday: Weekday;
      readonly date: Day;
      /** The date, and the day of that weekday nearest to it. */
      readonly candidates: readonly [Day, Day];
    }
  | { readonly kind: 'none' };

/** On which side of today a day lies that may be on either: the last "friday" or the next, the last "3 May" or the next. */
export type Toward = 'past' | 'future';

/** What a day in words is read by. */
export type DayContext = { readonly today: Day; readonly locale: Locale; readonly toward: Toward };

export const noDay: DayReading = { kind: 'none' };

const firstDay = '1900-01-01';
/** Beyond it no day has an ISO text. */
const lastDay = '9999-12-31';

/** The reading of a day of the years 1900 to 9999; of another, or of none, "none". */
export function readingOf(day: Day | undefined): DayReading {
  return day === undefined || day < firstDay || day > lastDay || day.length !== 10 ? noDay : { kind: 'day', day };
}

/** The same of a day that was named together with a weekday: a contradiction when it is on another. */
export function readingWithWeekday(
  day: Day | undefined,
  weekday: Weekday | undefined,
  { today, toward }: DayContext,
): DayReading {
  const reading = readingOf(day);
  if (reading.kind !== 'day' || weekday === undefined || weekdayOf(reading.day) === weekday) return reading;
  const date = reading.day;
  const nearest = nearestWeekday(date, weekday);
  // A promise for one of two days is for none that has passed, nor was anyone in touch on a day to come.
  const crossesToday = toward === 'future' ? date >= today && nearest < today : date <= today && nearest > today;
  const other = crossesToday ? addDays(nearest, daysBetween(date, nearest) < 0 ? 7 : -7) : nearest;
  return readingOf(other).kind === 'day'
    ? { kind: 'contradiction', weekday, date, candidates: [date, other] }
    : reading;
}
