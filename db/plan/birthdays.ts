import { and, desc, isNull, ne, sql } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, readStatement } from '../connection/statement.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { people } from '../schema/schema.ts';

/** Somebody with a birthday, as the plan names them. */
export type PersonWithBirthday = { readonly id: PersonId; readonly name: string; readonly birthday: string };

const withBirthday = readStatement({ dates: computed<string>() }, (db, { dates }) =>
  db
    .select(fields({ id: people.id, name: people.name, birthday: people.birthday }))
    .from(people)
    .where(
      and(
        ne(people.birthday, ''),
        sql`substr(${people.birthday}, -5) IN (SELECT value FROM json_each(${dates}))`,
        isNull(people.mutedOn),
        mayBeBroughtUp,
      ),
    )
    .orderBy(desc(people.strength), people.nameKey, people.id),
);

/**
 * Returns everyone whose birthday has one of these months and days (`12-28`), strongest ties first; those who are muted,
 * archived or have a farewell aside.
 */
export function peopleWithBirthdayOn(db: Database, dates: Iterable<string>): PersonWithBirthday[] {
  return withBirthday.all(db, { dates: JSON.stringify([...dates]) });
}
