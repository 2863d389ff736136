import { max } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import { dayNumber, dayNumberOf } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { TieSince } from '../../core/insights/states-by-month.ts';
import type { Rating } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { computed, fields, handWrittenRead, readStatement } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';

const firstContactOf = '(SELECT min(day) FROM interactions WHERE person_id = people.id)';

const byKnownDay = handWrittenRead(
  {},
  { day: computed<Day>(), people: computed<number>() },
  `SELECT connected_on AS day, count(*) AS people FROM people
   WHERE archived_on IS NULL AND connected_on IS NOT NULL GROUP BY connected_on
   UNION ALL
   SELECT coalesce(${firstContactOf}, added_on), 1 FROM people WHERE archived_on IS NULL AND connected_on IS NULL`,
);

/** How many people are known from each day on, archived people aside; days in no order, and some more than once. */
export function peopleByKnownDay(db: Database): { readonly day: Day; readonly people: number }[] {
  return byKnownDay.all(db, {});
}

const newestId = readStatement({}, (db) => db.select(fields({ id: max(people.id) })).from(people));

/** The greatest id of a person; 0 when there is nobody. */
export function newestPersonId(db: Database): number {
  return newestId.value(db, {}) ?? 0;
}

type Row = [
  knownOn: Day,
  circle: Circle | null,
  rating: Rating | null,
  inboundDays: number,
  outboundDays: number,
  firstInbound: Day | null,
  lastInbound: Day | null,
  lastOutbound: Day | null,
  since: string | null,
];

/**
 * Of the people with an id after `after` and until `until`, the ties as they were on `day` and all contact since: of
 * those who are, or were, more than thin on any day, which takes two days both ways or a rating. Archived people aside.
 */
export function tiesSince(db: Database, day: Day, after: number, until: number): TieSince[] {
  // Facts of today are at hand; only what came after `day` is read from the index, and the last days before it where
  // there was contact since. As one text a person, since a row for each contact takes twice as long.
  return prepared<{ day: Day; after: number; until: number }, Row>(
    db,
    `SELECT coalesce(connected_on, ${firstContactOf}, added_on), circle, rating, inbound_days, outbound_days,
       first_inbound,
       CASE WHEN last_inbound > @day THEN (
         SELECT day FROM interactions WHERE person_id = people.id AND day <= @day AND direction <> 'out'
         ORDER BY day DESC LIMIT 1) ELSE last_inbound END,
       CASE WHEN last_outbound > @day THEN (
         SELECT day FROM interactions WHERE person_id = people.id AND day <= @day AND direction <> 'in'
         ORDER BY day DESC LIMIT 1) ELSE last_outbound END,
       CASE WHEN last_contact > @day THEN (
         SELECT group_concat(contact, '') FROM (
           SELECT day || direction AS contact FROM interactions
           WHERE person_id = people.id AND day > @day ORDER BY day)) END
     FROM people
     WHERE id > @after AND id <= @until AND archived_on IS NULL AND (inbound_days * outbound_days >= 4 OR rating >= 4)`,
  )
    .raw()
    .all({ day, after, until })
    .map(tieSince);
}

function tieSince(row: Row): TieSince {
  const [knownOn, circle, rating, inbound, outbound, firstInbound, lastInbound, lastOutbound, since] = row;
  const inboundSince: number[] = [];
  const outboundSince: number[] = [];
  if (since !== null) readContacts(since, inboundSince, outboundSince);
  return {
    knownOn: dayNumber(knownOn),
    circle,
    rating,
    inboundDays: inbound - inboundSince.length,
    outboundDays: outbound - outboundSince.length,
    firstInbound: numberOr0(firstInbound),
    lastInbound: numberOr0(lastInbound),
    lastOutbound: numberOr0(lastOutbound),
    inboundSince,
    outboundSince,
  };
}

const dayLength = 10;
const letterB = 'b'.charCodeAt(0);
const letterI = 'i'.charCodeAt(0);

/** Reads `2026-06-10both2026-06-11in…`, in order; a day counts once in each direction. */
function readContacts(text: string, inbound: number[], outbound: number[]): void {
  let newestIn = -Infinity;
  let newestOut = -Infinity;
  for (let at = 0; at < text.length;) {
    const day = dayNumberOf(digits(text, at, 4), digits(text, at + 5, 2), digits(text, at + 8, 2));
    const letter = text.charCodeAt(at + dayLength);
    if ((letter === letterB || letter === letterI) && day !== newestIn) {
      inbound.push(day);
      newestIn = day;
    }
    if (letter !== letterI && day !== newestOut) {
      outbound.push(day);
      newestOut = day;
    }
    at += dayLength + (letter === letterB ? 4 : letter === letterI ? 2 : 3);
  }
}

/** The number that so many characters stand for. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let index = from; index < from + count; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

function numberOr0(day: Day | null): number {
  return day === null ? 0 : dayNumber(day);
}
