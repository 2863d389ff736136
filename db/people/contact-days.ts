import { eq } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { ContactDay } from '../../core/strength/tie-facts.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { interactions } from '../schema/schema.ts';

const daysOfPerson = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(fields({ day: interactions.day, direction: interactions.direction }))
    .from(interactions)
    .where(eq(interactions.personId, personId))
    .orderBy(interactions.day),
);

/** Returns every contact with a person, oldest first; several may fall on one day. */
export function contactDaysOf(db: Database, personId: PersonId): ContactDay[] {
  return daysOfPerson.all(db, { personId });
}
