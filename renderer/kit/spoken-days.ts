import type { Overview } from '../../api/contract/app.ts';

/** A calendar day as the engine gives and takes it, `YYYY-MM-DD`. */
export type Day = Overview['today'];

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const millisecondsPerDay = 86_400_000;

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

function dayOfNumber(number: number): Day {
  // The ISO text of a midnight in UTC begins with exactly the day.
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** The day that lies `days` after this one, or before it when negative. */
export function dayAfter(day: Day, days: number): Day {
  return dayOfNumber(numberOf(day) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/**
 * How long ago a day was, short enough for a row: "today", "yesterday", "5 days ago", "3 weeks ago", "4 months ago",
 * "2 years ago". Weeks, months and years are whole ones that have passed.
 */
export function shortTimeAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  const passed = wholeMonths(day, today);
  if (passed < 2) return `${Math.floor(days / 7)} weeks ago`;
  if (passed < 12) return `${passed} months ago`;
  const years = Math.floor(passed / 12);
  return years === 1 ? 'a year ago' : `${years} years ago`;
}

function wholeMonths(day: Day, today: Day): number {
  const month = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return month(today) - month(day) - (today.slice(8) < day.slice(8) ? 1 : 0);
}

/** "today", "yesterday", "3 May" when it is of the last ten months, else "3 May 2021". */
export function spokenDay(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 0 && days < 300 ? dayAndMonth(day) : fullDay(day);
}

/** "3 May 2021". */
export function fullDay(day: Day): string {
  return `${dayAndMonth(day)} ${Number(day.slice(0, 4))}`;
}

/** "3 May". */
export function dayAndMonth(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

/** "May 2021". */
export function monthAndYear(day: Day): string {
  return `${months[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`;
}

/** "Friday, 20 November 2026". */
export function dayInFull(day: Day): string {
  return `${weekdayOf(day)}, ${fullDay(day)}`;
}

/** "Friday". */
export function weekdayOf(day: Day): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/**
 * The day that someone typed, or undefined when it is none: "today", "yesterday", "tomorrow", "friday" (the last one),
 * "3 days ago", "2 weeks ago", "3 May", "May 3", "3 May 2021", "3.5.2021", "2021-05-03". Without a year it is the last
 * such day.
 */
export function typedDay(typed: string, today: Day): Day | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ');
  const near = { today: 0, now: 0, yesterday: -1, tomorrow: 1 }[text];
  if (near !== undefined) return dayAfter(today, near);

  const ago = /^(an?|\d{1,4}) (day|week)s? ago$/.exec(text);
  if (ago) {
    const count = Number.isNaN(Number(ago[1])) ? 1 : Number(ago[1]);
    return dayAfter(today, -count * (ago[2] === 'week' ? 7 : 1));
  }
  if (/^[a-z]{3,}$/.test(text)) {
    const weekday = weekdays.findIndex((name) => name.toLowerCase().startsWith(text));
    if (weekday < 0) return undefined;
    const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
    return dayAfter(today, -(back === 0 ? 7 : back));
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (dotted) return inYear(dotted[3], Number(dotted[2]), Number(dotted[1]), today);
  const spoken = /^(\d{1,2})(?:\.|st|nd|rd|th)? ([a-z]{3,})\.?(?: (\d{4}))?$/.exec(text);
  if (spoken) return inYear(spoken[3], monthNumber(spoken[2] ?? ''), Number(spoken[1]), today);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  if (monthFirst) return inYear(monthFirst[3], monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]), today);
  return undefined;
}

function monthNumber(name: string): number {
  return months.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** The day in the year that was named; without one, the last such day until today. */
function inYear(year: string | undefined, month: number, dayOfMonth: number, today: Day): Day | undefined {
  if (year !== undefined) return existing(Number(year), month, dayOfMonth);
  const thisYear = Number(today.slice(0, 4));
  const day = existing(thisYear, month, dayOfMonth);
  if (day !== undefined && day <= today) return day;
  return existing(thisYear - 1, month, dayOfMonth);
}

function existing(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? dayOfNumber(date.getTime() / millisecondsPerDay) : undefined;
}
