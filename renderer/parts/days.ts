import type { Overview } from '../../api/contract/app.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = Overview['today'];

const millisecondsPerDay = 86_400_000;

/** The day that a field of type date holds, or null while it holds none. */
export function asDay(text: string): Day | null {
  // A brand exists in types only; the field gives either an empty text or a whole day.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as Day) : null;
}

function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  // The ISO text of a midnight in UTC begins with exactly the day.
  return new Date(midnight(day) + days * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** The same day of the next month, or that month's last day. */
export function addMonth(day: Day): Day {
  const date = new Date(midnight(day));
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + 1);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.toISOString().slice(0, 10) as Day;
}

/** The next day of that name after this one; 0 is Sunday. */
export function nextWeekday(day: Day, weekday: number): Day {
  const days = (weekday - new Date(midnight(day)).getUTCDay() + 7) % 7;
  return addDays(day, days === 0 ? 7 : days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / millisecondsPerDay);
}

function spoken(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(midnight(day));
}

/** "14 March 2024". */
export function dayInWords(day: Day): string {
  return spoken(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "14 Mar 2024", for columns. */
export function dayInShort(day: Day): string {
  return spoken(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "14 March". */
export function dayAndMonth(day: Day): string {
  return spoken(day, { day: 'numeric', month: 'long' });
}

/** "14 Mar", for narrow columns. */
export function dayAndMonthInShort(day: Day): string {
  return spoken(day, { day: 'numeric', month: 'short' });
}

/** "March 2024". */
export function monthInWords(day: Day): string {
  return spoken(day, { month: 'long', year: 'numeric' });
}

/** "Mar 2024", for columns and the ends of a chart. */
export function monthInShort(day: Day): string {
  return spoken(day, { month: 'short', year: 'numeric' });
}

/** "Mar". */
export function monthAlone(day: Day): string {
  return spoken(day, { month: 'short' });
}

/** "Monday, 23 November". */
export function weekdayInWords(day: Day): string {
  return `${spoken(day, { weekday: 'long' })}, ${dayAndMonth(day)}`;
}

/** "Monday 23 November", or "today", "tomorrow"; with the year when it is not today's. For what follows "by". */
export function dueDayInWords(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  const inYear = day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : dayInWords(day);
  return `${spoken(day, { weekday: 'long' })} ${inYear}`;
}

/** "today", "yesterday", "5 days ago", "3 weeks ago", "8 months ago", "2 years ago"; also "tomorrow", "in 5 days". */
export function daysAgoInWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago === -1) return 'tomorrow';
  const length = lengthInWords(Math.abs(ago));
  return ago > 0 ? `${length} ago` : `in ${length}`;
}

function lengthInWords(days: number): string {
  if (days < 14) return `${days} days`;
  if (days < 60) return `${Math.round(days / 7)} weeks`;
  if (days < 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
