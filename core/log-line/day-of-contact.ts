import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import type { DayPhrase } from '../calendar/days-in-text.ts';
import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';

/** The day of a contact. */
export type DayOfContact = {
  readonly day: Day;
  /** Two days of which it is not certain which is meant; otherwise none. */
  readonly days: readonly Day[];
  readonly saysDay: boolean;
  /** The words that name it. */
  readonly phrase: DayPhrase | undefined;
};

/** How far back a day may be that is told in another clause than the contact. */
const nearDays = 14;
/** The most words of a place between a contact and its day: "at the old mill". */
const mostWordsOfPlace = 4;

/**
 * Finds the day of a contact that is told in a clause, in its words [start, end). Only a day that stands with it is certain;
 * another in its clause, or a recent one elsewhere, is asked about. Undefined for a day that has not come: then the contact is
 * only planned.
 *
 * @param isTold tells whether a word is part of something else, such as a promise
 */
export function dayOfContact(
  words: LineWords,
  clauses: readonly Clause[],
  { clause, start, end }: { readonly clause: Clause; readonly start: number; readonly end: number },
  isTold: (index: number) => boolean,
  today: Day,
): DayOfContact | undefined {
  const sure: DayPhrase[] = [];
  const unsure: DayPhrase[] = [];
  for (const phrase of words.days) {
    const [first] = words.tokensIn(phrase.start, phrase.end);
    const of = clauses.find(({ from, to }) => first !== undefined && from <= first && first < to);
    if (phrase.reading.kind === 'none' || first === undefined || of === undefined || isTold(first)) continue;
    const isAlone = words.wordsBetween(of.from, of.to).every((index) => words.isBeforeDay(index));
    if (isAlone || (of === clause && (first < start || standsAfter(words, first, end)))) sure.push(phrase);
    else if ((of === clause || isNear(phrase, today)) && !isOfSomethingElse(words, of, first)) unsure.push(phrase);
  }
  const [best, second] = sure;
  if (best === undefined) return unsureDay(unsure, today);
  const { reading } = best;
  if (reading.kind === 'contradiction') {
    return { day: reading.candidates[0], days: reading.candidates, saysDay: true, phrase: best };
  }
  if (reading.kind !== 'day' || reading.day > today) return undefined;
  const other = second?.reading.kind === 'day' ? second.reading.day : reading.day;
  const isVague = words.language.vagueDays.test(words.line.slice(best.start, best.end));
  const days = isVague ? [reading.day, today] : other === reading.day || other > today ? [] : [reading.day, other];
  return { day: reading.day, days, saysDay: true, phrase: best };
}

/** Whether a day is a deadline, or that of what will be: "by Friday", "she'll be away on Friday". */
function isOfSomethingElse(words: LineWords, { from, to }: Clause, first: number): boolean {
  const { beforeDeadlines, future } = words.language;
  return (
    beforeDeadlines.has(words.word(first - 1)) ||
    words.wordsBetween(from, to).some((index) => future.has(words.word(index)))
  );
}

/** Asks on which of two days it was of which it is not certain that they are the contact's; beside one stands today. */
function unsureDay(unsure: readonly DayPhrase[], today: Day): DayOfContact | undefined {
  const days = unsure.flatMap(({ reading }) => (reading.kind === 'day' ? [reading.day] : []));
  const [first] = days;
  // What is told of a day to come may not have been contact at all.
  if (first !== undefined && first > today) return undefined;
  const [past, other] = [...new Set(days.filter((day) => day < today))];
  const asked = past === undefined ? [] : other === undefined ? [today, past] : [past, other];
  return { day: asked[0] ?? today, days: asked, saysDay: false, phrase: undefined };
}

/** Whether a day stands right after a contact, or after the place where it was. */
function standsAfter(words: LineWords, first: number, end: number): boolean {
  if (first < end) return true;
  const between = words.wordsBetween(end, first).filter((index) => !words.isBeforeDay(index) && !words.isAnd(index));
  const [lead] = between;
  if (lead === undefined) return true;
  const { places, unreal } = words.language;
  return (
    places.has(words.word(lead)) &&
    between.length <= mostWordsOfPlace &&
    between.slice(1).every((index) => !unreal.has(words.word(index)))
  );
}

function isNear({ reading }: DayPhrase, today: Day): boolean {
  return reading.kind === 'day' && reading.day <= today && daysBetween(reading.day, today) <= nearDays;
}
