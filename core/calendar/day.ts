import type { Branded } from '../branded.ts';

/** A calendar day, `YYYY-MM-DD`, independent of any time zone. */
export type Day = Branded<string, 'Day'>;

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = Branded<string, 'Instant'>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

// These functions do not use date-fns, since an import parses and subtracts a million days: each takes a few nanoseconds,
// whereas a Date takes hundreds. Functions for months and weeks are in `months` and `weeks`.

/** Parses an ISO day of the years 0100 to 9999; undefined for any other text (`2026-1-1`) and for days like 30 February. */
export function parseDay(text: string): Day | undefined {
  if (!dayPattern.test(text)) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  const exists = year >= 100 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? (text as Day) : undefined;
}

/** The number of days in a month (1–12); 0 for another number. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Makes the day with this year (100–9999), month (1–12) and day of the month; undefined if the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const exists =
    [year, month, dayOfMonth].every(Number.isInteger) &&
    year >= 100 &&
    year <= 9999 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month);
  return exists ? dayOfNumber(dayNumberOf(year, month, dayOfMonth)) : undefined;
}

/** The number of days from 1970-01-01 to `day`, negative before it. */
export function dayNumber(day: Day): number {
  return dayNumberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** The number of days from 1970-01-01 to the day with this year, month (1–12) and day of the month. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  // Counts years from March, so that a leap day is the last of its year. The first m months then have (153 m + 2) / 5 days.
  const marchYear = year - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 719_469;
}

/** Reads the characters from `begin` to before `end`, all of them digits, as a number. */
function digits(text: string, begin: number, end: number): number {
  let number = 0;
  for (let index = begin; index < end; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/** The day with this whole number. The inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  // The ISO text of midnight in UTC begins with the day.
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after `day`, or before it if `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The day of an instant in UTC. */
export function dayOfInstant(instant: Instant): Day {
  // An instant is ISO 8601 in UTC, so that its first ten characters are its day.
  return instant.slice(0, 10) as Day;
}
