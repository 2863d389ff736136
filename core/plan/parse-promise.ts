import type { Day } from '../calendar/day.ts';
import { findDays } from '../calendar/days-in-text.ts';
import type { DayPhrase } from '../calendar/days-in-text.ts';
import type { DayReading } from '../calendar/day-reading.ts';
import type { Locale } from '../locale.ts';

/** A promise in its parts. */
export type ParsedPromise = {
  /** What is to be done, without the day; empty if the line has only a day. */
  readonly text: string;
} & (
  | {
      /** Today or later; null if no day is named with certainty. */
      readonly dueOn: Day | null;
      readonly candidates?: undefined;
    }
  | {
      readonly dueOn: null;
      /** Set if the weekday contradicts the date ("Friday the 13th", a Monday): the user says which of the two is meant. */
      readonly candidates: readonly [Day, Day];
    }
);

/**
 * Splits a line into what is to be done and the day: "send Ana the paper, Friday" is to send Ana the paper, by the next Friday
 * after today. A day counts at the end of the line, at its beginning, after a comma, or after "by", "on" or "until". Days
 * that belong to what is promised ("the slides from Friday") stay in the text, and so do words that only look like a day.
 * Dates in digits have the order of the locale.
 */
export function parsePromise(line: string, today: Day, locale: Locale): ParsedPromise {
  const phrases = findDays(line, { today, locale, toward: 'future' }).filter(
    ({ reading }) => !isBefore(reading, today),
  );
  const [best] = phrases
    .flatMap((phrase) => placeOf(line, phrase, phrases) ?? [])
    .toSorted((a, b) => a.rank - b.rank || a.phrase.start - b.phrase.start || b.phrase.end - a.phrase.end);
  if (best === undefined) return { text: line.trim(), dueOn: null };
  const text = textWithoutDay(best);
  const { reading } = best.phrase;
  if (reading.kind === 'contradiction') return { text, dueOn: null, candidates: reading.candidates };
  return { text, dueOn: reading.kind === 'day' ? reading.day : null };
}

/** The place of a day that may be the promise's. The lower the rank, the surer. */
type Place = { readonly phrase: DayPhrase; readonly before: string; readonly after: string; readonly rank: number };

function isBefore(reading: DayReading, today: Day): boolean {
  if (reading.kind === 'none') return true;
  return (reading.kind === 'day' ? reading.day : reading.date) < today;
}

