import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { FollowUpId, IntroductionId, PersonId } from '../../core/ids.ts';
import type { DueFollowUp } from '../../core/plan/plan-types.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { currentSlugOfPerson } from '../people/current-slug.ts';
import { nextId } from '../people/last-ids.ts';
import { followUps, people, planEntries } from '../schema/schema.ts';
import { mayBeBroughtUp } from '../people/sql-conditions.ts';
import { mayBeOnPlan, maySidesBeBroughtUp } from './sql-conditions.ts';

/** A follow-up, with the person to whom it was promised as lists show them. */
export type StoredFollowUp = {
  readonly id: FollowUpId;
  readonly personId: PersonId;
  readonly text: string;
  readonly dueOn: Day;
  readonly promisedOn: Day;
  readonly doneOn: Day | null;
  /** The introduction whose next step it is; null for what was promised. */
  readonly introductionId: IntroductionId | null;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly slug: ProfileSlug | null;
};

const isFollowUpOfPerson = eq(people.id, followUps.personId);
const isOpen = isNull(followUps.doneOn);
const earliestDueFirst = [asc(followUps.dueOn), asc(followUps.id)] as const;

function selectFollowUps(db: StatementBuilder) {
  return db
    .select(
      fields({
        id: followUps.id,
        personId: followUps.personId,
        text: followUps.text,
        dueOn: followUps.dueOn,
        promisedOn: followUps.promisedOn,
        doneOn: followUps.doneOn,
        introductionId: followUps.introductionId,
        name: people.name,
        company: people.company,
        position: people.position,
        slug: currentSlugOfPerson(db),
      }),
    )
    .from(followUps)
    .innerJoin(people, isFollowUpOfPerson);
}

const followUpById = readStatement({ id: followUps.id }, (db, { id }) =>
  selectFollowUps(db).where(eq(followUps.id, id)),
);

/** Finds a follow-up by its id. */
export function findFollowUp(db: Database, id: FollowUpId): StoredFollowUp | undefined {
  return followUpById.get(db, { id });
}

const open = readStatement({}, (db) =>
  selectFollowUps(db)
    .where(and(isOpen, mayBeBroughtUp, maySidesBeBroughtUp(db)))
    .orderBy(...earliestDueFirst),
);

/** Returns all open follow-ups, the earliest due first; those that concern whoever is archived or has a farewell aside. */
export function openFollowUps(db: Database): StoredFollowUp[] {
  return open.all(db, {});
}

const ofPerson = readStatement({ personId: followUps.personId }, (db, { personId }) =>
  selectFollowUps(db)
    .where(eq(followUps.personId, plannedOnce(personId)))
    .orderBy(
      isNotNull(followUps.doneOn),
      desc(followUps.doneOn),
      sql`iif(${followUps.doneOn} IS NULL, ${followUps.dueOn}, NULL)`,
      asc(followUps.id),
    ),
);

const anyOfPerson = readStatement({ personId: followUps.personId }, (db, { personId }) =>
  db
    .select(fields({ id: followUps.id }))
    .from(followUps)
    .where(eq(followUps.personId, personId))
    .limit(1),
);

/** Returns a person's follow-ups: the open ones, the earliest due first, then those done, the newest first. */
export function followUpsOf(db: Database, personId: PersonId): StoredFollowUp[] {
  // Most people have none, which is known before anything is joined and sorted.
  return anyOfPerson.value(db, { personId }) === undefined ? [] : ofPerson.all(db, { personId });
}

const toPlan = readStatement({ today: followUps.dueOn }, (db, { today }) =>
  db
    .select(fields({ id: followUps.id, personId: followUps.personId, text: followUps.text, dueOn: followUps.dueOn }))
    .from(followUps)
    .innerJoin(people, isFollowUpOfPerson)
    .where(
      and(
        isOpen,
        lte(followUps.dueOn, today),
        mayBeOnPlan,
        maySidesBeBroughtUp(db),
        or(isNull(people.snoozedUntil), lte(people.snoozedUntil, today)),
        notExists(
          db
            .select(fields({ id: planEntries.id }))
            .from(planEntries)
            .where(and(eq(planEntries.followUpId, followUps.id), eq(planEntries.day, today))),
        ),
      ),
    )
    .orderBy(...earliestDueFirst),
);

