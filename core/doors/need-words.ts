import { timeAgo } from '../calendar/relative-day.ts';
import type { Day } from '../calendar/day.ts';
import { formatPastDay, formatUpcomingDay } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';

/** The days of what a person looks for. */
export type NeedDays = {
  readonly saidOn: Day;
  /** The last day on which it holds; null when that is open. */
  readonly holdsUntil: Day | null;
  /** Since when it is met, or not wanted any more. */
  readonly closedOn: Day | null;
};

/** Whether a need is open and holds on a day. */
export function needHolds({ holdsUntil, closedOn }: NeedDays, today: Day): boolean {
  return closedOn === null && (holdsUntil === null || holdsUntil >= today);
}

/** Tells when a need was said and how long it holds: "Said three weeks ago, holds until 3 March." */
export function needInWords({ saidOn, holdsUntil, closedOn }: NeedDays, today: Day, locale: Locale): string {
  const said = `Said ${timeAgo(saidOn, today)}`;
  if (closedOn !== null)
    return `${said}, closed ${closedOn >= today ? 'today' : `on ${formatPastDay(closedOn, today, locale)}`}.`;
  if (holdsUntil === null) return `${said}.`;
  if (holdsUntil < today) return `${said}, held until ${formatPastDay(holdsUntil, today, locale)}.`;
  if (holdsUntil === today) return `${said}, holds until today.`;
  return `${said}, holds until ${formatUpcomingDay(holdsUntil, today, locale)}.`;
}
