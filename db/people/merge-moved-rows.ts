import { and, eq, ne, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  snapshotAnswerChecks,
  snapshotDeclinedCircles,
  snapshotPlanEntries,
  restoreAnswerChecks,
  restoreDeclinedCircles,
  restorePlanEntries,
} from './plan-snapshot.ts';
import { computed, fields, returningStatement, writeStatement } from '../connection/statement.ts';
import { answerChecks, declinedCircles, followUps, interactions, people, planEntries } from '../schema/schema.ts';
import { restoreSharedEvents, setSharedEventsAside } from './merge-events.ts';
import type { MergeSnapshot } from './merge-snapshot.ts';

const move = { into: people.id, from: people.id };

const moveInteractions = returningStatement(move, (db, { into, from }) =>
  db
    .update(interactions)
    .set({ personId: into })
    .where(and(eq(interactions.personId, from), eq(interactions.imported, false)))
    .returning(fields({ id: interactions.id })),
);

/** Moves the logged interactions of `from` to `into`; of a contact with both, that of `into` stays. */
export function mergeInteractions(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'interactions' | 'sharedEvents'> {
  const sharedEvents = setSharedEventsAside(tx, into, from);
  return { sharedEvents, interactions: moveInteractions.all(tx, { into, from }).map(({ id }) => id) };
}

const moveFollowUps = returningStatement(move, (db, { into, from }) =>
  db
    .update(followUps)
    .set({ personId: into })
    .where(eq(followUps.personId, from))
    .returning(fields({ id: followUps.id })),
);

/** Moves what was promised to `from` to `into`. */
export function mergeFollowUps(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<MergeSnapshot, 'followUps'> {
  return { followUps: moveFollowUps.all(tx, { into, from }).map(({ id }) => id) };
}

const moveEntries = returningStatement(move, (db, { into, from }) => {
  const other = alias(planEntries, 'other');
  return db
    .update(planEntries)
    .set({ personId: into })
    .where(
      and(
        eq(planEntries.personId, from),
        or(
          eq(planEntries.part, 'follow-up'),
          notExists(
            db
              .select(fields({ id: other.id }))
              .from(other)
              .where(and(eq(other.personId, into), eq(other.day, planEntries.day), ne(other.part, 'follow-up'))),
          ),
        ),
      ),
    )
    .returning(fields({ id: planEntries.id }));
});

/** Moves the plan entries of `from` to `into`; where both have one on a day, that of `from` is kept aside. */
export function mergeEntries(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'entries' | 'entriesAside'> {
  const entries = moveEntries.all(tx, { into, from }).map(({ id }) => id);
  return { entries, entriesAside: snapshotPlanEntries(tx, from) };
}

/** Copies what was said of the answers of `from` to `into`. */
export function mergeAnswers(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'answers' | 'answersGiven'> {
  const answers = snapshotAnswerChecks(tx, from);
  const answersGiven = restoreAnswerChecks(tx, into, answers);
  return { answers, answersGiven: answersGiven.map(({ wrote_on: wroteOn }) => wroteOn) };
}

/** Copies the circles that were declined for `from` to `into`. */
export function mergeDeclines(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'declines' | 'declinesGiven'> {
  const declines = snapshotDeclinedCircles(tx, from);
  const declinesGiven = restoreDeclinedCircles(tx, into, declines);
  return { declines, declinesGiven: declinesGiven.map(({ circle }) => circle) };
}

const moveInteraction = writeStatement({ ...move, id: computed<number>() }, (db, { into, from, id }) =>
  db
    .update(interactions)
    .set({ personId: into })
    .where(and(eq(interactions.id, id), eq(interactions.personId, from), eq(interactions.imported, false))),
);

const moveFollowUp = writeStatement({ ...move, id: computed<number>() }, (db, { into, from, id }) =>
  db
    .update(followUps)
    .set({ personId: into })
    .where(and(eq(followUps.id, id), eq(followUps.personId, from))),
);

const moveEntry = writeStatement({ ...move, id: computed<number>() }, (db, { into, from, id }) =>
  db
    .update(planEntries)
    .set({ personId: into })
    .where(and(eq(planEntries.id, id), eq(planEntries.personId, from))),
);

const deleteAnswer = writeStatement({ id: people.id, wroteOn: computed<string>() }, (db, { id, wroteOn }) =>
  db.delete(answerChecks).where(and(eq(answerChecks.personId, id), eq(answerChecks.wroteOn, wroteOn))),
);

const deleteDecline = writeStatement({ id: people.id, circle: computed<string>() }, (db, { id, circle }) =>
  db.delete(declinedCircles).where(and(eq(declinedCircles.personId, id), eq(declinedCircles.circle, circle))),
);

/**
 * Moves back what a merge moved to `into`: interactions, promises, places on plans, and what was said of answers and of
 * suggested circles.
 */
export function unmergeMovedRows(tx: WriteTransaction, into: PersonId, id: PersonId, snapshot: MergeSnapshot): void {
  const back = { into: id, from: into };
  for (const interaction of snapshot.interactions) moveInteraction.run(tx, { ...back, id: interaction });
  for (const followUp of snapshot.followUps) moveFollowUp.run(tx, { ...back, id: followUp });
  for (const entry of snapshot.entries) moveEntry.run(tx, { ...back, id: entry });
  restorePlanEntries(tx, id, snapshot.entriesAside);
  restoreSharedEvents(tx, id, snapshot.sharedEvents);
  for (const wroteOn of snapshot.answersGiven) deleteAnswer.run(tx, { id: into, wroteOn });
  restoreAnswerChecks(tx, id, snapshot.answers);
  for (const circle of snapshot.declinesGiven) deleteDecline.run(tx, { id: into, circle });
  restoreDeclinedCircles(tx, id, snapshot.declines);
}
