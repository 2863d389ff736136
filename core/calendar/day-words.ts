import { numberOfWord } from '../numbers-in-words.ts';
import type { Weekday } from './weeks.ts';
import { weekdayNames } from './weeks.ts';

// Words and numbers that name days, as parts of regular expressions.

/** Matches a short weekday: "Mon", "Tues". */
export const shortWeekday = '(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)';
/** Matches a whole weekday: "Monday". */
export const fullWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** Matches a weekday, whole or short. */
export const anyWeekday = `(?:${fullWeekday}|${shortWeekday})`;
/** Matches "tomorrow", also as it is often misspelt or shortened. */
export const tomorrowWord = '(?:tomm?orr?ow|tmrr?w)';
/** Matches "yesterday", also as it is often misspelt or shortened. */
export const yesterdayWord = '(?:yest[ae]r?day|yesterady|ystrdy|yday)';
/** Matches a month, whole or short. */
export const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const countWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const count = `an?|${countWords.toReversed().join('|')}|a\\s+couple(?:\\s+of)?|\\d{1,4}`;

/** Matches a length of time: "3 days", "a couple of weeks", "half a year". Read by `lengthOfTime`. */
export const lengthWords = `(?:(?<count>${count})\\s+(?<unit>day|week|fortnight|month|year)s?|half\\s+a\\s+year)`;
/** Matches a length of time in whole weeks: "a week", "two fortnights". */
export const weeksWords = `(?<count>${count})\\s+(?<unit>week|fortnight)s?`;

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
/** Matches an ordinal in words: "third", "twenty-first". */
export const ordinalWord = `(?:${ordinalWords
  .toReversed()
  .map((word) => word.replace('-', '[\\s-]'))
  .join('|')})`;

/** The named groups of a matched phrase. */
export type Words = Readonly<Record<string, string | undefined>>;

/** A length of time, in days or in months; the other is 0. */
export type LengthOfTime = { readonly days: number; readonly months: number };

/** Reads what `lengthWords` matched. */
export function lengthOfTime({ count: amount, unit = '' }: Words): LengthOfTime {
  if (amount === undefined) return { days: 0, months: 6 };
  const number = numberOf(amount.toLowerCase());
  switch (unit.toLowerCase()) {
    case 'day':
      return { days: number, months: 0 };
    case 'week':
      return { days: number * 7, months: 0 };
    case 'fortnight':
      return { days: number * 14, months: 0 };
    case 'month':
      return { days: 0, months: number };
    default:
      return { days: 0, months: number * 12 };
  }
}

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (words.includes('couple')) return 2;
  return numberOfWord(words) ?? Math.max(countWords.indexOf(words), 0) + 1;
}

/** Reads the day of the month in "3", "3rd", "3." or "third". */
export function dateNumber(words: string): number {
  if (/^\d/.test(words)) return Number.parseInt(words, 10);
  return ordinalWords.indexOf(words.toLowerCase().replace(/\s+/, '-')) + 1;
}

/** The weekday with this name, whole or shortened to at least three letters; undefined for other words. */
export function weekdayNamed(name: string): Weekday | undefined {
  const beginning = name.slice(0, 3).toLowerCase();
  const found = weekdayNames.findIndex((each) => each.toLowerCase().startsWith(beginning));
  // The index of a weekday's name is a weekday.
  return found < 0 || beginning.length < 3 ? undefined : (found as Weekday);
}
