import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Rating, TieFacts, TieState } from '../../core/strength/tie.ts';
import type { Database } from '../connection/database.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { interactions, people, planEntries } from '../schema/schema.ts';

// Written by hand: which index SQLite takes decides whether these read a few weeks or ten years. A plus before a column,
// CROSS JOIN and NOT INDEXED keep it to the right one, and drizzle has no words for them.

/** An entry of a plan that was done. */
export type DoneEntry = {
  /** Of the plan. */
  readonly day: Day;
  readonly personId: PersonId;
  /** As far as known what it took, else as planned. */
  readonly minutes: number;
  readonly offered: 0 | 1;
};

// A plus before the status keeps SQLite with the few days that are asked for, rather than all that was ever done.
const doneSince = "plan_entries.day >= @from AND +status = 'done'";

const entriesDone = handWrittenRead(
  { from: planEntries.day },
  { day: planEntries.day, personId: planEntries.personId, minutes: computed<number>(), offered: computed<0 | 1>() },
  `SELECT day, person_id AS personId, coalesce(minutes_spent, minutes) AS minutes, offer_kind = 'offer' AS offered
   FROM plan_entries WHERE ${doneSince} ORDER BY day, id`,
);

/** Returns the entries of plans since `from` that were done, oldest first. */
export function entriesDoneSince(db: Database, from: Day): DoneEntry[] {
  return entriesDone.all(db, { from });
}

/** Someone whom the user reached out to. */
export type Outreach = {
  readonly day: Day;
  readonly personId: PersonId;
  /** They were in touch on that day or within so many after. */
  readonly answered: 0 | 1;
};

const outreach = handWrittenRead(
  { from: planEntries.day, within: computed<string>() },
  { day: computed<Day>(), personId: computed<PersonId>(), answered: computed<0 | 1>() },
  `SELECT day, personId, EXISTS (
       SELECT 1 FROM interactions WHERE person_id = personId AND direction <> 'out'
         AND interactions.day BETWEEN outreach.day AND date(outreach.day, @within)) AS answered
     FROM (
       SELECT coalesce(interactions.day, plan_entries.day) AS day, plan_entries.person_id AS personId
       FROM plan_entries LEFT JOIN interactions ON interactions.id = interaction_id
       WHERE ${doneSince}
       UNION
       SELECT wrote_on, person_id FROM answer_checks WHERE wrote_on >= @from) AS outreach
     ORDER BY day, personId`,
);

/**
 * Returns whom the user reached out to since `from`, by a plan or as they said when asked for an answer, each person once a
 * day, oldest first. An answer counts within `daysToAnswer` days.
 */
export function outreachSince(db: Database, from: Day, daysToAnswer: number): Outreach[] {
  return outreach.all(db, { from, within: `+${daysToAnswer} days` });
}

/** A person's tie as it is and as it was at the end of an earlier day. */
export type TieThenAndNow = TieFacts & {
  readonly name: string;
  readonly circle: Circle | null;
  readonly rating: Rating | null;
  /** Today. */
  readonly tieState: TieState;
};

const tieAtEnd = handWrittenRead(
  { personId: people.id, day: interactions.day },
  {
    name: people.name,
    circle: people.circle,
    rating: people.rating,
    tieState: people.tieState,
    inboundDays: computed<number>(),
    outboundDays: computed<number>(),
    firstInbound: computed<Day | null>(),
    lastInbound: computed<Day | null>(),
    lastOutbound: computed<Day | null>(),
  },
  `SELECT name, circle, rating, tie_state AS tieState,
       count(DISTINCT CASE WHEN direction <> 'out' THEN day END) AS inboundDays,
       count(DISTINCT CASE WHEN direction <> 'in' THEN day END) AS outboundDays,
       min(CASE WHEN direction <> 'out' THEN day END) AS firstInbound,
       max(CASE WHEN direction <> 'out' THEN day END) AS lastInbound,
       max(CASE WHEN direction <> 'in' THEN day END) AS lastOutbound
     FROM people LEFT JOIN interactions ON person_id = people.id AND day <= @day
     WHERE people.id = @personId AND archived_on IS NULL GROUP BY people.id`,
);

/** Returns a person's tie with the facts as they were at the end of `day`; undefined for someone archived. */
export function tieAtEndOfDay(db: Database, personId: PersonId, day: Day): TieThenAndNow | undefined {
  return tieAtEnd.get(db, { personId, day });
}

/**
 * SQL source of the contacts since `@from`, by way of those who were in touch since: contacts have no index by day. Archived people are few
 * and all looked at.
 */
const contactedSince = `(
    SELECT id AS contacted FROM people WHERE archived_on IS NULL AND last_contact >= @from
    UNION ALL
    SELECT id FROM people WHERE archived_on IS NOT NULL)
  CROSS JOIN interactions ON person_id = contacted WHERE day >= @from`;

const helpGiven = handWrittenRead(
  { from: interactions.day },
  { day: computed<Day>() },
  `SELECT day FROM ${contactedSince} AND kind = 'introduction' AND direction <> 'in'
   UNION ALL
   SELECT day FROM (
     SELECT DISTINCT person_id, kind, fields ->> 'on' AS day FROM records
     WHERE id IN (SELECT id FROM records WHERE kind IN ('endorsement', 'recommendation'))
       AND fields ->> 'on' >= @from AND fields ->> 'direction' = 'given' AND ${isActiveRecord})`,
);

/**
 * Returns the days on which the user gave help since `from`, a day for each help: introductions made, and recommendations and
 * endorsements given, one a person and day however many skills they name.
 */
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

const outreachDays = handWrittenRead(
  { from: planEntries.day, today: computed<Day>() },
  { day: computed<Day>(), people: computed<number>(), reachedOut: computed<0 | 1>() },
  `SELECT min(day, @today) AS day, count(DISTINCT personId) AS people, max(reachedOut) AS reachedOut FROM (
     SELECT day, person_id AS personId, 1 AS reachedOut FROM ${contactedSince} AND imported = 0 AND direction <> 'in'
     UNION ALL
     SELECT day, person_id, 1 FROM plan_entries WHERE ${doneSince}
     UNION ALL
     SELECT said_on, person_id, 0 FROM answer_checks WHERE said = 'answered' AND said_on >= @from)
   GROUP BY 1 ORDER BY 1`,
);

/**
 * Returns the days since `from` on which the user did an entry of a plan, reached out by what they logged themselves, or noted an
 * answer, oldest first. A contact of tomorrow counts as today's.
 */
export function outreachDaysSince(db: Database, from: Day, today: Day): OutreachDay[] {
  return outreachDays.all(db, { from, today });
}

const byTieState = handWrittenRead(
  {},
  { state: people.tieState, people: computed<number>() },
  `SELECT tie_state AS state, count(*) AS people FROM people NOT INDEXED
   WHERE archived_on IS NULL AND connection = 'connected' GROUP BY tie_state`,
);

/** Counts the connections in each state, archived people aside. */
export function countConnectionsByState(db: Database): Record<TieState, number> {
  const byState = { strong: 0, steady: 0, fading: 0, thin: 0 };
  for (const row of byTieState.all(db, {})) byState[row.state] = row.people;
  return byState;
}
