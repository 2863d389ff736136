import { weekdayOf } from '../calendar/weeks.ts';
import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';

const smallNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

const months = 'January February March April May June July August September October November December'.split(' ');

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A whole number as it is read in a sentence: words up to twelve, then digits, thousands apart. 0 is "no". */
export function inWords(number: number): string {
  return smallNumbers[number] ?? inDigits(number);
}

/** A whole number in digits, thousands apart: 30,000. */
export function inDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "one day", "three years", "no ties", "52 days". Give the plural when it is not the singular and an s. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${inWords(number)} ${number === 1 ? singular : plural}`;
}

/** "on one day", but "on 5 days": days are counted in digits from two on. */
export function countedDays(number: number): string {
  return number === 1 ? 'one day' : `${inDigits(number)} days`;
}

/** "once", "twice", "three times". */
export function countedTimes(number: number): string {
  if (number === 1) return 'once';
  return number === 2 ? 'twice' : `${inWords(number)} times`;
}

/** "Acme", "Acme and Birch", "Acme, Birch and Cedar". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The same text with a capital letter first. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * How long ago a day was: "today", "yesterday", "5 days ago", "two weeks ago", "three months ago", "almost three years
 * ago", "three years ago". Weeks, months and years are whole ones that have passed; a year that lacks less than a month
 * is "almost". A day that is still to come counts as today.
 */
export function timeAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  const passed = wholeMonths(day, today);
  if (passed < 2) return `${counted(Math.floor(days / 7), 'week')} ago`;
  if (passed < 11) return `${counted(passed, 'month')} ago`;
  const years = Math.floor(passed / 12);
  if (passed % 12 === 11) return `almost ${years === 0 ? 'a year' : counted(years + 1, 'year')} ago`;
  return `${years === 1 ? 'a year' : counted(years, 'year')} ago`;
}

/** "3 May" when that is plainly the last one, else "3 May 2021". */
export function spokenDay(day: Day, today: Day): string {
  const date = `${Number(day.slice(8, 10))} ${monthOf(day)}`;
  return isRecent(day, today) ? date : `${date} ${yearOf(day)}`;
}

/** "March" when that is plainly the last one, else "March 2021". */
export function spokenMonth(day: Day, today: Day): string {
  return isRecent(day, today) ? monthOf(day) : `${monthOf(day)} ${yearOf(day)}`;
}

/** "Friday". */
export function weekdayName(day: Day): string {
  return weekdays[weekdayOf(day)] ?? '';
}

/** The year of a day: "2016". */
function yearOf(day: Day): string {
  return String(Number(day.slice(0, 4)));
}

/** Whole years from `day` to `today` by the calendar; someone connected on 29 February waits for 1 March. */
export function wholeYears(day: Day, today: Day): number {
  return Math.floor(wholeMonths(day, today) / 12);
}

function wholeMonths(day: Day, today: Day): number {
  const month = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return month(today) - month(day) - (today.slice(8, 10) < day.slice(8, 10) ? 1 : 0);
}

function monthOf(day: Day): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Less than ten months ago, so that the month alone cannot be taken for this year's or the last one's. */
function isRecent(day: Day, today: Day): boolean {
  const days = daysBetween(day, today);
  return days >= 0 && days < 300;
}
