import type { Day } from './day.ts';
import { addDays, daysInMonth } from './day.ts';

/** The number of days after a birthday or an anniversary for which it is still worth a word. */
const daysAfter = 3;

/** The days whose birthdays and anniversaries are still worth a word today, newest first. */
export function recentCelebrationDays(today: Day): Day[] {
  return Array.from({ length: daysAfter + 1 }, (_, back) => addDays(today, -back));
}

type Celebrations = readonly { readonly day: Day; readonly dates: readonly string[] }[];
let kept: { readonly today: Day; readonly celebrations: Celebrations } | undefined;

/** The days whose celebrations are still worth a word, with the months and days celebrated on each; kept while it is the same day. */
function celebrationsUntil(today: Day): Celebrations {
  if (kept?.today !== today) {
    kept = { today, celebrations: recentCelebrationDays(today).map((day) => ({ day, dates: celebratedOn(day) })) };
  }
  return kept.celebrations;
}

/** The months and days (`12-28`) that are celebrated on a day. In a year without 29 February, that is on 1 March. */
export function celebratedOn(day: Day): string[] {
  const hasNoLeapDay = daysInMonth(Number(day.slice(0, 4)), 2) === 28;
  return day.endsWith('-03-01') && hasNoLeapDay ? ['03-01', '02-29'] : [day.slice(5)];
}

/**
 * Finds the day on which the birthday or anniversary of `day` (with or without its year: `1969-12-28`, `--12-28`) was last,
 * if it is still worth a word today; else undefined.
 */
export function recentAnniversary(day: string, today: Day): Day | undefined {
  const date = day.slice(-5);
  return celebrationsUntil(today).find(({ dates }) => dates.includes(date))?.day;
}
