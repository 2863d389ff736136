import { lastMessageOf } from './last-messages.ts';
import { listGroupDays, noLastDay } from './group-days.ts';
import type { GroupDays } from './group-days.ts';
import type { MessageThread, ParsedMessages } from './messages-content.ts';
import type { MessagesFields, ThreadFields } from '../../records/record.ts';
import { unflattenDays, flattenDays } from '../../records/thread-days.ts';
import type { FlatDays } from '../../records/thread-days.ts';

/** The messages of a file with one person. */
export type PartyMessages = {
  /** Their index among the parties of the file. */
  readonly party: number;
  /** The line that first names them. */
  readonly line: number;
  /** Equal contact gives equal fields, with the same JSON text. */
  readonly fields: MessagesFields;
  /** The number of messages in conversations of two, both ways. */
  readonly messages: number;
  /** The number of messages that they wrote in groups. */
  readonly groupMessages: number;
  /** Whether messages went both ways in a conversation of two. */
  readonly isTwoWay: boolean;
};

/** A conversation of two, or all without an id. */
type DirectThread = {
  readonly days: FlatDays;
  /** Their last message; undefined if they wrote none. */
  readonly last: ReturnType<typeof lastMessageOf>;
};

type PartyTotals = {
  /** By the id of the conversation; all without one are under the empty id. */
  readonly direct: Map<string, DirectThread>;
  readonly groups: Map<string, GroupDays>;
  messages: number;
  groupMessages: number;
  isTwoWay: boolean;
};

/**
 * Sums the conversations of a file for each party except the user, in the order of the parties. A conversation with more
 * than one other party is a group.
 */
export function messagesByParty(
  { parties, threads }: ParsedMessages,
  isOwner: (party: number) => boolean,
): readonly PartyMessages[] {
  const own = parties.map((_, party) => isOwner(party));
  const totalsByParty: (PartyTotals | undefined)[] = [];
  for (const thread of threads) {
    const others = thread.parties.filter((party) => own[party] !== true);
    const [only] = others;
    if (only === undefined) continue;
    if (others.length === 1) addDirect(totalsOf(totalsByParty, only), thread, only);
    else addGroup(totalsByParty, thread, others, own);
  }

  const partyMessages: PartyMessages[] = [];
  for (const [party, { name, slug, line }] of parties.entries()) {
    const found = totalsByParty[party];
    if (!found) continue;
    const fields: MessagesFields = { name, ...(slug !== undefined && { slug }), threads: threadsOf(found) };
    const { messages, groupMessages, isTwoWay } = found;
    partyMessages.push({ party, line, fields, messages, groupMessages, isTwoWay });
  }
  return partyMessages;
}

function totalsOf(totalsByParty: (PartyTotals | undefined)[], party: number): PartyTotals {
  const known = totalsByParty[party];
  if (known) return known;
  const fresh: PartyTotals = {
    direct: new Map(),
    groups: new Map(),
    messages: 0,
    groupMessages: 0,
    isTwoWay: false,
  };
  totalsByParty[party] = fresh;
  return fresh;
}

function addDirect(totals: PartyTotals, { id, days, lastMessages, messages }: MessageThread, other: number): void {
  const directionCounts: number[] = [];
  let anyIn = false;
  let anyOut = false;
  for (let at = 0; at < days.length; at += 3) {
    const day = days[at] ?? 0;
    const count = days[at + 2] ?? 0;
    const isIn = days[at + 1] === other;
    if (isIn) anyIn = true;
    else anyOut = true;
    const last = directionCounts.length - 3;
    if (directionCounts[last] !== day) directionCounts.push(day, isIn ? count : 0, isIn ? 0 : count);
    else directionCounts[last + (isIn ? 1 : 2)] = (directionCounts[last + (isIn ? 1 : 2)] ?? 0) + count;
  }
  const known = totals.direct.get(id);
  const last = lastMessageOf(lastMessages, other);
  totals.direct.set(
    id,
    known
      ? { days: addDays(known.days, directionCounts), last: laterOf(known.last, last) }
      : { days: directionCounts, last },
  );
  totals.messages += messages;
  if (anyIn && anyOut) totals.isTwoWay = true;
}

function addGroup(
  totalsByParty: (PartyTotals | undefined)[],
  { id, days }: MessageThread,
  others: readonly number[],
  own: readonly boolean[],
): void {
  const lastDays = new Map<number, { day: number; count: number }>();
  let outDay = noLastDay;
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
      // The days are sorted, so that this one is the last.
      if (known) Object.assign(known, { day, count: known.count + count });
      else lastDays.set(sender, { day, count });
    }
  }
  for (const party of others) {
    const wrote = lastDays.get(party);
    if (!wrote && outbound === 0) continue;
    const totals = totalsOf(totalsByParty, party);
    totals.groupMessages += wrote?.count ?? 0;
    const known = totals.groups.get(id);
    const inDay = wrote?.day ?? noLastDay;
    totals.groups.set(id, {
      inDay: Math.max(inDay, known?.inDay ?? noLastDay),
      inbound: (wrote?.count ?? 0) + (known?.inbound ?? 0),
      outDay: Math.max(outDay, known?.outDay ?? noLastDay),
      outbound: outbound + (known?.outbound ?? 0),
    });
  }
}

/** Picks the later of two last messages; of the same second, one that asks something. */
function laterOf(one: DirectThread['last'], other: DirectThread['last']): DirectThread['last'] {
  if (!one || !other) return one ?? other;
  if (one.seconds === other.seconds) return one.asks ? one : other;
  return one.seconds > other.seconds ? one : other;
}

/** Sums the days of two conversations. */
function addDays(some: FlatDays, more: FlatDays): FlatDays {
  const byDay = new Map(unflattenDays(some).map((day) => [day[0], day]));
  for (const [day, inbound, outbound] of unflattenDays(more)) {
    const known = byDay.get(day);
    byDay.set(day, [day, inbound + (known?.[1] ?? 0), outbound + (known?.[2] ?? 0)]);
  }
  return flattenDays([...byDay.values()].toSorted((a, b) => a[0] - b[0]));
}

/** Lists the conversations by id, one of two before a group. */
function threadsOf({ direct, groups }: PartyTotals): readonly ThreadFields[] {
  const threads: ThreadFields[] = [...direct].map(([id, { days, last }]) =>
    last?.asks === true ? { id, days, asks: true } : { id, days },
  );
  for (const [id, group] of groups) threads.push({ id, days: flattenDays(listGroupDays(group)), group: true });
  if (threads.length < 2) return threads;
  return threads.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.group === true ? 1 : -1));
}
