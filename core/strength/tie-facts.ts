import type { Day } from '../calendar/day.ts';
import type { Direction } from './interaction.ts';
import type { TieFacts } from './tie.ts';

/** A day with contact. Several may fall on one day, and their order does not matter. */
export type ContactDay = { readonly day: Day; readonly direction: Direction };

/** The facts of someone with whom there was never any contact. */
export const noContact: TieFacts = {
  inboundDays: 0,
  outboundDays: 0,
  firstInbound: null,
  lastInbound: null,
  lastOutbound: null,
};

/** Gathers the facts of one tie: in each direction a day counts once, and `both` counts in both. */
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

/** The newest day of contact in either direction; null when there was none. */
export function lastContact(facts: TieFacts): Day | null {
  const { lastInbound, lastOutbound } = facts;
  if (lastInbound === null || lastOutbound === null) return lastInbound ?? lastOutbound;
  return lastInbound > lastOutbound ? lastInbound : lastOutbound;
}
