import { smallNumberWord } from '../numbers-in-words.ts';
import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import { wholeMonths } from './months.ts';

/**
 * Tells how long ago a day was: "today", "yesterday", "5 days ago", "two weeks ago", "three months ago", "almost three years
 * ago", "three years ago". Weeks, months and years are whole ones that have passed; eleven months of a year are "almost" a
 * year. A future day counts as today.
 */
export function timeAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  const passed = wholeMonths(day, today);
  if (passed < 2) return `${unitsInWords(Math.floor(days / 7), 'week')} ago`;
  if (passed < 11) return `${unitsInWords(passed, 'month')} ago`;
  const years = Math.floor(passed / 12);
  if (passed % 12 === 11) return `almost ${years === 0 ? 'a year' : unitsInWords(years + 1, 'year')} ago`;
  return `${years === 1 ? 'a year' : unitsInWords(years, 'year')} ago`;
}

/**
 * Tells how far away a day is, in digits and rounded, for lists: "today", "yesterday", "5 days ago", "3 weeks ago", "8 months
 * ago", "2 years ago"; also "tomorrow", "in 5 days".
 */
export function relativeDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago === -1) return 'tomorrow';
  const length = roundedLength(Math.abs(ago));
  return ago > 0 ? `${length} ago` : `in ${length}`;
}

function roundedLength(days: number): string {
  if (days < 14) return `${days} days`;
  if (days < 60) return `${Math.round(days / 7)} weeks`;
  if (days < 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** Formats a number of units: "one week", "three months", "13 years". */
function unitsInWords(number: number, unit: 'week' | 'month' | 'year'): string {
  return `${smallNumberWord(number) ?? number} ${unit}${number === 1 ? '' : 's'}`;
}
