import { and, between, count, eq, exists, gt, gte, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { computed, fieldOf, fields, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { contactFacts } from '../people/contact-facts.ts';
import { answerChecks, help, interactions, people, planEntries } from '../schema/schema.ts';

// Which index SQLite takes decides whether these read a few weeks or ten years. A plus before a column, CROSS JOIN and NOT
// INDEXED keep it to the right one.

/** An entry of a plan that was done. */
export type DoneEntry = {
  /** The day of the plan. */
  readonly day: Day;
  readonly personId: PersonId;
  /** What it took, where that is known; else what was planned for it. */
  readonly minutes: number;
};

/** SQL condition on `plan_entries`: done on a plan of `from` or later. */
function isDoneSince(from: SQL<Day>): SQL | undefined {
  // A plus before the status keeps SQLite with the few days that are asked for, rather than all that was ever done.
  return and(gte(planEntries.day, from), sql`+${eq(planEntries.status, 'done')}`);
}

const entriesDone = readStatement({ from: planEntries.day }, (db, { from }) =>
  db
    .select(
      fields({
        day: planEntries.day,
        personId: planEntries.personId,
        minutes: sql<number>`coalesce(${planEntries.minutesSpent}, ${planEntries.minutes})`,
      }),
    )
    .from(planEntries)
    .where(isDoneSince(from))
    .orderBy(planEntries.day, planEntries.id),
);

/** Returns the entries of plans since `from` that were done, oldest first. */
export function entriesDoneSince(db: Database, from: Day): DoneEntry[] {
  return entriesDone.all(db, { from });
}

/** Someone whom the user reached out to. */
export type Outreach = {
  readonly day: Day;
  readonly personId: PersonId;
  /** Whether they reached out on that day, or were in touch within so many days after. */
  readonly answered: 0 | 1;
};

const outreach = readStatement({ from: planEntries.day, within: computed<string>() }, (db, { from, within }) => {
  const entries = db
    .select(
      fields({ wroteOn: sql<Day>`coalesce(${interactions.day}, ${planEntries.day})`, personId: planEntries.personId }),
    )
    .from(planEntries)
    .leftJoin(interactions, eq(interactions.id, planEntries.interactionId))
    .where(isDoneSince(from));
  const asked = db
    .select(fields({ wroteOn: answerChecks.wroteOn, personId: answerChecks.personId }))
    .from(answerChecks)
    .where(gte(answerChecks.wroteOn, from));
  const written = entries.union(asked).as('written');
  const [wroteOn, personId] = [fieldOf(written.wroteOn), fieldOf(written.personId)];
  const answers = db
    .select({ id: interactions.id })
    .from(interactions)
    .where(
      and(
        eq(interactions.personId, personId),
        ne(interactions.direction, 'out'),
        between(interactions.day, wroteOn, sql`date(${wroteOn}, ${within})`),
        // A call that the user logged on that day is the outreach itself; of an imported day it is known that they wrote.
        or(eq(interactions.direction, 'in'), eq(interactions.imported, true), gt(interactions.day, wroteOn)),
      ),
    );
  return db
    .select(fields({ day: wroteOn, personId, answered: sql<0 | 1>`${exists(answers)}` }))
    .from(written)
    .orderBy(wroteOn, personId);
});

/**
 * Returns whom the user reached out to since `from`, by a plan or as they said when asked for an answer, each person once
 * a day, oldest first. An answer counts within `daysToAnswer` days.
 */
export function outreachSince(db: Database, from: Day, daysToAnswer: number): Outreach[] {
  return outreach.all(db, { from, within: `+${daysToAnswer} days` });
}

/** A person's tie as it is and as it was at the end of an earlier day. */
export type TieThenAndNow = TieFacts & {
  readonly name: string;
  readonly circle: Circle | null;
  readonly rhythmDays: number | null;
  readonly rating: Rating | null;
  /** Today. */
  readonly tieState: TieState;
};

const tieAtEnd = readStatement({ personId: people.id, day: interactions.day }, (db, { personId, day }) =>
  db
    .select(
      fields({
        name: people.name,
        circle: people.circle,
        rhythmDays: people.rhythmDays,
        rating: people.rating,
        tieState: people.tieState,
        ...contactFacts,
      }),
    )
    .from(people)
    .leftJoin(interactions, and(eq(interactions.personId, people.id), lte(interactions.day, day)))
    .where(and(eq(people.id, personId), mayBeBroughtUp))
    .groupBy(people.id),
);

/** Returns a person's tie with the facts as they were at the end of `day`; undefined for someone archived or with a farewell. */
export function tieAtEndOfDay(db: Database, personId: PersonId, day: Day): TieThenAndNow | undefined {
  return tieAtEnd.get(db, { personId, day });
}

/**
 * Selects those who were in touch since `from`, to cross-join `interactions` with, since contacts have no index by day.
 * Archived people are few and all looked at.
 */
function peopleInTouchSince(db: StatementBuilder, from: SQL<Day>) {
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(isNull(people.archivedOn), gte(people.lastContact, from)))
    .unionAll(db.select({ id: people.id }).from(people).where(isNotNull(people.archivedOn)))
    .as('in_touch');
}

const isToThem = eq(help.direction, 'to-them');

// What was given without having been offered has one day for both.
const helpOffered = readStatement({ from: help.offeredOn }, (db, { from }) =>
  db
    .select(fields({ day: help.offeredOn }))
    .from(help)
    .where(and(gte(help.offeredOn, from), isToThem, or(ne(help.status, 'given'), gt(help.changedOn, help.offeredOn)))),
);

/** Returns the days on which the user offered help since `from`, by the ledger of help, a day for each offer. */
export function helpOfferedSince(db: Database, from: Day): Day[] {
  return helpOffered.values(db, { from });
}

const helpGiven = readStatement({ from: help.changedOn }, (db, { from }) =>
  db
    .select(fields({ day: help.changedOn }))
    .from(help)
    .where(and(gte(help.changedOn, from), isToThem, eq(help.status, 'given'))),
);

/** Returns the days on which the user gave help since `from`, by the ledger of help, a day for each help. */
export function helpGivenSince(db: Database, from: Day): Day[] {
  return helpGiven.values(db, { from });
}

/** A day on which the user did something for their ties. */
export type OutreachDay = {
  readonly day: Day;
  /** To whom something was done, or whose answer was noted. */
  readonly people: number;
  /** Some of them the user reached out to. */
  readonly reachedOut: 0 | 1;
};

const outreachDays = readStatement({ from: planEntries.day, today: computed<Day>() }, (db, { from, today }) => {
  const [yes, no] = [sql<0 | 1>`1`, sql<0 | 1>`0`];
  const inTouch = peopleInTouchSince(db, from);
  const logged = db
    .select(fields({ on: interactions.day, personId: interactions.personId, reachedOut: yes }))
    .from(inTouch)
    .crossJoin(interactions)
    .where(
      and(
        eq(interactions.personId, inTouch.id),
        gte(interactions.day, from),
        eq(interactions.imported, false),
        ne(interactions.direction, 'in'),
      ),
    );
  const entries = db
    .select(fields({ on: planEntries.day, personId: planEntries.personId, reachedOut: yes }))
    .from(planEntries)
    .where(isDoneSince(from));
  const answers = db
    .select(fields({ on: answerChecks.saidOn, personId: answerChecks.personId, reachedOut: no }))
    .from(answerChecks)
    .where(and(eq(answerChecks.said, 'answered'), gte(answerChecks.saidOn, from)));
  const done = logged.unionAll(entries).unionAll(answers).as('done');
  const selected = fields({
    day: sql<Day>`min(${done.on}, ${today})`,
    people: sql<number>`count(distinct ${done.personId})`,
    reachedOut: sql<0 | 1>`max(${done.reachedOut})`,
  });
  return db.select(selected).from(done).groupBy(fieldOf(selected.day)).orderBy(fieldOf(selected.day));
});

/**
 * Returns the days since `from` on which the user did an entry of a plan, reached out by what they logged themselves, or
 * noted an answer, oldest first. A contact of tomorrow counts as today's.
 */
export function outreachDaysSince(db: Database, from: Day, today: Day): OutreachDay[] {
  return outreachDays.all(db, { from, today });
}

// Nearly everyone is connected and none of them archived: an index would only be a detour.
const byTieState = readStatement({}, (db) =>
  db
    .select(fields({ state: people.tieState, people: count() }))
    .from(sql`${people} NOT INDEXED`)
    .where(and(mayBeBroughtUp, eq(people.connection, 'connected')))
    .groupBy(people.tieState),
);

/** Counts the connections in each state, those archived or with a farewell aside. */
export function countConnectionsByState(db: Database): Record<TieState, number> {
  const byState = { strong: 0, steady: 0, fading: 0, thin: 0 };
  for (const row of byTieState.all(db, {})) byState[row.state] = row.people;
  return byState;
}
