import type { Day } from './days.ts';
import { addDays, addMonth, asDay, dayInWords, daysBetween, dueDayInWords } from './days.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** "Friday" in "Friday 3 May": the date says enough. */
const weekdayBeforeDate = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]* (?=\d)/;
const nearDays = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** Where a day is looked for that may be before today or after it: the last "friday", or the next. */
export type Toward = 'past' | 'future';

/**
 * The day that someone typed, or null when it is none: "today", "yesterday", "friday", "3 days ago", "in 2 weeks",
 * "3 May", "May 3", "Friday 3 May", "3 May 2021", "3.5.2021", "2021-05-03". Without a year it is the last such day
 * until today, or the next from today on.
 */
export function typedDay(typed: string, today: Day, toward: Toward = 'past'): Day | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
    .replace(weekdayBeforeDate, '');
  const near = nearDays.get(text);
  if (near !== undefined) return addDays(today, near);

  const ahead = /^(?:in )?(an?|\d{1,3}) (day|week|month)s?$/.exec(text);
  if (ahead && toward === 'future') return inFuture(Number(ahead[1]) || 1, ahead[2], today);

  const ago = /^(an?|\d{1,4}) (day|week)s? ago$/.exec(text);
  if (ago) return addDays(today, -(Number(ago[1]) || 1) * (ago[2] === 'week' ? 7 : 1));

  if (/^[a-z]{3,}$/.test(text)) {
    const weekday = weekdays.findIndex((name) => name.startsWith(text));
    if (weekday < 0) return null;
    const back = (weekdayNumber(today) - weekday + 7) % 7;
    return addDays(today, toward === 'past' ? -(back === 0 ? 7 : back) : 7 - back);
  }
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return existing(Number(year), Number(month), Number(dayOfMonth));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4})?$/.exec(text);
  if (dotted) return inYear(dotted[3], Number(dotted[2]), Number(dotted[1]), today, toward);
  const spoken = /^(\d{1,2})(?:\.|st|nd|rd|th)? ([a-z]{3,})\.?(?: (\d{4}))?$/.exec(text);
  if (spoken) return inYear(spoken[3], monthNumber(spoken[2]), Number(spoken[1]), today, toward);
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text);
  if (monthFirst) return inYear(monthFirst[3], monthNumber(monthFirst[1]), Number(monthFirst[2]), today, toward);
  return null;
}

/** The day as it would be typed: "today", "yesterday", else "3 May 2021"; of those to come, "Friday 27 November". */
export function dayAsTyped(day: Day, today: Day): string {
  if (day > today) return dueDayInWords(day, today);
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

function inFuture(count: number, unit: string | undefined, today: Day): Day {
  if (unit === 'month') return Array.from({ length: count }).reduce<Day>(addMonth, today);
  return addDays(today, unit === 'week' ? count * 7 : count);
}

/** The day in the year that was named; without one, the last such day until today, or the next from today on. */
function inYear(year: string | undefined, month: number, dayOfMonth: number, today: Day, toward: Toward): Day | null {
  if (year !== undefined) return existing(Number(year), month, dayOfMonth);
  const thisYear = Number(today.slice(0, 4));
  const day = existing(thisYear, month, dayOfMonth);
  if (toward === 'past') return day !== null && day <= today ? day : existing(thisYear - 1, month, dayOfMonth);
  return day !== null && day >= today ? day : existing(thisYear + 1, month, dayOfMonth);
}

function existing(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? asDay(date.toISOString().slice(0, 10)) : null;
}
