import { and, isNull, sql } from 'drizzle-orm';

import { people } from '../schema/schema.ts';

/** SQL condition on `people`: may be on a plan, unless they are snoozed. */
export const mayBeOnPlan = and(
  isNull(people.mutedOn),
  isNull(people.archivedOn),
  sql`${people.connection} IS NOT 'ended'`,
);
