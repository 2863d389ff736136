import type { ThreadDay } from '../../records/thread-days.ts';

/** The contact with one person in a group: the last day and the number of messages in each direction. Days are `dayNumber`s. */
export type GroupDays = { inDay: number; inbound: number; outDay: number; outbound: number };

/** The last day of a direction without messages. */
export const noLastDay = Number.NEGATIVE_INFINITY;

/** Lists the days of a group as a record has them: the last one of each direction, oldest first. */
export function listGroupDays({ inDay, inbound, outDay, outbound }: GroupDays): ThreadDay[] {
  if (inDay === outDay) return [[inDay, inbound, outbound]];
  const days: ThreadDay[] = [];
  if (inbound > 0) days.push([inDay, inbound, 0]);
  if (outbound > 0) days.push([outDay, 0, outbound]);
  return days.toSorted((a, b) => a[0] - b[0]);
}
