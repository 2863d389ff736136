import { dayOfNumber } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { MessagesFields } from '../../records/record.ts';
import { unflattenDays } from '../../records/thread-days.ts';
import type { ThreadDay } from '../../records/thread-days.ts';
import type { Direction } from '../../strength/interaction.ts';
import { listGroupDays, noLastDay } from './group-days.ts';
import type { GroupDays } from './group-days.ts';

/** The contact with one person by messages on one day. */
export type MessageContactDay = {
  readonly day: Day;
  readonly direction: Direction;
  readonly messages: number;
  /** The id of the conversation with most of the day's messages, by which it is opened; empty if the files have no ids. */
  readonly thread: string;
  /** Whether all of the day's messages were in groups. */
  readonly inGroup: boolean;
};

/**
 * Merges the records that several files hold of the messages with one person into contact days, oldest first. Where they
 * have the same conversation and day, the larger count of each direction is taken; of a group, the latest day of each
 * direction. The order of the records makes no difference.
 *
 * A file without ids of conversations has only the number of messages between two people. If another file has the same day,
 * the larger number is taken rather than the sum.
 */
export function mergeContactDays(records: readonly MessagesFields[]): readonly MessageContactDay[] {
  const [first] = records;
  const [only, ...more] = first?.threads ?? [];
  if (records.length === 1 && only && more.length === 0) {
    return unflattenDays(only.days).map(([day, inbound, outbound]) =>
      contactDay(day, inbound, outbound, only.id, only.group === true),
    );
  }
  const direct = new Map<string, Map<number, ThreadDay>>();
  const groups = new Map<string, GroupDays>();
  for (const { threads } of records) {
    for (const { id, days, group } of threads) {
      if (group === true) mergeGroup(groups, id, unflattenDays(days));
      else mergeDirect(direct, id, unflattenDays(days));
    }
  }
  return combineDays(direct, groups);
}

function mergeDirect(direct: Map<string, Map<number, ThreadDay>>, id: string, days: readonly ThreadDay[]): void {
  let byDay = direct.get(id);
  if (!byDay) direct.set(id, (byDay = new Map<number, ThreadDay>()));
  for (const day of days) {
    const known = byDay.get(day[0]);
    byDay.set(day[0], known ? [day[0], Math.max(day[1], known[1]), Math.max(day[2], known[2])] : day);
  }
}

function mergeGroup(groups: Map<string, GroupDays>, id: string, days: readonly ThreadDay[]): void {
  let group = groups.get(id);
  if (!group) groups.set(id, (group = { inDay: noLastDay, inbound: 0, outDay: noLastDay, outbound: 0 }));
  for (const [day, inbound, outbound] of days) {
    if (inbound > 0) {
      group.inDay = Math.max(group.inDay, day);
      group.inbound = Math.max(group.inbound, inbound);
    }
    if (outbound > 0) {
      group.outDay = Math.max(group.outDay, day);
      group.outbound = Math.max(group.outbound, outbound);
    }
  }
}

/** The sum of all conversations on one day. */
type Tally = {
  inbound: number;
  outbound: number;
  /** The conversation with most messages, and how many. */
  thread: string;
  most: number;
  inGroup: boolean;
};

function combineDays(
  direct: ReadonlyMap<string, ReadonlyMap<number, ThreadDay>>,
  groups: ReadonlyMap<string, GroupDays>,
): MessageContactDay[] {
  const tallies = new Map<number, Tally>();
  function tally(day: number, inbound: number, outbound: number, thread: string, inGroup: boolean): void {
    const known = tallies.get(day);
    const count = inbound + outbound;
    if (!known) {
      tallies.set(day, { inbound, outbound, thread, most: count, inGroup });
      return;
    }
    known.inbound += inbound;
    known.outbound += outbound;
    if (!inGroup) known.inGroup = false;
    if (count > known.most || (count === known.most && thread < known.thread)) {
      known.thread = thread;
      known.most = count;
    }
  }

  for (const [id, byDay] of direct) {
    if (id !== '') for (const [day, inbound, outbound] of byDay.values()) tally(day, inbound, outbound, id, false);
  }
  for (const [day, inbound, outbound] of direct.get('')?.values() ?? []) {
    const known = tallies.get(day);
    if (known) {
      known.inbound = Math.max(known.inbound, inbound);
      known.outbound = Math.max(known.outbound, outbound);
    } else {
      tally(day, inbound, outbound, '', false);
    }
  }
  for (const [id, group] of groups) {
    for (const [day, inbound, outbound] of listGroupDays(group)) {
      // Somebody joined: what was written before that is known as a conversation of two.
      const known = id === '' ? undefined : direct.get(id)?.get(day);
      tally(day, Math.max(0, inbound - (known?.[1] ?? 0)), Math.max(0, outbound - (known?.[2] ?? 0)), id, true);
    }
  }
  return [...tallies]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { inbound, outbound, thread, inGroup }]) => contactDay(day, inbound, outbound, thread, inGroup));
}

function contactDay(
  day: number,
  inbound: number,
  outbound: number,
  thread: string,
  inGroup: boolean,
): MessageContactDay {
  const direction = inbound === 0 ? 'out' : outbound === 0 ? 'in' : 'both';
  return { day: dayText(day), direction, messages: inbound + outbound, thread, inGroup };
}

const dayTexts = new Map<number, Day>();

/** Formats a day number. The texts are remembered: many thousands of days with messages are a few thousand different ones. */
function dayText(day: number): Day {
  let text = dayTexts.get(day);
  if (text === undefined) {
    if (dayTexts.size > 50_000) dayTexts.clear();
    dayTexts.set(day, (text = dayOfNumber(day)));
  }
  return text;
}
