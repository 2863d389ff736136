import type { Locale } from '../locale.ts';
import { countInWords, formatNumber } from '../numbers-in-words.ts';
import { capitalise, listInWords } from '../text/plain-words.ts';

/** What was handled on one day's plan. */
export type DayTotals = {
  /** People the user reached out to. */
  readonly reachedOut: number;
  /** Minutes it took them, as far as known, else as planned. */
  readonly minutes: number;
  /** Answers that were noted. */
  readonly answers: number;
};

/** What the day's minutes achieved, in words; empty when nothing was done. */
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
