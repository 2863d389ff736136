import { and, asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';

import { daySchema } from '../../core/calendar/day-schema.ts';
import type { Instant } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { answerChecks, declinedCircles, interactions, offers, people, planEntries } from '../schema/schema.ts';

// Plan entries, what was said of answers, and declined circles go with a person's row. Where the row may come back (the
// person was merged, or the import that brought them was undone), snapshots keep them. The keys of a snapshot are the
// names of the columns in the file.

const text = z.nullable(z.string());
const number = z.nullable(z.number());

/** The columns of a plan entry, but for the person. Follow-up entries are moved in a merge, and so have no snapshot. */
export const planEntrySnapshot = z.object({
  id: z.int(),
  day: daySchema,
  part: z.enum(planEntries.part.enumValues),
  kind: z.enum(planEntries.kind.enumValues),
  minutes: z.number(),
  reason: z.string(),
  offer_kind: z.enum(planEntries.offerKind.enumValues),
  offer_text: text,
  offer_id: number,
  status: z.enum(planEntries.status.enumValues),
  handled_at: text,
  minutes_spent: number,
  interaction_id: number,
  question: z.nullable(z.enum(planEntries.question.enumValues)),
});
export type PlanEntrySnapshot = z.infer<typeof planEntrySnapshot>;

/** The columns of what the user said of an answer, but for the person. */
export const answerCheckSnapshot = z.object({
  wrote_on: daySchema,
  said: z.enum(answerChecks.said.enumValues),
  said_on: daySchema,
});
export type AnswerCheckSnapshot = z.infer<typeof answerCheckSnapshot>;

/** The columns of a circle that the user declined, but for the person. */
export const declinedCircleSnapshot = z.object({
  circle: z.enum(declinedCircles.circle.enumValues),
  declined_on: daySchema,
});
export type DeclinedCircleSnapshot = z.infer<typeof declinedCircleSnapshot>;

const entriesOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(
      fields({
        id: planEntries.id,
        day: planEntries.day,
        part: planEntries.part,
        kind: planEntries.kind,
        minutes: planEntries.minutes,
        reason: planEntries.reason,
        offer_kind: planEntries.offerKind,
        offer_text: planEntries.offerText,
        offer_id: planEntries.offerId,
        status: planEntries.status,
        handled_at: planEntries.handledAt,
        minutes_spent: planEntries.minutesSpent,
        interaction_id: planEntries.interactionId,
        question: planEntries.question,
      }),
    )
    .from(planEntries)
    .where(eq(planEntries.personId, id))
    .orderBy(asc(planEntries.id)),
);

/** Returns all plan entries of a person, to be kept. */
export function snapshotPlanEntries(db: Database, id: PersonId): PlanEntrySnapshot[] {
  return entriesOfPerson.all(db, { id });
}

// What an entry refers to may have been deleted since, and another entry may have its id: that one keeps it.
const insertEntry = writeStatement(
  {
    personId: planEntries.personId,
    id: computed<number>(),
    day: planEntries.day,
    part: planEntries.part,
    kind: planEntries.kind,
    minutes: planEntries.minutes,
    reason: planEntries.reason,
    offer_kind: planEntries.offerKind,
    offer_text: planEntries.offerText,
    offer_id: computed<number | null>(),
    status: planEntries.status,
    handled_at: computed<string | null>(),
    minutes_spent: planEntries.minutesSpent,
    interaction_id: computed<number | null>(),
    question: planEntries.question,
  },
  (db, values) => {
    const { personId, id, offer_id: offerId, interaction_id: interactionId } = values;
    const idIsTaken = db
      .select(fields({ id: planEntries.id }))
      .from(planEntries)
      .where(eq(planEntries.id, id));
    return db
      .insert(planEntries)
      .values({
        personId,
        id: sql`(SELECT ${id} WHERE NOT EXISTS ${idIsTaken})`,
        day: values.day,
        part: values.part,
        kind: values.kind,
        minutes: values.minutes,
        reason: values.reason,
        offerKind: values.offer_kind,
        offerText: values.offer_text,
        offerId: sql`${db
          .select(fields({ id: offers.id }))
          .from(offers)
          .where(eq(offers.id, offerId))}`,
        status: values.status,
        handledAt: sql<Instant>`${values.handled_at}`,
        minutesSpent: values.minutes_spent,
        interactionId: sql`${db
          .select(fields({ id: interactions.id }))
          .from(interactions)
          .where(and(eq(interactions.id, interactionId), eq(interactions.personId, personId)))}`,
        question: values.question,
      })
      .onConflictDoNothing();
  },
);

/** Inserts kept plan entries again, but for days on which the person has another. */
export function restorePlanEntries(
  tx: WriteTransaction,
  personId: PersonId,
  entries: readonly PlanEntrySnapshot[],
): void {
  for (const entry of entries) insertEntry.run(tx, { ...entry, personId });
}

const answersOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ wrote_on: answerChecks.wroteOn, said: answerChecks.said, said_on: answerChecks.saidOn }))
    .from(answerChecks)
    .where(eq(answerChecks.personId, id))
    .orderBy(asc(answerChecks.wroteOn)),
);

/** Returns all that the user said of a person's answers, to be kept. */
export function snapshotAnswerChecks(db: Database, id: PersonId): AnswerCheckSnapshot[] {
  return answersOfPerson.all(db, { id });
}

const insertAnswer = writeStatement(
  {
    personId: answerChecks.personId,
    wroteOn: answerChecks.wroteOn,
    said: answerChecks.said,
    saidOn: answerChecks.saidOn,
  },
  (db, values) => db.insert(answerChecks).values(values).onConflictDoNothing(),
);

/** Inserts kept answers again, and returns those of days of which nothing else was said of this person. */
export function restoreAnswerChecks(
  tx: WriteTransaction,
  personId: PersonId,
  answers: readonly AnswerCheckSnapshot[],
): AnswerCheckSnapshot[] {
  return answers.filter(
    ({ wrote_on: wroteOn, said, said_on: saidOn }) =>
      insertAnswer.run(tx, { personId, wroteOn, said, saidOn }).changes > 0,
  );
}

const declinesOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ circle: declinedCircles.circle, declined_on: declinedCircles.declinedOn }))
    .from(declinedCircles)
    .where(eq(declinedCircles.personId, id))
    .orderBy(asc(declinedCircles.circle)),
);

/** Returns all circles that the user declined for a person, to be kept. */
export function snapshotDeclinedCircles(db: Database, id: PersonId): DeclinedCircleSnapshot[] {
  return declinesOfPerson.all(db, { id });
}

const insertDecline = writeStatement(
  {
    personId: declinedCircles.personId,
    circle: declinedCircles.circle,
    declinedOn: declinedCircles.declinedOn,
  },
  (db, values) => db.insert(declinedCircles).values(values).onConflictDoNothing(),
);

/** Inserts kept declines again, and returns those that this person did not have already. */
export function restoreDeclinedCircles(
  tx: WriteTransaction,
  personId: PersonId,
  declines: readonly DeclinedCircleSnapshot[],
): DeclinedCircleSnapshot[] {
  return declines.filter(
    ({ circle, declined_on: declinedOn }) => insertDecline.run(tx, { personId, circle, declinedOn }).changes > 0,
  );
}
