import { dayOfNumber } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { Direction } from '../../strength/interaction.ts';
import type { MessageThread, ParsedMessages } from './messages-content.ts';
import type { MessagesFields, ThreadFields } from '../../records/record.ts';
import { unflattenDays, flattenDays } from '../../records/thread-days.ts';
import type { FlatDays, ThreadDay } from '../../records/thread-days.ts';

/** The messages of a file with one person. */
export type PartyMessages = {
  /** Their index among the parties of the file. */
  readonly party: number;
  /** The line that first names them. */
  readonly line: number;
  /** Equal contacts give equal fields, in one order: the same JSON. */
  readonly fields: MessagesFields;
  /** How many messages there are in conversations of two, both ways. */
  readonly messages: number;
  /** How many they wrote in groups. */
  readonly groupMessages: number;
  /** Whether messages went both ways in a conversation of two. */
  readonly wroteBothWays: boolean;
};

/** Contact by messages on one day. */
export type ContactDay = {
  readonly day: Day;
  readonly direction: Direction;
  readonly messages: number;
  /** The conversation with most of that day's messages, for opening it; empty when the files have no ids. */
  readonly thread: string;
  /** Whether it was in groups only. */
  readonly inGroup: boolean;
};

type Gathered = {
  /** By id; what has none is with the empty one. */
  readonly direct: Map<string, FlatDays>;
  readonly groups: Map<string, GroupDays>;
  messages: number;
  groupMessages: number;
  wroteBothWays: boolean;
};

/** The last day and the number of messages, of each direction. */
type GroupDays = { inDay: number; inbound: number; outDay: number; outbound: number };

const never = Number.NEGATIVE_INFINITY;

/**
 * Sums up the conversations of a file for everyone in them but the user, in the order of the parties. Conversations with
 * more than one other person are groups.
 */
export function messagesByParty(
  { parties, threads }: ParsedMessages,
  isOwner: (party: number) => boolean,
): readonly PartyMessages[] {
  const own = parties.map((_, party) => isOwner(party));
  const gathered: (Gathered | undefined)[] = [];
  for (const thread of threads) {
    const others = thread.parties.filter((party) => own[party] !== true);
    const [only] = others;
    if (only === undefined) continue;
    if (others.length === 1) addDirect(gatheredOf(gathered, only), thread, only);
    else addGroup(gathered, thread, others, own);
  }

  const said: PartyMessages[] = [];
  for (const [party, { name, slug, line }] of parties.entries()) {
    const found = gathered[party];
    if (!found) continue;
    const fields: MessagesFields = { name, ...(slug !== undefined && { slug }), threads: threadsOf(found) };
    const { messages, groupMessages, wroteBothWays } = found;
    said.push({ party, line, fields, messages, groupMessages, wroteBothWays });
  }
  return said;
}

function gatheredOf(gathered: (Gathered | undefined)[], party: number): Gathered {
  const known = gathered[party];
  if (known) return known;
  const fresh: Gathered = {
    direct: new Map(),
    groups: new Map(),
    messages: 0,
    groupMessages: 0,
    wroteBothWays: false,
  };
  gathered[party] = fresh;
  return fresh;
}

function addDirect(found: Gathered, { id, days, messages }: MessageThread, other: number): void {
  const counted: number[] = [];
  let anyIn = false;
  let anyOut = false;
  for (let at = 0; at < days.length; at += 3) {
    const day = days[at] ?? 0;
    const count = days[at + 2] ?? 0;
    const isIn = days[at + 1] === other;
    if (isIn) anyIn = true;
    else anyOut = true;
    const last = counted.length - 3;
    if (counted[last] !== day) counted.push(day, isIn ? count : 0, isIn ? 0 : count);
    else counted[last + (isIn ? 1 : 2)] = (counted[last + (isIn ? 1 : 2)] ?? 0) + count;
  }
  const known = found.direct.get(id);
  found.direct.set(id, known ? addDays(known, counted) : counted);
  found.messages += messages;
  if (anyIn && anyOut) found.wroteBothWays = true;
}

function addGroup(
  gathered: (Gathered | undefined)[],
  { id, days }: MessageThread,
  others: readonly number[],
  own: readonly boolean[],
): void {
  const lastDays = new Map<number, { day: number; count: number }>();
  let outDay = never;
  let outbound = 0;
  for (let at = 0; at < days.length; at += 3) {
    const day = days[at] ?? 0;
    const sender = days[at + 1] ?? 0;
    const count = days[at + 2] ?? 0;
    if (own[sender] === true) {
      outDay = day;
      outbound += count;
    } else {
      const known = lastDays.get(sender);
      // Days are in order.
      if (known) Object.assign(known, { day, count: known.count + count });
      else lastDays.set(sender, { day, count });
    }
  }
  for (const party of others) {
    const wrote = lastDays.get(party);
    if (!wrote && outbound === 0) continue;
    const found = gatheredOf(gathered, party);
    found.groupMessages += wrote?.count ?? 0;
    const known = found.groups.get(id);
    const inDay = wrote?.day ?? never;
    found.groups.set(id, {
      inDay: Math.max(inDay, known?.inDay ?? never),
      inbound: (wrote?.count ?? 0) + (known?.inbound ?? 0),
      outDay: Math.max(outDay, known?.outDay ?? never),
      outbound: outbound + (known?.outbound ?? 0),
    });
  }
}

