import type { Day } from './days.ts';
import { addDays, asDay, dayInWords, daysBetween } from './days.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const nearDays = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/**
 * The day that someone typed, or null when it is none: "today", "yesterday", "friday" (the last one), "3 days ago",
 * "2 weeks ago", "3 May", "May 3", "3 May 2021", "3.5.2021", "2021-05-03". Without
 * a year it is the last such day.
 */
export function typedDay(typed: string, today: Day): Day | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ');
  const near = nearDays.get(text);
  if (near !== undefined) return addDays(today, near);

  const ago = /^(an?|\d{1,4}) (day|week)s? ago$/.exec(text);
  if (ago) return addDays(today, -(Number(ago[1]) || 1) * (ago[2] === 'week' ? 7 : 1));

  if (/^[a-z]{3,}$/.test(text)) {
    const weekday = weekdays.findIndex((name) => name.startsWith(text));
    if (weekday < 0) return null;
    const back = (weekdayNumber(today) - weekday + 7) % 7;
    return addDays(today, -(back === 0 ? 7 : back));
  }
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return existing(Number(year), Number(month), Number(dayOfMonth));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (dotted) return inYear(dotted[3], Number(dotted[2]), Number(dotted[1]), today);
  const spoken = /^(\d{1,2})(?:\.|st|nd|rd|th)? ([a-z]{3,})\.?(?: (\d{4}))?$/.exec(text);
  if (spoken) return inYear(spoken[3], monthNumber(spoken[2]), Number(spoken[1]), today);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  if (monthFirst) return inYear(monthFirst[3], monthNumber(monthFirst[1]), Number(monthFirst[2]), today);
  return null;
}

/** The day as it would be typed: "today", "yesterday", else "3 May 2021". */
export function dayAsTyped(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  return ago === 1 ? 'yesterday' : dayInWords(day);
}

function weekdayNumber(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** 1 to 12, or 0 when no month begins so. */
function monthNumber(name = ''): number {
  return months.findIndex((month) => month.startsWith(name)) + 1;
}

/** The day in the year that was named; without one, the last such day until today. */
function inYear(year: string | undefined, month: number, dayOfMonth: number, today: Day): Day | null {
  if (year !== undefined) return existing(Number(year), month, dayOfMonth);
  const thisYear = Number(today.slice(0, 4));
  const day = existing(thisYear, month, dayOfMonth);
  return day !== null && day <= today ? day : existing(thisYear - 1, month, dayOfMonth);
}

function existing(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? asDay(date.toISOString().slice(0, 10)) : null;
}
