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

/** Words that name a day, where they stand in a line. */
export type DayPhrase = {
  readonly start: number;
  readonly end: number;
  /** "none" of a day that no calendar has: "31 June". */
  readonly reading: DayReading;
  /** "morning" in "Friday morning". */
  readonly partOfDay: string | undefined;
  /** The length of the weekday before a date: 8 in "Friday, 3 May". */
  readonly weekdayLength: number;
  /** "sat" and "the 5th" name a day only after a word or a sign that says so. */
  readonly onlyAfterLead: boolean;
  /** "today", "in three days", "next week": nobody says "on" before them. */
  readonly isRelative: boolean;
};

type FormWithPattern = DayForm & { readonly pattern: RegExp };

// Made when first asked for: a start of the engine does not wait for them.
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

/** The whole of a phrase and not a piece of a word, an address or a longer number: "Monday.com", "Friday's", "mid-May". */
function patternInLine({ words, inSmallLetters }: DayForm): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9_'’@#/.&-])(?:${words})(?![A-Za-z0-9_'’@/&-]|[.:][A-Za-z0-9])`,
    inSmallLetters === true ? 'g' : 'gi',
  );
}

/**
 * The same line, as long, with an "x" for each letter, mark and digit beyond ASCII: they stand in no day but keep one
 * from beginning or ending beside them. Patterns that know Unicode take fifty times as long to make.
 */
function inAscii(line: string): string {
  return line.replaceAll(/[\p{L}\p{M}\p{N}]/gu, (letter) => (letter <= 'z' ? letter : 'x'.repeat(letter.length)));
}

/** A date without a year in bare digits counts within these days of today; further off it is as likely a number. */
const nearDays = 183;

/** All days that a line names, in their order; of phrases that overlap, the first and longest. */
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

/** Of two readings of the same words that which names a day. */
function rank({ reading, onlyAfterLead }: DayPhrase): number {
  return (reading.kind === 'none' ? 2 : 0) + (onlyAfterLead ? 1 : 0);
}

function isNear(reading: DayReading, today: Day): boolean {
  if (reading.kind === 'none') return false;
  return Math.abs(daysBetween(today, reading.kind === 'day' ? reading.day : reading.date)) <= nearDays;
}

/** The day that a text is as a whole: what someone types into a field for a day. */
export function readDay(text: string, context: DayContext): DayReading {
  const plain = text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:on|by|until) /iu, '');
  // "fr" may be French; three letters name a weekday or a month.
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

/** The whole name of a weekday or month that begins so; another word as it is. */
function wholeName(word: string): string {
  return isMonth.test(word) ? word : (names.find((name) => name.startsWith(word.toLowerCase())) ?? word);
}

/** A day as it would be typed, read back as that day: "today", "yesterday", "3 May 2021"; "Friday 27 November" when to come. */
export function dayAsTyped(day: Day, today: Day, locale: Locale): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === -1) return 'yesterday';
  if (ahead === 1) return 'tomorrow';
  return ahead > 0 ? formatDayOfWeek(day, today, locale) : formatDay(day, locale);
}
