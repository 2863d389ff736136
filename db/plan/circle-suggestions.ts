import { and, eq, gte, isNull, sql } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { YearOfContact } from '../../core/plan/circle-suggestions.ts';
import { fewestMonthsSuggested, yearOfContact, yearOfContactDays } from '../../core/plan/circle-suggestions.ts';
import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { declinedCircles, interactions, people } from '../schema/schema.ts';
import { mayBeOnPlan } from './sql-conditions.ts';

/** A person with their last year of contact. */
export type YearOfPerson = { readonly id: PersonId; readonly year: YearOfContact };

// The rows of people are read as they lie, and each one's contacts from the index that holds all that is asked for.
const contacts = readStatement(
  { first: interactions.day, lately: people.lastInbound, fewest: people.inboundDays },
  (db, { first, lately, fewest }) =>
    db
      .select(fields({ id: people.id, day: interactions.day, direction: interactions.direction }))
      .from(sql`${people} NOT INDEXED`)
      .crossJoin(sql`${interactions} INDEXED BY interactions_by_person`)
      .where(
        and(
          eq(interactions.personId, people.id),
          isNull(people.circle),
          mayBeOnPlan,
          gte(people.inboundDays, fewest),
          gte(people.outboundDays, fewest),
          gte(people.lastInbound, lately),
          gte(people.lastOutbound, lately),
          gte(interactions.day, first),
          eq(interactions.inGroup, false),
        ),
      )
      .orderBy(people.id, interactions.day),
);

/**
 * Returns the last year of contact of everyone without a circle who may have the rhythm of one. Whoever was silent on a
 * side for half a year, or for most of the time, is left out without a look at their interactions.
 */
export function yearsOfContact(db: Database, today: Day): YearOfPerson[] {
  const rows = contacts.all(db, {
    first: addDays(today, 1 - yearOfContactDays),
    // Three quarters of four are asked for, so one of the last two has a month in which each reached out.
    lately: addDays(today, -yearOfContactDays / 2),
    fewest: fewestMonthsSuggested,
  });

  const t = dayNumber(today);
  const agoOfDay = new Map<Day, number>();
  const agoOf = (day: Day): number => {
    let ago = agoOfDay.get(day);
    if (ago === undefined) {
      ago = t - dayNumber(day);
      agoOfDay.set(day, ago);
    }
    return ago;
  };
  const years: YearOfPerson[] = [];
  let from = 0;
  while (from < rows.length) {
    const id = rows[from]?.id;
    let until = from;
    while (rows[until]?.id === id) until += 1;
    if (id !== undefined) {
      const year = yearOfContact(
        rows.slice(from, until).map(({ day, direction }) => ({
          ago: agoOf(day),
          inbound: direction !== 'out',
          outbound: direction !== 'in',
        })),
      );
      if (year.months >= fewestMonthsSuggested) years.push({ id, year });
    }
    from = until;
  }
  return years;
}

const declined = readStatement({}, (db) =>
  db.select(fields({ personId: declinedCircles.personId, circle: declinedCircles.circle })).from(declinedCircles),
);

/** Returns the circles that the user declined, by person. */
export function declinedCirclesByPerson(db: Database): ReadonlyMap<PersonId, ReadonlySet<Circle>> {
  const byPerson = new Map<PersonId, Set<Circle>>();
  for (const { personId, circle } of declined.all(db, {})) {
    byPerson.set(personId, (byPerson.get(personId) ?? new Set<Circle>()).add(circle));
  }
  return byPerson;
}

const insertDeclined = writeStatement(
  {
    personId: declinedCircles.personId,
    circle: declinedCircles.circle,
    declinedOn: declinedCircles.declinedOn,
  },
  (db, values) => db.insert(declinedCircles).values(values).onConflictDoNothing(),
);

/** Stores that the user wants none of these people in that circle, until they put them there themselves. */
export function declineCircle(tx: WriteTransaction, ids: readonly PersonId[], circle: Circle, today: Day): void {
  for (const personId of ids) insertDeclined.run(tx, { personId, circle, declinedOn: today });
}