/** Adds up the days of two conversations. */
function addDays(some: FlatDays, more: FlatDays): FlatDays {
  const byDay = new Map(unflattenDays(some).map((day) => [day[0], day]));
  for (const [day, inbound, outbound] of unflattenDays(more)) {
    const known = byDay.get(day);
    byDay.set(day, [day, inbound + (known?.[1] ?? 0), outbound + (known?.[2] ?? 0)]);
  }
  return flattenDays([...byDay.values()].toSorted((a, b) => a[0] - b[0]));
}

/** By id, a conversation of two before a group. */
function threadsOf({ direct, groups }: Gathered): readonly ThreadFields[] {
  const threads: ThreadFields[] = [...direct].map(([id, days]) => ({ id, days }));
  for (const [id, group] of groups) threads.push({ id, days: flattenDays(daysOfGroup(group)), group: true });
  if (threads.length < 2) return threads;
  return threads.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.group === true ? 1 : -1));
}

function daysOfGroup({ inDay, inbound, outDay, outbound }: GroupDays): ThreadDay[] {
  if (inDay === outDay) return [[inDay, inbound, outbound]];
  const days: ThreadDay[] = [];
  if (inbound > 0) days.push([inDay, inbound, 0]);
  if (outbound > 0) days.push([outDay, 0, outbound]);
  return days.toSorted((a, b) => a[0] - b[0]);
}

/**
 * Merges what several files say of the contact with one person, oldest day first: the larger count of each direction where
 * they speak of one conversation and day, and the latest day of each direction for a group. The order of the files makes
 * no difference.
 *
 * A file without ids of conversations knows only how many messages went between two people; where another file has the
 * same day, they are not added but compared.
 */
export function mergeContactDays(said: readonly MessagesFields[]): readonly ContactDay[] {
  const [first] = said;
  const [only, ...more] = first?.threads ?? [];
  if (said.length === 1 && only && more.length === 0) {
    return unflattenDays(only.days).map(([day, inbound, outbound]) =>
      contactDay(day, inbound, outbound, only.id, only.group === true),
    );
  }
  const direct = new Map<string, Map<number, ThreadDay>>();
  const groups = new Map<string, GroupDays>();
  for (const { threads } of said) {
    for (const { id, days, group } of threads) {
      if (group === true) uniteGroup(groups, id, unflattenDays(days));
      else uniteDirect(direct, id, unflattenDays(days));
    }
  }
  return daysTogether(direct, groups);
}

function uniteDirect(direct: Map<string, Map<number, ThreadDay>>, id: string, days: readonly ThreadDay[]): void {
  let byDay = direct.get(id);
  if (!byDay) direct.set(id, (byDay = new Map<number, ThreadDay>()));
  for (const day of days) {
    const known = byDay.get(day[0]);
    byDay.set(day[0], known ? [day[0], Math.max(day[1], known[1]), Math.max(day[2], known[2])] : day);
  }
}

function uniteGroup(groups: Map<string, GroupDays>, id: string, days: readonly ThreadDay[]): void {
  let group = groups.get(id);
  if (!group) groups.set(id, (group = { inDay: never, inbound: 0, outDay: never, outbound: 0 }));
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

/** All conversations of a day, as it adds up. */
type Tally = {
  inbound: number;
  outbound: number;
  /** The conversation with most messages, and how many. */
  thread: string;
  most: number;
  inGroup: boolean;
};

function daysTogether(
  direct: ReadonlyMap<string, ReadonlyMap<number, ThreadDay>>,
  groups: ReadonlyMap<string, GroupDays>,
): ContactDay[] {
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
    for (const [day, inbound, outbound] of daysOfGroup(group)) {
      // Somebody joined: what was written before that is known as a conversation of two.
      const known = id === '' ? undefined : direct.get(id)?.get(day);
      tally(day, Math.max(0, inbound - (known?.[1] ?? 0)), Math.max(0, outbound - (known?.[2] ?? 0)), id, true);
    }
  }
  return [...tallies]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { inbound, outbound, thread, inGroup }]) => contactDay(day, inbound, outbound, thread, inGroup));
}

function contactDay(day: number, inbound: number, outbound: number, thread: string, inGroup: boolean): ContactDay {
  const direction = inbound === 0 ? 'out' : outbound === 0 ? 'in' : 'both';
  return { day: dayText(day), direction, messages: inbound + outbound, thread, inGroup };
}

const dayTexts = new Map<number, Day>();

/** Many thousands of days with messages are a few thousand different ones. */
function dayText(day: number): Day {
  let text = dayTexts.get(day);
  if (text === undefined) {
    if (dayTexts.size > 50_000) dayTexts.clear();
    dayTexts.set(day, (text = dayOfNumber(day)));
  }
  return text;
}
