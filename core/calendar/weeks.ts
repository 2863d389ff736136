import { startOfWeek } from 'date-fns/startOfWeek';

import { regionOf } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { Day } from './day.ts';
import { addDays, dayNumber } from './day.ts';
import { dayOfUtcDate, utcDateOf } from './utc-date.ts';

/** A day of the week; 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The names of the weekdays, by `Weekday`. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const satisfies readonly string[];

/**
 * The regions whose weeks begin on another day than Monday. Source: CLDR's supplemental week data. It is written out here
 * because not every browser offers it, and all must agree.
 */
const fromSaturday = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const fromSunday =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR ' +
  'PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const firstDays: ReadonlyMap<string, Weekday> = new Map([
  ...fromSaturday.split(' ').map((region): [string, Weekday] => [region, 5]),
  ...fromSunday.split(' ').map((region): [string, Weekday] => [region, 6]),
  ['MV', 4],
]);

/** The day on which weeks begin in the locale's region. */
export function firstDayOfWeek(locale: Locale): Weekday {
  return firstDays.get(regionOf(locale)) ?? 0;
}

/** The day of the week of `day`. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday. A remainder modulo seven is a weekday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) as Weekday;
}

/** The name of the weekday of a day: "Friday". */
export function weekdayName(day: Day): string {
  return weekdayNames[weekdayOf(day)];
}

/** The first day of the week of `day`, which may be `day` itself. */
export function weekStart(day: Day, locale: Locale): Day {
  // date-fns counts from Sunday. A remainder modulo seven is a weekday.
  const weekStartsOn = ((firstDayOfWeek(locale) + 1) % 7) as Weekday;
  return dayOfUtcDate(startOfWeek(utcDateOf(day), { weekStartsOn })) ?? day;
}

/** The first day on `weekday` after `day`. */
export function nextWeekday(day: Day, weekday: Weekday): Day {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** The last day on `weekday` before `day`. */
export function previousWeekday(day: Day, weekday: Weekday): Day {
  return addDays(nextWeekday(day, weekday), -7 - (weekday === weekdayOf(day) ? 7 : 0));
}

/** The day on `weekday` that is nearest to `day`, at most three days away. */
export function nearestWeekday(day: Day, weekday: Weekday): Day {
  return nextWeekday(addDays(day, -4), weekday);
}
