import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import { dayForms } from './day-forms.ts';
import type { DayForm } from './day-forms.ts';
import type { DayContext, DayReading } from './day-reading.ts';
import { noDay } from './day-reading.ts';
import type { Words } from './day-words.ts';
import { monthWord } from './day-words.ts';
import { formatDay, formatDayOfWeek } from './format-day.ts';
import type { Locale } from '../locale.ts';
import { weekdayNames } from './weeks.ts';

/** Words in a line that name a day, with their place. */
export type DayPhrase = {
  readonly start: number;
  readonly end: number;
  /** `none` for a day that the calendar does not have: "31 June". */
  readonly reading: DayReading;
  /** "morning" in "Friday morning". */
  readonly partOfDay: string | undefined;
  /** The length of the weekday before a date: 8 in "Friday, 3 May". */
  readonly weekdayLength: number;
  /** Whether the words name a day only after a lead ("by", "on", a comma), like "sat" and "the 5th". */
  readonly onlyAfterLead: boolean;
  /** Whether the words never follow "on": "today", "in three days", "next week". */
  readonly isRelative: boolean;
};

type FormWithPattern = DayForm & { readonly pattern: RegExp };

// Compiled at the first use, so that the engine starts without waiting for them.
let formsInLines: readonly FormWithPattern[] | undefined;
let formsAlone: readonly FormWithPattern[] | undefined;

function formsWithinLines(): readonly FormWithPattern[] {
  formsInLines ??= dayForms
    .filter(({ stands }) => stands !== 'alone')
    .map((form) => ({ ...form, pattern: patternInLine(form) }));
  return formsInLines;
}

function formsForWholeText(): readonly FormWithPattern[] {
  formsAlone ??= dayForms.map((form) => ({ ...form, pattern: new RegExp(`^(?:${form.words})$`, 'i') }));
  return formsAlone;
}

/** The pattern of a form within a line. It does not match within words, addresses and longer numbers: "Monday.com", "Friday's", "mid-May". */
function patternInLine({ words, inSmallLetters }: DayForm): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9_'’@#/.&-])(?:${words})(?![A-Za-z0-9_'’@/&-]|[.:][A-Za-z0-9])`,
    inSmallLetters === true ? 'g' : 'gi',
  );
}

/**
 * Replaces each letter, mark and digit beyond ASCII by "x", so that ASCII patterns see where words end. The length stays the
 * same. Patterns with Unicode classes would take fifty times as long to compile.
 */
function inAscii(line: string): string {
  return line.replaceAll(/[\p{L}\p{M}\p{N}]/gu, (letter) => (letter <= 'z' ? letter : 'x'.repeat(letter.length)));
}

/** The most days from today to a date in bare digits without a year; further away it may as well be a number. */
const nearDays = 183;

/** Finds all days that a line names, in order. Of overlapping phrases it takes the first and longest. */
export function findDays(line: string, context: DayContext): DayPhrase[] {
  const plain = inAscii(line);
  const phrases = formsWithinLines()
    .flatMap((form) => [...plain.matchAll(form.pattern)].map((match) => phraseOf(form, match, context)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  let end = 0;
  return phrases.filter((phrase) => {
    if (phrase.start < end) return false;
    ({ end } = phrase);
    return true;
  });
}

function phraseOf(form: DayForm, match: RegExpExecArray, context: DayContext): DayPhrase {
  const words: Words = match.groups ?? {};
  const reading = form.read(words, context);
  return {
    start: match.index,
    end: match.index + match[0].length,
    reading: form.isBareNumber && !isNear(reading, context.today) ? noDay : reading,
    partOfDay: words['part'],
    weekdayLength: words['lead']?.length ?? 0,
    onlyAfterLead: form.stands === 'after a lead',
    isRelative: form.isRelative ?? false,
  };
}

/** Ranks readings of the same words: lower if they name a day. */
function rank({ reading, onlyAfterLead }: DayPhrase): number {
  return (reading.kind === 'none' ? 2 : 0) + (onlyAfterLead ? 1 : 0);
}

function isNear(reading: DayReading, today: Day): boolean {
  if (reading.kind === 'none') return false;
  return Math.abs(daysBetween(today, reading.kind === 'day' ? reading.day : reading.date)) <= nearDays;
}

/** Reads a whole text as a day, as it is typed into a field. */
export function readDay(text: string, context: DayContext): DayReading {
  const plain = text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:on|by|until) /iu, '');
  // Three letters are enough for a weekday or a month; two are not ("fr").
  const whole = plain.replaceAll(/[a-z]{3,}/giu, wholeName);
  for (const each of [whole, whole.replace(/[.!]$/u, '')]) {
    const readings = formsForWholeText().flatMap(({ pattern, read }) => {
      const match = pattern.exec(each);
      return match === null ? [] : [read(match.groups ?? {}, context)];
    });
    const named = readings.find(({ kind }) => kind !== 'none');
    if (named !== undefined) return named;
  }
  return noDay;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const names = [...weekdayNames.map((name) => name.toLowerCase()), ...monthNames];
const isMonth = new RegExp(`^${monthWord}$`, 'i');

/** Completes the beginning of a weekday's or month's name; any other word stays as it is. */
function wholeName(word: string): string {
  return isMonth.test(word) ? word : (names.find((name) => name.startsWith(word.toLowerCase())) ?? word);
}

/** Formats a day as it is typed, so that `readDay` reads it back: "today", "yesterday", "3 May 2021", in the future "Friday 27 November". */
export function dayAsTyped(day: Day, today: Day, locale: Locale): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === -1) return 'yesterday';
  if (ahead === 1) return 'tomorrow';
  return ahead > 0 ? formatDayOfWeek(day, today, locale) : formatDay(day, locale);
}