/** Match the words before a day that make it the day of the promise; before "today" or "next week", never "on". */
const lead = /(?:^|(?<=[\s(]))(?:due(?:\s+(?:by|on))?|no\s+later\s+than|by|on|until|till)\s+$/iu;
const leadOfRelative = /(?:^|(?<=[\s(]))(?:due(?:\s+by)?|no\s+later\s+than|by|until|till)\s+$/iu;
/** Matches the signs before a day that part it from the words before. */
const sign = /(?:[,;:(]\s*|\s[-–—]\s+)$/u;

/** Words after which a day is part of what is promised, or of another day. */
const belongsToWords =
  /(?:^|[^\p{L}])(?:about|after|and|are|an?|at|be|before|between|black|cyber|each|easter|every|for|from|good|in|is|last|my|next|not|of|or|our|palm|past|since|super|than|the|their|this|to|was|were|with|weeks?|days?|fortnight|your|[\p{L}]+['’]s)\s+$/iu;

/** Matches what may follow a day that ends the line. */
const nothing = /^[\s.!?)]*$/u;
const endOfPart = /^(?:\s*[,;:)]|\s+[-–—]\s)/u;
/** Words with which a sentence goes on after a day. */
const joint =
  /^\s+(?:(?:about|after|an?|and|as|at|because|before|for|from|her|his|if|in|me|my|or|our|over|so|that|the|their|them|to|until|via|when|whether|with|your)(?![\p{L}'’])|\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|o['’]clock|h)\b)/iu;
/** Matches what stands between the two days of a span or a choice. */
const otherDay = /^\s*(?:,|-|–|—|and|or|to|till|until|through)\s*$/iu;

/** Match a rate, which is no day: "a walk a week on Fridays", "twice a week on Friday". */
const rate = /^(?:an?|one|each|every)\s+\p{L}+\s+on\s/iu;
const beforeRate = /(?:\b(?:once|twice|times)|(?:^|\s)(?:an?|one|\d+)\s+[\p{L}-]+)\s+$/iu;

function placeOf(line: string, phrase: DayPhrase, phrases: readonly DayPhrase[]): Place | undefined {
  const after = line.slice(phrase.end);
  const [leading] = (phrase.isRelative ? leadOfRelative : lead).exec(line.slice(0, phrase.start)) ?? [];
  const before = line.slice(0, phrase.start - (leading?.length ?? 0));
  const words = line.slice(phrase.start, phrase.end);
  const isLast = nothing.test(after);
  const isFirst = before.trim() === '';
  if (isOneOfTwo(line, phrase, phrases) || (rate.test(words) && beforeRate.test(before))) return undefined;
  const endsPart = isLast || endOfPart.test(after);
  const goesOn = !endsPart && joint.test(after);

  if (isFirst) {
    if (endsPart) return { phrase, before, after, rank: isLast ? 0 : 3 };
    const mayGoOn = leading !== undefined || phrase.isRelative;
    return mayGoOn && !phrase.onlyAfterLead && /^\s+\p{Ll}/u.test(after)
      ? { phrase, before, after, rank: 3 }
      : undefined;
  }
  if (leading !== undefined || sign.test(before)) {
    // "Two days on Friday" are not due on Friday.
    if (leading !== undefined && /(?:week|fortnight|days?)s?\s*$/iu.test(before)) return undefined;
    return endsPart || goesOn ? { phrase, before, after, rank: isLast ? 0 : 1 } : undefined;
  }
  if (belongsToWords.test(before)) {
    const date = dateAfterWeekday(phrase, words);
    return date && placeOf(line, date, phrases);
  }
  if (phrase.onlyAfterLead || (phrase.isRelative && isName(words))) return undefined;
  return endsPart || goesOn ? { phrase, before, after, rank: isLast ? 0 : 2 } : undefined;
}

/** Gives the date of "the slides from Friday, 3 May", if that is no Friday: the weekday belongs to the words before it. */
function dateAfterWeekday(phrase: DayPhrase, words: string): DayPhrase | undefined {
  const { reading, start, weekdayLength } = phrase;
  if (reading.kind !== 'contradiction' || !words.slice(0, weekdayLength).includes(',')) return undefined;
  return { ...phrase, start: start + weekdayLength, weekdayLength: 0, reading: { kind: 'day', day: reading.date } };
}

/** Whether a day is the first of two ("Monday to Friday", "Friday or Saturday"), of which neither is the day for certain. */
function isOneOfTwo(line: string, { end }: DayPhrase, phrases: readonly DayPhrase[]): boolean {
  return phrases.some((other) => other.start > end && otherDay.test(line.slice(end, other.start)));
}

/** Whether capitals make the words a name: "USA Today", "The Tonight Show", "The Day After Tomorrow". */
function isName(words: string): boolean {
  return /^(?:Today|Tonight|Tomorrow|Yesterday|The\s|Day\s)/.test(words);
}

function textWithoutDay({ phrase, before, after }: Place): string {
  let left = before.replace(/[\s,;:–—-]+$/u, '');
  let right = after.trim();
  if (left.endsWith('(') && right.startsWith(')')) {
    left = left.slice(0, -1).trimEnd();
    right = right.slice(1).trim();
  }
  const part = phrase.partOfDay?.toLowerCase();
  if (part !== undefined) left = `${left} ${part === 'night' ? 'at night' : `in the ${part}`}`.trim();
  if (left.trim() === '') return right.replace(/^[\s,;:.!?)–—-]+/u, '').trim();
  if (right === '') return left.trim();
  return `${left}${/^[,;:.!?)]/u.test(right) ? '' : ' '}${right}`.replace(/[\s,;]+$/u, '').trim();
}
