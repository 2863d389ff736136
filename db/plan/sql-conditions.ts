import { and, eq, isNull, not, notExists, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { fields } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { mayBeBroughtUp, mayBeBroughtUpIn } from '../people/sql-conditions.ts';
import { followUps, introductions, people } from '../schema/schema.ts';

/** SQL condition on `people`: may be on a plan, unless they are snoozed. */
export const mayBeOnPlan = and(isNull(people.mutedOn), mayBeBroughtUp, sql`${people.connection} IS NOT 'ended'`);

/** SQL condition on `follow_ups`: Kith may bring up both sides of the introduction that it belongs to, if it belongs to one. */
export function maySidesBeBroughtUp(db: StatementBuilder): SQL {
  const side = alias(people, 'side');
  return notExists(
    db
      .select(fields({ id: introductions.id }))
      .from(introductions)
      .innerJoin(side, or(eq(side.id, introductions.firstId), eq(side.id, introductions.secondId)))
      .where(and(eq(introductions.id, followUps.introductionId), not(mayBeBroughtUpIn(side)))),
  );
}
