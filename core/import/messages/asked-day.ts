import { dayOfNumber } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { MessagesFields, ThreadFields } from '../../records/record.ts';

/** The last day on which somebody wrote in a conversation of two. */
type LastInboundDay = {
  /** As `dayNumber`. */
  readonly day: number;
  /** The number of their messages on it. */
  readonly messages: number;
  /** Whether their last message asks something. */
  readonly asks: boolean;
};

/**
 * Finds the day of the last message from a person, if it asks something; else null. Groups do not count. Where they wrote in
 * several conversations on that day, any whose last message asks will do.
 *
 * Where several records have the same conversation, that with the newest message decides: an older archive that is imported
 * later does not bring an old question back. The order of the records makes no difference.
 */
export function askedDay(records: readonly MessagesFields[]): Day | null {
  const byThread = new Map<string, LastInboundDay>();
  for (const { threads } of records) {
    for (const thread of threads) {
      const last = thread.group === true ? undefined : lastInboundDay(thread);
      if (!last) continue;
      const known = byThread.get(thread.id);
      if (!known || isNewer(last, known)) byThread.set(thread.id, last);
    }
  }
  // A file without ids of conversations has the messages of the others too: it counts only where it has newer ones.
  const withoutId = byThread.get('');
  byThread.delete('');
  let newest = newestOf(byThread.values());
  if (withoutId && (!newest || withoutId.day > newest.day)) newest = withoutId;
  return newest?.asks === true ? dayOfNumber(newest.day) : null;
}

function newestOf(lasts: Iterable<LastInboundDay>): LastInboundDay | undefined {
  let newest: LastInboundDay | undefined;
  for (const last of lasts) {
    if (!newest || last.day > newest.day || (last.day === newest.day && last.asks)) newest = last;
  }
  return newest;
}

function lastInboundDay({ days, asks }: ThreadFields): LastInboundDay | undefined {
  for (let at = days.length - 3; at >= 0; at -= 3) {
    const messages = days[at + 1] ?? 0;
    if (messages > 0) return { day: days[at] ?? 0, messages, asks: asks === true };
  }
  return undefined;
}

/** Whether one file has newer messages of a conversation than another: those of a later day, or more of the same day. */
function isNewer(one: LastInboundDay, other: LastInboundDay): boolean {
  if (one.day !== other.day) return one.day > other.day;
  if (one.messages !== other.messages) return one.messages > other.messages;
  // One of them may be from a file that was imported before it was kept who asks.
  return one.asks && !other.asks;
}
