import { eq } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { replacedDays } from '../schema/schema.ts';
import { identitiesOf } from './merged-people.ts';

const replacedDaysOfPerson = readStatement({ personId: replacedDays.personId }, (db, { personId }) =>
  db
    .select(fields({ day: replacedDays.day }))
    .from(replacedDays)
    .where(eq(replacedDays.personId, personId)),
);

/** Returns the days on which the user's word counts in place of what imports tell of a person. */
export function replacedDaysOf(db: Database, id: PersonId): ReadonlySet<Day> {
  return new Set(identitiesOf(db, id).flatMap((identity) => replacedDaysOfPerson.values(db, { personId: identity })));
}

/** Tells whether the user's word counts on a day in place of what imports tell of a person. */
export function isReplacedDay(db: Database, id: PersonId, day: Day): boolean {
  return replacedDaysOf(db, id).has(day);
}
