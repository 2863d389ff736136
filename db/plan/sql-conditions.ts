import { and, isNull, sql } from 'drizzle-orm';

import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { people } from '../schema/schema.ts';

/** SQL condition on `people`: may be on a plan, unless they are snoozed. */
export const mayBeOnPlan = and(isNull(people.mutedOn), mayBeBroughtUp, sql`${people.connection} IS NOT 'ended'`);
