import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import { interactions } from '../schema/schema.ts';

/** SQL expression on `interactions`: the day of one that passes the condition, else null, which aggregates ignore. */
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

/** SQL aggregates over one person's `interactions`: the facts of their tie. A day counts once however much it held. */
export const contactFacts = {
  inboundDays: sql<number>`count(distinct ${inboundDay})`,
  outboundDays: sql<number>`count(distinct ${outboundDay})`,
  firstInbound: sql<Day | null>`min(${inboundDay})`,
  lastInbound: sql<Day | null>`max(${inboundDay})`,
  lastOutbound: sql<Day | null>`max(${outboundDay})`,
};

/**
 * SQL aggregate over one person's `interactions`: the last day on which they wrote the user a message or an e-mail, groups
 * aside.
 */
export const lastInboundMessage = sql<Day | null>`max(${inboundMessageDay})`;
