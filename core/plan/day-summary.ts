import type { Locale } from '../locale.ts';
import { countInWords, formatNumber } from '../numbers-in-words.ts';
import { capitalise, listInWords } from '../text/sentence-parts.ts';

/** What was handled on one day's plan. */
export type DayTotals = {
  /** The number of people to whom the user reached out. */
  readonly reachedOut: number;
  /** The minutes that it took, or where that is not known, that were planned. */
  readonly minutes: number;
  /** The number of answers that the user noted. */
  readonly answers: number;
};

/** Tells what was done on a day's plan; empty if nothing was. */
export function daySummary({ reachedOut, minutes, answers }: DayTotals, locale: Locale): string {
  const parts = [
    reachedOut > 0 ? `you reached out to ${countInWords(reachedOut, locale, 'person', 'people')}` : undefined,
    answers > 0 ? `noted ${countInWords(answers, locale, 'answer')}` : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return '';
  const whole = Math.max(1, Math.round(minutes));
  const time =
    reachedOut === 0 ? '' : ` in about ${whole === 1 ? 'a minute' : `${formatNumber(whole, locale)} minutes`}`;
  const sentence =
    reachedOut === 0 ? `you ${listInWords(parts)}` : listInWords([`${parts[0]}${time}`, ...parts.slice(1)]);
  return `${capitalise(sentence)}.`;
}