/**
 * Returns the follow-ups that a plan of this day may hold, the earliest due first: open and due, to somebody who may be on
 * a plan. One that has had a place on this plan gets no other.
 */
export function followUpsToPlan(db: Database, today: Day): DueFollowUp[] {
  return toPlan.all(db, { today });
}

const besidePlan = readStatement({ today: followUps.dueOn }, (db, { today }) =>
  selectFollowUps(db)
    .where(
      and(
        isOpen,
        lte(followUps.dueOn, today),
        mayBeBroughtUp,
        maySidesBeBroughtUp(db),
        notExists(
          db
            .select(fields({ id: planEntries.id }))
            .from(planEntries)
            .where(
              and(
                eq(planEntries.followUpId, followUps.id),
                eq(planEntries.day, today),
                or(
                  inArray(planEntries.status, ['done', 'skipped', 'not-this-person']),
                  and(eq(planEntries.status, 'open'), isNull(people.mutedOn)),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy(...earliestDueFirst),
);

/**
 * Returns the open follow-ups due on this day or earlier that do not stand on its plan, the earliest due first; those to
 * whoever is archived or has a farewell aside.
 */
export function followUpsBesidePlan(db: Database, today: Day): StoredFollowUp[] {
  return besidePlan.all(db, { today });
}

const dueAfter = readStatement({ today: followUps.dueOn }, (db, { today }) =>
  db
    .select(fields({ followUps: count() }))
    .from(followUps)
    .innerJoin(people, isFollowUpOfPerson)
    .where(and(isOpen, gt(followUps.dueOn, today), mayBeBroughtUp, maySidesBeBroughtUp(db))),
);

/** Counts the open follow-ups that are due after this day; those that concern whoever is archived or has a farewell aside. */
export function countFollowUpsAfter(db: Database, today: Day): number {
  return dueAfter.value(db, { today }) ?? 0;
}

/** A follow-up to insert. */
export type NewFollowUp = Pick<StoredFollowUp, 'personId' | 'text' | 'dueOn' | 'promisedOn' | 'introductionId'>;

const insert = writeStatement(
  {
    id: followUps.id,
    personId: followUps.personId,
    text: followUps.text,
    dueOn: followUps.dueOn,
    promisedOn: followUps.promisedOn,
    introductionId: followUps.introductionId,
  },
  (db, values) => db.insert(followUps).values(values),
);

/** Inserts an open follow-up and returns its id. */
export function insertFollowUp(tx: WriteTransaction, followUp: NewFollowUp): FollowUpId {
  const id = nextId(tx, 'follow_ups');
  insert.run(tx, { ...followUp, id });
  return id;
}

const update = writeStatement(
  { id: followUps.id, text: followUps.text, dueOn: followUps.dueOn },
  (db, { id, ...values }) => db.update(followUps).set(values).where(eq(followUps.id, id)),
);

/** Changes what was promised and by when. */
export function updateFollowUp(tx: WriteTransaction, followUp: Pick<StoredFollowUp, 'id' | 'text' | 'dueOn'>): void {
  update.run(tx, followUp);
}

const setDone = writeStatement({ id: followUps.id, on: followUps.promisedOn }, (db, { id, on }) =>
  db
    .update(followUps)
    .set({ doneOn: on })
    .where(and(eq(followUps.id, id), isOpen)),
);

/** Marks a follow-up as done on a day; one that was done before keeps its day. */
export function markFollowUpDone(tx: WriteTransaction, id: FollowUpId, on: Day): void {
  setDone.run(tx, { id, on });
}

const deleteById = writeStatement({ id: followUps.id }, (db, { id }) =>
  db.delete(followUps).where(eq(followUps.id, id)),
);

/** Deletes a follow-up. */
export function deleteFollowUp(tx: WriteTransaction, id: FollowUpId): void {
  deleteById.run(tx, { id });
}

const openOfIntroduction = readStatement({ introductionId: computed<IntroductionId>() }, (db, { introductionId }) =>
  selectFollowUps(db)
    .where(and(eq(followUps.introductionId, introductionId), isOpen))
    .orderBy(...earliestDueFirst),
);

/** Returns the open follow-ups of an introduction, the earliest due first. */
export function openFollowUpsOfIntroduction(db: Database, introductionId: IntroductionId): StoredFollowUp[] {
  return openOfIntroduction.all(db, { introductionId });
}
