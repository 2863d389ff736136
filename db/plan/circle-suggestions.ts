import type { Circle } from '../../core/people/circle.ts';
import type { YearOfContact } from '../../core/plan/circle-suggestions.ts';
import { fewestMonthsSuggested, yearOfContact, yearOfContactDays } from '../../core/plan/circle-suggestions.ts';
import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Direction } from '../../core/strength/interaction.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

export type YearOfPerson = { readonly id: PersonId; readonly year: YearOfContact };

type ContactRow = readonly [id: PersonId, day: Day, direction: Direction];

/**
 * The last year of contact of everyone without a circle who may have the rhythm of one. Whoever was silent on a side
 * for half a year, or for most of the time, is left out without a look at their interactions.
 */
export function yearsOfContact(db: Database, today: Day): YearOfPerson[] {
  const rows = prepared<{ first: Day; lately: Day; fewest: number }, ContactRow>(
    db,
    `SELECT people.id, day, direction
     FROM people NOT INDEXED CROSS JOIN interactions INDEXED BY interactions_by_person ON person_id = people.id
     WHERE circle IS NULL AND muted_on IS NULL AND archived_on IS NULL AND connection IS NOT 'ended'
       AND inbound_days >= @fewest AND outbound_days >= @fewest AND last_inbound >= @lately AND last_outbound >= @lately
       AND day >= @first AND in_group = 0
     ORDER BY people.id, day`,
  )
    .raw()
    .all({
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
    const id = rows[from]?.[0];
    let until = from;
    while (rows[until]?.[0] === id) until += 1;
    if (id !== undefined) {
      const year = yearOfContact(
        rows.slice(from, until).map(([, day, direction]) => ({
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

/** The circles that the user declined, by person. */
export function declinedCircles(db: Database): ReadonlyMap<PersonId, ReadonlySet<Circle>> {
  const rows = prepared<[], { personId: PersonId; circle: Circle }>(
    db,
    'SELECT person_id AS personId, circle FROM declined_circles',
  ).all();
  const declined = new Map<PersonId, Set<Circle>>();
  for (const { personId, circle } of rows) {
    declined.set(personId, (declined.get(personId) ?? new Set<Circle>()).add(circle));
  }
  return declined;
}

/** Remembers that the user wants none of these in that circle, until they put them there. */
export function declineCircle(tx: WriteTransaction, ids: readonly PersonId[], circle: Circle, today: Day): void {
  const insert = prepared<[PersonId, Circle, Day]>(
    tx,
    `INSERT INTO declined_circles (person_id, circle, declined_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const id of ids) insert.run(id, circle, today);
}
