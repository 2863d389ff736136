import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { findDays } from '../calendar/days-in-text.ts';
import type { DayPhrase } from '../calendar/days-in-text.ts';
import type { Locale } from '../locale.ts';
import type { Clause } from './clauses.ts';
import type { LogLineLanguage } from './languages/log-line-language.ts';
import type { Span } from './log-line.ts';
import { quotesIn, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A date without a year that was longer ago than this is meant to come, if it comes sooner. */
const daysOfHalfYear = 183;

/** Finds the days of a line: the last ones, but for dates that are nearer ahead. */
function datesOf(line: string, today: Day, locale: Locale): DayPhrase[] {
  const last = findDays(line, { today, locale, toward: 'past' });
  const isLongAgo = (phrase: DayPhrase): boolean => daysBetween(dateOf(phrase) ?? today, today) > daysOfHalfYear;
  const next = last.some(isLongAgo) ? findDays(line, { today, locale, toward: 'future' }) : [];
  return last.map((phrase) => {
    const coming = next.find(({ start }) => start === phrase.start);
    const ahead = coming === undefined ? 0 : daysBetween(today, dateOf(coming) ?? today);
    const isSooner = isLongAgo(phrase) && ahead > 0 && ahead < daysBetween(dateOf(phrase) ?? today, today);
    const meant = coming !== undefined && isSooner ? coming : phrase;
    // The full stop of "3 May." may end a sentence as well.
    return line[meant.end - 1] === '.' ? { ...meant, end: meant.end - 1 } : meant;
  });
}

function dateOf({ reading }: DayPhrase): Day | undefined {
  return reading.kind === 'day' ? reading.day : reading.kind === 'contradiction' ? reading.date : undefined;
}

/** The words of a line, and the days that it names. */
export class LineWords {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly days: readonly DayPhrase[];
  readonly language: LogLineLanguage;
  /** The words of days and quotes, which patterns pass over. */
  readonly #blocked = new Set<number>();

  /** @param isName tells whether somebody is named with a folded word */
  constructor(
    line: string,
    language: LogLineLanguage,
    { today, locale, isName }: { today: Day; locale: Locale; isName: (word: string) => boolean },
  ) {
    this.line = line;
    this.language = language;
    this.tokens = tokensOf(line, language);
    this.days = datesOf(line, today, locale).filter((phrase) => this.#isDay(phrase, isName));
    for (const [start, end] of [...this.days.map((each): Span => [each.start, each.end]), ...quotesIn(line)]) {
      for (const index of this.tokensIn(start, end)) this.#blocked.add(index);
    }
  }

  /** Whether a word is part of a day or a quote. */
  isBlocked(index: number): boolean {
    return this.#blocked.has(index);
  }

  /** The folded word at a place; empty for signs and beyond the line. */
  word(index: number): string {
    return this.tokens[index]?.word ?? '';
  }

  isBeforeDay(index: number): boolean {
    return this.language.beforeDays.has(this.word(index));
  }

  isUser(index: number): boolean {
    return this.language.user.has(this.word(index));
  }

  /** Whether the word or sign stands between names: "and", "&". */
  isAnd(index: number): boolean {
    const { and } = this.language;
    return and.has(this.word(index)) || and.has(this.tokens[index]?.text ?? '');
  }

  /** The places of the words and signs within a part of the line. */
  tokensIn(start: number, end: number): number[] {
    return this.tokens.flatMap((token, index) => (token.start < end && token.end > start ? [index] : []));
  }

  /** The places of words from one place up to another, days and quotes aside. */
  wordsBetween(from: number, to: number): number[] {
    const places: number[] = [];
    for (let at = from; at < to; at += 1) if (this.word(at) !== '' && !this.#blocked.has(at)) places.push(at);
    return places;
  }

  /** The folded words from one place up to another, with a space between them; days and quotes aside. */
  foldedText(from: number, to: number): string {
    return this.wordsBetween(from, to)
      .map((index) => this.word(index))
      .join(' ');
  }

  /** The text from one place up to another. */
  text(from: number, to: number): string {
    return this.line.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0).trim();
  }

  /** The text from one place up to another, without the days at its end. */
  textWithoutDays(from: number, to: number): string {
    let end = to;
    while (end > from && this.isInDay(end - 1)) end -= 1;
    if (end < to && this.isBeforeDay(end - 1)) end -= 1;
    return end <= from ? '' : this.text(from, end);
  }

  isInDay(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && this.days.some(({ start, end }) => token.start >= start && token.end <= end);
  }

  /** The first day of a clause that has come by `today`. */
  pastDayIn({ from, to }: Clause, today: Day): Day | null {
    for (const { start, end, reading } of this.days) {
      const [first] = this.tokensIn(start, end);
      if (first === undefined || first < from || first >= to || reading.kind !== 'day') continue;
      if (reading.day <= today) return reading.day;
    }
    return null;
  }

  #endsDay({ text, word }: Token): boolean {
    return /^[,.;:)]$/u.test(text) || this.language.beforeTopic.has(word);
  }

  /** A word that is a day and a name ("Sunday") is a name after "with"; "sat" is a day after a comma or "on". */
  #isDay({ start, end, onlyAfterLead }: DayPhrase, isName: (word: string) => boolean): boolean {
    const [first, ...others] = this.tokensIn(start, end);
    if (first === undefined) return false;
    const before = this.tokens[first - 1];
    if (onlyAfterLead) {
      const next = this.tokens[(others.at(-1) ?? first) + 1];
      const isDigits = /^\p{N}/u.test(this.tokens[first]?.text ?? '');
      // "Called Grace 12/3."
      if (isDigits && before?.word !== '' && (next === undefined || this.#endsDay(next))) return true;
      // "Texted Ana Mon."
      const isAtEnd = next === undefined || (next.word === '' && this.#endsDay(next));
      if (!isDigits && isAtEnd && before !== undefined && before.word !== '' && isName(before.word)) return true;
      return before === undefined || before.text === ',' || this.isBeforeDay(first - 1);
    }
    const token = this.tokens[first];
    if (others.length > 0 || token === undefined || before === undefined) return true;
    const mayBeName = token.isMarked || (token.isCapital && this.language.beforeNames.has(before.word));
    return !(mayBeName && isName(token.word));
  }
}
