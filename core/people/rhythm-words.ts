import type { Locale } from '../locale.ts';
import { dayCountInWords } from '../numbers-in-words.ts';

/** Lengths in days that have a word of their own. */
const namedRhythms: Readonly<Record<number, string>> = {
  1: 'every day',
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
  return namedRhythms[days] ?? `every ${dayCountInWords(days, locale)}`;
}
