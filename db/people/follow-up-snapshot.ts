import { and, eq, isNull } from 'drizzle-orm';

import type { FollowUpId, IntroductionId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { followUps, planEntries } from '../schema/schema.ts';
import type { FollowUpSnapshot } from './doors-snapshot.ts';

const followUpsOfIntroduction = readStatement({ id: computed<IntroductionId>() }, (db, { id }) =>
  db
    .select(
      fields({
        id: followUps.id,
        personId: followUps.personId,
        text: followUps.text,
        dueOn: followUps.dueOn,
        promisedOn: followUps.promisedOn,
        doneOn: followUps.doneOn,
      }),
    )
    .from(followUps)
    .where(eq(followUps.introductionId, id)),
);

const entriesOfFollowUp = readStatement({ id: computed<FollowUpId>() }, (db, { id }) =>
  db
    .select(fields({ id: planEntries.id }))
    .from(planEntries)
    .where(eq(planEntries.followUpId, id)),
);

/** Returns the follow-ups of an introduction, open and done, with the plan entries that stand for them. */
export function snapshotFollowUps(tx: WriteTransaction, id: IntroductionId): FollowUpSnapshot[] {
  return followUpsOfIntroduction
    .all(tx, { id })
    .map((followUp) => ({ ...followUp, entries: entriesOfFollowUp.values(tx, { id: followUp.id }) }));
}

const insertFollowUp = writeStatement(
  {
    id: computed<number>(),
    personId: computed<number>(),
    text: followUps.text,
    dueOn: followUps.dueOn,
    promisedOn: followUps.promisedOn,
    doneOn: followUps.doneOn,
    introductionId: computed<number>(),
  },
  (db, values) => db.insert(followUps).values(values),
);

const pointEntry = writeStatement(
  { id: computed<number>(), followUpId: computed<number>() },
  (db, { id, followUpId }) =>
    db
      .update(planEntries)
      .set({ followUpId })
      .where(and(eq(planEntries.id, id), isNull(planEntries.followUpId), eq(planEntries.part, 'follow-up'))),
);

/** Inserts follow-ups of an introduction again, and has plan entries stand for them that stand for none since. */
export function restoreFollowUps(
  tx: WriteTransaction,
  introductionId: IntroductionId,
  snapshots: readonly FollowUpSnapshot[],
): void {
  for (const { entries, ...followUp } of snapshots) {
    insertFollowUp.run(tx, { ...followUp, introductionId });
    for (const entry of entries) pointEntry.run(tx, { id: entry, followUpId: followUp.id });
  }
}
