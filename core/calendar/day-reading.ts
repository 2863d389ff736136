import type { Locale } from '../locale.ts';
import type { Day } from './day.ts';
import { addDays, daysBetween } from './day.ts';
import type { Weekday } from './weeks.ts';
import { nearestWeekday, weekdayOf } from './weeks.ts';

/** What the words for a day mean. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  /** The weekday contradicts the date ("Friday the 13th", a Monday): the user says which of the two is meant. */
  | {
      readonly kind: 'contradiction';
      readonly weekday: Weekday;
      readonly date: Day;
      /** The date, and the day of that weekday nearest to it. */
      readonly candidates: readonly [Day, Day];
    }
  | { readonly kind: 'none' };

/** Whether "Friday" or "3 May" is the last one or the next one. */
export type Toward = 'past' | 'future';

/** What the reading of words for a day depends on. */
export type DayContext = { readonly today: Day; readonly locale: Locale; readonly toward: Toward };

/** The reading of words that name no day. */
export const noDay: DayReading = { kind: 'none' };

const firstDay = '1900-01-01';
/** The last day with an ISO text of ten characters. */
const lastDay = '9999-12-31';

/** Makes the reading of a day in the years 1900 to 9999; `none` for any other, or without a day. */
export function readingOf(day: Day | undefined): DayReading {
  return day === undefined || day < firstDay || day > lastDay || day.length !== 10 ? noDay : { kind: 'day', day };
}

/** Makes the reading of a day named together with a weekday: a contradiction if the day is another weekday. */
export function readingWithWeekday(
  day: Day | undefined,
  weekday: Weekday | undefined,
  { today, toward }: DayContext,
): DayReading {
  const reading = readingOf(day);
  if (reading.kind !== 'day' || weekday === undefined || weekdayOf(reading.day) === weekday) return reading;
  const date = reading.day;
  const nearest = nearestWeekday(date, weekday);
  // The other day must be on the same side of today: no promise is for a past day, and no contact was on a future one.
  const crossesToday = toward === 'future' ? date >= today && nearest < today : date <= today && nearest > today;
  const other = crossesToday ? addDays(nearest, daysBetween(date, nearest) < 0 ? 7 : -7) : nearest;
  return readingOf(other).kind === 'day'
    ? { kind: 'contradiction', weekday, date, candidates: [date, other] }
    : reading;
}
