import type { Day } from '../calendar/day.ts';
import type { Direction } from './interaction.ts';
import type { TieFacts } from './tie.ts';

/** A contact on a day. A list may have several for one day, in any order. */
export type ContactDay = { readonly day: Day; readonly direction: Direction };

/** The facts of a tie without any contact. */
export const noContact: TieFacts = {
  inboundDays: 0,
  outboundDays: 0,
  firstInbound: null,
  lastInbound: null,
  lastOutbound: null,
};

/** Sums the contacts of one tie into its facts. A day counts once in each direction, and `both` counts in both. */
export function factsOfContactDays(contactDays: Iterable<ContactDay>): TieFacts {
  const inbound = new Set<Day>();
  const outbound = new Set<Day>();
  let firstInbound: Day | null = null;
  let lastInbound: Day | null = null;
  let lastOutbound: Day | null = null;
  for (const { day, direction } of contactDays) {
    if (direction !== 'out') {
      inbound.add(day);
      if (firstInbound === null || day < firstInbound) firstInbound = day;
      if (lastInbound === null || day > lastInbound) lastInbound = day;
    }
    if (direction !== 'in') {
      outbound.add(day);
      if (lastOutbound === null || day > lastOutbound) lastOutbound = day;
    }
  }
  return { inboundDays: inbound.size, outboundDays: outbound.size, firstInbound, lastInbound, lastOutbound };
}

/** The newest contact day in either direction; null without any. */
export function lastContact(facts: TieFacts): Day | null {
  const { lastInbound, lastOutbound } = facts;
  if (lastInbound === null || lastOutbound === null) return lastInbound ?? lastOutbound;
  return lastInbound > lastOutbound ? lastInbound : lastOutbound;
}
