import type { Branded } from '../branded.ts';

/** A calendar day, `YYYY-MM-DD`. No time zone moves it. */
export type Day = Branded<string, 'Day'>;

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = Branded<string, 'Instant'>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

/** The day that `text` names, or undefined when there is no such day (30 February, 2026-1-1). Years 0100 to 9999. */
export function parseDay(text: string): Day | undefined {
  if (!dayPattern.test(text)) return undefined;
  // Plain arithmetic, since every day that a list shows is checked on its way out.
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  const exists = year >= 100 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? (text as Day) : undefined;
}

/** How many days a month (1–12) has; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with this year, month (1–12) and day of the month, or undefined when the calendar has none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const exists =
    [year, month, dayOfMonth].every(Number.isInteger) &&
    year >= 100 &&
    year <= 9999 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month);
  return exists ? dayOfNumber(dayNumberOf(year, month, dayOfMonth)) : undefined;
}

/** Days since 1970-01-01; the scale on which days are subtracted. */
export function dayNumber(day: Day): number {
  return dayNumberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** The same of a day of the calendar by its year, month (1–12) and day of the month. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  // Plain arithmetic, since many thousands are read at once. The year is taken to begin in March, so that a leap day
  // is its last, and the months before a given one then hold (153 m + 2) / 5 days.
  const marchYear = year - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 719_469;
}

/** The number that these characters, all digits, stand for. */
function digits(text: string, begin: number, end: number): number {
  let number = 0;
  for (let index = begin; index < end; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/** The inverse of `dayNumber`; takes whole numbers. */
export function dayOfNumber(number: number): Day {
  // The ISO text of a midnight in UTC begins with exactly the day.
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The UTC day of an instant: what a message's time becomes. */
export function dayOfInstant(instant: Instant): Day {
  // An instant is ISO 8601 in UTC, so its first ten characters are its day.
  return instant.slice(0, 10) as Day;
}
