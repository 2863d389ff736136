import { and, count, desc, eq, gte, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { EntryKind } from '../../core/plan/entry-minutes.ts';
import type { PersonId } from '../../core/ids.ts';
import type { PlanCandidate } from '../../core/plan/plan-types.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { people, planEntries } from '../schema/schema.ts';
import { mayBeOnPlan } from './sql-conditions.ts';

// What a plan is made from, besides the follow-ups that are due.

// Read in the order in which the rows lie: SQLite would go by an index of those not archived, and take half as long again.
const everyCandidate = readStatement({}, (db) =>
  db
    .select(
      fields({
        id: people.id,
        inboundDays: people.inboundDays,
        outboundDays: people.outboundDays,
        firstInbound: people.firstInbound,
        lastInbound: people.lastInbound,
        lastOutbound: people.lastOutbound,
        askedOn: people.askedOn,
        settledOn: people.settledOn,
        circle: people.circle,
        rhythmDays: people.rhythmDays,
        rating: people.rating,
        company: people.companyKey,
        position: people.position,
        connectedOn: people.connectedOn,
        waitingSince: sql<Day>`coalesce(${people.connectedOn}, ${people.addedOn})`,
        jobChangedOn: people.jobChangedOn,
        birthday: people.birthday,
        snoozedUntil: people.snoozedUntil,
        muted: sql<0>`0`,
        archived: sql<0>`0`,
        disconnected: sql<0>`0`,
        bringCloser: sql<0 | 1>`${people.broughtCloserOn} IS NOT NULL`,
        handledBefore: sql<0 | 1>`${people.handledOn} IS NOT NULL`,
      }),
    )
    .from(sql`${people} NOT INDEXED`)
    .where(mayBeOnPlan),
);

/** Returns everyone who may be on a plan, the snoozed among them; see `PlanCandidate` for what each column means there. */
export function planCandidates(db: Database): PlanCandidate[] {
  return everyCandidate.all(db, {});
}

const skipsSince = readStatement({ since: planEntries.day }, (db, { since }) =>
  db
    .select(fields({ personId: planEntries.personId, day: planEntries.day }))
    .from(planEntries)
    .where(and(eq(planEntries.status, 'skipped'), ne(planEntries.part, 'follow-up'), gte(planEntries.day, since))),
);

/** Returns the days since `since` on which each person was skipped. A skipped follow-up says nothing of the person. */
export function skipDaysByPerson(db: Database, since: Day): Map<PersonId, Day[]> {
  const days = new Map<PersonId, Day[]>();
  for (const { personId, day } of skipsSince.all(db, { since }))
    days.set(personId, [...(days.get(personId) ?? []), day]);
  return days;
}

const newTiesBefore = readStatement({ day: planEntries.day }, (db, { day }) =>
  db
    .select(fields({ entries: count() }))
    .from(planEntries)
    .where(and(eq(planEntries.part, 'new'), lt(planEntries.day, day))),
);

/** Counts the new ties that had a place on plans before this day. */
export function countNewTiesPlannedBefore(db: Database, day: Day): number {
  return newTiesBefore.value(db, { day }) ?? 0;
}

const lastMinutesSpent = readStatement({ kind: planEntries.kind }, (db, { kind }) =>
  db
    .select(fields({ minutes: planEntries.minutesSpent }))
    .from(planEntries)
    .where(and(eq(planEntries.status, 'done'), eq(planEntries.kind, kind), isNotNull(planEntries.minutesSpent)))
    .orderBy(desc(planEntries.handledAt))
    .limit(20),
);

/** Returns the user's own times for a kind of entry, in minutes, oldest first; the last twenty. */
export function minutesSpentOn(db: Database, kind: EntryKind): number[] {
  return lastMinutesSpent
    .values(db, { kind })
    .filter((minutes) => minutes !== null)
    .toReversed();
}

const newTiesOfCompanies = readStatement({}, (db) =>
  db
    .select(fields({ company: people.companyKey, people: count() }))
    .from(people)
    .where(and(eq(people.tieState, 'thin'), isNull(people.handledOn), mayBeOnPlan))
    .groupBy(people.companyKey),
);

/** Counts the new ties still to come by their folded company: thin, never done or skipped, and not kept off plans. */
export function countNewTiesByCompany(db: Database): { company: string; people: number }[] {
  return newTiesOfCompanies.all(db, {});
}
