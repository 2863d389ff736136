import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import { interactions } from '../schema/schema.ts';

/** The day of an interaction that passes, or else null, of which aggregates take no notice. */
function dayIf(condition: SQL | undefined): SQL<Day | null> {
  return sql<Day | null>`case when ${condition} then ${interactions.day} end`;
}

// A call or a meeting is stored as both ways.
const inboundDay = dayIf(ne(interactions.direction, 'out'));
const outboundDay = dayIf(ne(interactions.direction, 'in'));
const inboundMessageDay = dayIf(
  and(
    ne(interactions.direction, 'out'),
    inArray(interactions.kind, ['message', 'email']),
    eq(interactions.inGroup, false),
  ),
);

/** The facts of a tie, as aggregates over one person's `interactions`. A day counts once however much it held. */
export const contactFacts = {
  inboundDays: sql<number>`count(distinct ${inboundDay})`,
  outboundDays: sql<number>`count(distinct ${outboundDay})`,
  firstInbound: sql<Day | null>`min(${inboundDay})`,
  lastInbound: sql<Day | null>`max(${inboundDay})`,
  lastOutbound: sql<Day | null>`max(${outboundDay})`,
};

/** The last day on which a person wrote to the user alone, likewise. */
export const lastInboundMessage = sql<Day | null>`max(${inboundMessageDay})`;
