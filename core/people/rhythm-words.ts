import type { Locale } from '../locale.ts';
import { dayCountInWords } from '../numbers-in-words.ts';

/** Lengths in days that have a word of their own. */
const namedRhythms: Readonly<Record<number, string>> = {
  7: 'every week',
  14: 'every two weeks',
  30: 'every month',
  60: 'every two months',
  90: 'every three months',
  180: 'twice a year',
  365: 'once a year',
};

/** Words a rhythm: "every month", "every 45 days". */
export function rhythmInWords(days: number, locale: Locale): string {
  return namedRhythms[days] ?? daysOfRhythmInWords(days, locale);
}

/** Words a rhythm by its days: "every 30 days", "every day". */
export function daysOfRhythmInWords(days: number, locale: Locale): string {
  return days === 1 ? 'every day' : `every ${dayCountInWords(days, locale)}`;
}
