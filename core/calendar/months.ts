import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

import type { Day } from './day.ts';
import { dayOf } from './day.ts';
import { dayOfUtcDate, utcDateOf } from './utc-date.ts';

/** The same day of the month `months` later, or that month's last day if it is shorter; undefined after the year 9999. */
export function addMonths(day: Day, months: number): Day | undefined {
  return dayOfUtcDate(addMonthsToDate(utcDateOf(day), months));
}

/** The first day of the month of `day`. */
export function monthStart(day: Day): Day {
  // Every month has a first day.
  return `${day.slice(0, 8)}01` as Day;
}

/** The last day of the month of `day`. */
export function monthEnd(day: Day): Day {
  return dayOfUtcDate(lastDayOfMonth(utcDateOf(day))) ?? day;
}

/** Lists the last days of the `months` months before the month of `today`, oldest first. Throws before the year 100. */
export function monthEndsBefore(today: Day, months: number): Day[] {
  return Array.from({ length: months }, (_, index) => {
    const inMonth = addMonths(monthStart(today), index - months);
    if (inMonth === undefined) throw new RangeError(`There are no ${months} months before ${today}.`);
    return monthEnd(inMonth);
  });
}

/** Counts the whole months from `from` to `to`: from the 31st to the 30th of the next month there is none. */
export function wholeMonths(from: Day, to: Day): number {
  const [begin, end] = [partsOfDay(from), partsOfDay(to)];
  const months = (end.year - begin.year) * 12 + end.month - begin.month;
  return months - (end.date < begin.date ? 1 : 0);
}

/** Counts the whole years from `from` to `to`. From 29 February, a year has passed on 1 March. */
export function wholeYears(from: Day, to: Day): number {
  return Math.floor(wholeMonths(from, to) / 12);
}

/** The year, month (1–12) and day of the month of a day. */
export function partsOfDay(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

/** The day with this day of the month (`date`) in the month `months` after that of `day`; undefined if that month has none. */
export function dateInMonth(day: Day, months: number, date: number): Day | undefined {
  const start = addMonths(monthStart(day), months);
  if (start === undefined) return undefined;
  const { year, month } = partsOfDay(start);
  return dayOf(year, month, date);
}
