import { daysBetween } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { Locale } from '../../locale.ts';
import { countInWords } from '../../numbers-in-words.ts';

/** After so many weeks LinkedIn's data is to be asked for anew. */
const weeksUntilOld = 8;

/** An import of LinkedIn's data: the day on which it came in, and the newest day of a message or a connection in it. */
export type LinkedinImport = { readonly seenOn: Day; readonly newestDay: Day | null };

/** The day until which LinkedIn's data is known to reach, and how many whole weeks ago that was. */
export type LinkedinDataAge = { readonly until: Day; readonly weeks: number; readonly isOld: boolean };

/**
 * Computes the age of LinkedIn's data from its imports; null without any. It reaches until the newest day in it. Where that
 * lies more than eight weeks before the import, nothing much happened on LinkedIn, and the data reaches until the import.
 */
export function linkedinDataAge(imports: Iterable<LinkedinImport>, today: Day): LinkedinDataAge | null {
  let until: Day | null = null;
  for (const { seenOn, newestDay } of imports) {
    const isNear = newestDay !== null && daysBetween(newestDay, seenOn) <= weeksUntilOld * 7 && newestDay <= seenOn;
    const day = isNear ? newestDay : seenOn;
    if (until === null || day > until) until = day;
  }
  if (until === null) return null;
  const weeks = Math.max(Math.floor(daysBetween(until, today) / 7), 0);
  return { until, weeks, isOld: weeks >= weeksUntilOld };
}

/** Words that LinkedIn's data is old: "Your LinkedIn data is ten weeks old." */
export function dataAgeInWords(weeks: number, locale: Locale): string {
  return `Your LinkedIn data is ${countInWords(weeks, locale, 'week')} old.`;
}
