import { and, count, desc, eq, gt, gte, isNotNull, isNull, lte, min, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { dayNumber, dayNumberOf } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { rhythmDaysOf } from '../../core/people/rhythm.ts';
import type { TieHistory } from '../../core/insights/states-by-month.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, firstValue, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { rhythmsOfCircles } from '../people/rhythms.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { interactions, people } from '../schema/schema.ts';

/** In a query over `people`: the day of their first contact, null when there was none. */
function firstContactDay(db: StatementBuilder): SQL<Day | null> {
  return firstValue(
    db
      .select(fields({ day: min(interactions.day) }))
      .from(interactions)
      .where(eq(interactions.personId, people.id)),
  );
}

const byKnownDay = readStatement({}, (db) =>
  db
    .select(fields({ day: sql<Day>`${people.connectedOn}`, people: count() }))
    .from(people)
    .where(and(mayBeBroughtUp, isNotNull(people.connectedOn)))
    .groupBy(people.connectedOn)
    .unionAll(
      db
        .select(fields({ day: sql<Day>`coalesce(${firstContactDay(db)}, ${people.addedOn})`, people: sql<number>`1` }))
        .from(people)
        .where(and(mayBeBroughtUp, isNull(people.connectedOn))),
    ),
);

/** Counts the people known from each day on, those archived or with a farewell aside; days in no order, and some more than once. */
export function peopleByKnownDay(db: Database): { readonly day: Day; readonly people: number }[] {
  return byKnownDay.all(db, {});
}

/** In a query over `people`: the newest day until `day` with contact that is not of `direction` alone, null without any. */
function lastDayUntil(db: StatementBuilder, day: SQL<Day>, direction: 'in' | 'out'): SQL<Day | null> {
  return firstValue(
    db
      .select(fields({ day: interactions.day }))
      .from(interactions)
      .where(
        and(eq(interactions.personId, people.id), lte(interactions.day, day), ne(interactions.direction, direction)),
      )
      .orderBy(desc(interactions.day))
      .limit(1),
  );
}

/**
 * In a query over `people`: all contacts after `day` in order, as the one text that `readContacts` reads. A row for each
 * contact takes twice as long.
 */
function contactsAfter(db: StatementBuilder, day: SQL<Day>): SQL<string | null> {
  const contacts = db
    .select(fields({ contact: sql<string>`${interactions.day} || ${interactions.direction}` }))
    .from(interactions)
    .where(and(eq(interactions.personId, people.id), gt(interactions.day, day)))
    .orderBy(interactions.day)
    .as('contacts');
  return firstValue(
    db.select(fields({ text: sql<string | null>`group_concat(${contacts.contact}, '')` })).from(contacts),
  );
}

// Facts of today are at hand; only what came after `day` is read from the index, and the last days before it where there
// was contact since.
const tiesOfRange = readStatement(
  { day: interactions.day, after: computed<number>(), until: computed<number>() },
  (db, { day, after, until }) =>
    db
      .select(
        fields({
          knownOn: sql<Day>`coalesce(${people.connectedOn}, ${firstContactDay(db)}, ${people.addedOn})`,
          circle: people.circle,
          rhythmDays: people.rhythmDays,
          rating: people.rating,
          inboundDays: people.inboundDays,
          outboundDays: people.outboundDays,
          firstInbound: people.firstInbound,
          lastInbound: sql<Day | null>`CASE WHEN ${people.lastInbound} > ${day} THEN ${lastDayUntil(db, day, 'out')}
            ELSE ${people.lastInbound} END`,
          lastOutbound: sql<Day | null>`CASE WHEN ${people.lastOutbound} > ${day} THEN ${lastDayUntil(db, day, 'in')}
            ELSE ${people.lastOutbound} END`,
          since: sql<string | null>`CASE WHEN ${people.lastContact} > ${day} THEN ${contactsAfter(db, day)} END`,
        }),
      )
      .from(people)
      .where(
        and(
          gt(people.id, after),
          lte(people.id, until),
          mayBeBroughtUp,
          or(sql`${people.inboundDays} * ${people.outboundDays} >= 4`, gte(people.rating, 4)),
        ),
      ),
);

/**
 * Returns, of the people with an id after `after` and until `until`, the ties as they were on `day` and all contact
 * since: of those who are, or were, more than thin on any day, which takes two days both ways or a rating. Those
 * archived or with a farewell aside.
 */
export function tiesSince(db: Database, day: Day, after: number, until: number): TieHistory[] {
  const rhythms = rhythmsOfCircles(db);
  return tiesOfRange.all(db, { day, after, until }).map((row) => {
    const { knownOn, rating, inboundDays, outboundDays, firstInbound, lastInbound, lastOutbound } = row;
    const inboundSince: number[] = [];
    const outboundSince: number[] = [];
    if (row.since !== null) readContacts(row.since, inboundSince, outboundSince);
    return {
      knownOn: dayNumber(knownOn),
      rhythm: rhythmDaysOf(row, rhythms),
      rating,
      inboundDays: inboundDays - inboundSince.length,
      outboundDays: outboundDays - outboundSince.length,
      firstInbound: dayNumberOr0(firstInbound),
      lastInbound: dayNumberOr0(lastInbound),
      lastOutbound: dayNumberOr0(lastOutbound),
      inboundSince,
      outboundSince,
    };
  });
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
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let index = from; index < from + length; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

function dayNumberOr0(day: Day | null): number {
  return day === null ? 0 : dayNumber(day);
}
