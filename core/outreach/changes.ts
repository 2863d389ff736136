import { daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { formatPastDay, formatPastMonth } from '../calendar/format-day.ts';
import type { Locale } from '../locale.ts';
import { daysOfNews } from './details.ts';
import type { DetailFacts } from './details.ts';

/** For how long a connection is told as made lately, in days. The plan's new connections are newer still. */
export const daysOfRecentConnection = 30;

/** Tells what changed with a person lately: "Now at Acme, seen in November." */
export function changesInWords(
  { job, connectedOn }: { readonly job: DetailFacts['job']; readonly connectedOn: Day | null },
  today: Day,
  locale: Locale,
): string[] {
  const changes: string[] = [];
  if (job !== null && daysBetween(job.seenOn, today) <= daysOfNews) {
    const seen = `seen in ${formatPastMonth(job.seenOn, today, locale)}`;
    if (job.company !== null) changes.push(`Now at ${job.company}, ${seen}.`);
    else if (job.position !== null) changes.push(`Now ${job.position}, ${seen}.`);
  }
  if (connectedOn !== null && daysBetween(connectedOn, today) <= daysOfRecentConnection) {
    changes.push(`Connected on ${formatPastDay(connectedOn, today, locale)}.`);
  }
  return changes;
}
