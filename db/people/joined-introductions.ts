import { eq, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import { compareProgress, lastDay } from '../../core/doors/introduction-steps.ts';
import type { FollowUpId, IntroductionId, PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import {
  findIntroduction,
  findOpenIntroduction,
  openIntroductionsOf,
  updateIntroduction,
} from '../doors/introductions.ts';
import type { StoredIntroduction } from '../doors/introductions.ts';
import { helpOfIntroduction } from '../outreach/help.ts';
import { deleteFollowUp } from '../plan/follow-ups.ts';
import { help, mergedPeople } from '../schema/schema.ts';
import type { JoinedIntroductionSnapshot } from './doors-snapshot.ts';
import { restoreFollowUps, snapshotFollowUps } from './follow-up-snapshot.ts';

// Two people are introduced to each other once at a time. When a merge leaves two open introductions of the same two, the one
// that has come further goes on, the older one of two that have come equally far. The other is withdrawn and keeps its
// story.

/** Withdraws, on the day of a merge, the open introductions of a person beside another that has come further. */
export function joinIntroductions(
  tx: WriteTransaction,
  personId: PersonId,
  mergedOn: Day,
): JoinedIntroductionSnapshot[] {
  const open = openIntroductionsOf(tx, personId).toSorted(
    (one, other) => compareProgress(one, other) || one.id - other.id,
  );
  const furthest = new Map<PersonId, IntroductionId>();
  const joined: JoinedIntroductionSnapshot[] = [];
  for (const introduction of open) {
    const third = introduction.firstId === personId ? introduction.secondId : introduction.firstId;
    const goesOnIn = furthest.get(third);
    if (goesOnIn === undefined) furthest.set(third, introduction.id);
    else joined.push(withdraw(tx, introduction, goesOnIn, mergedOn));
  }
  return joined;
}

const setHelp = writeStatement(
  { id: computed<number>(), status: help.status, changedOn: help.changedOn },
  (db, { id, ...values }) => db.update(help).set(values).where(eq(help.id, id)),
);

function withdraw(
  tx: WriteTransaction,
  introduction: StoredIntroduction,
  goesOnIn: IntroductionId,
  mergedOn: Day,
): JoinedIntroductionSnapshot {
  const { id, status } = introduction;
  const last = lastDay(introduction);
  const withdrawnOn = mergedOn < last ? last : mergedOn;
  updateIntroduction(tx, { ...introduction, status: 'withdrawn', endedOn: withdrawnOn });
  const followUps = snapshotFollowUps(tx, id).filter(({ doneOn }) => doneOn === null);
  // An id of the file.
  for (const followUp of followUps) deleteFollowUp(tx, followUp.id as FollowUpId);
  const waiting = helpOfIntroduction(tx, id).filter((line) => line.status === 'offered' || line.status === 'accepted');
  for (const line of waiting) {
    const changedOn = withdrawnOn < line.offeredOn ? line.offeredOn : withdrawnOn;
    setHelp.run(tx, { id: line.id, status: 'passed', changedOn });
  }
  const lines = waiting.map((line) => ({ id: line.id, status: line.status, changedOn: line.changedOn }));
  return { id, goesOnIn, status, withdrawnOn, followUps, help: lines };
}

/**
 * Brings introductions back to where they were before a merge withdrew them. One that was changed since stays as it is, and
 * so does one of two people who are being introduced anew.
 */
export function separateIntroductions(tx: WriteTransaction, joined: readonly JoinedIntroductionSnapshot[]): void {
  for (const { id, status, withdrawnOn, followUps, help: lines } of joined) {
    // An id of the file.
    const introduction = findIntroduction(tx, id as IntroductionId);
    if (introduction?.status !== 'withdrawn' || introduction.endedOn !== withdrawnOn) continue;
    if (findOpenIntroduction(tx, introduction.firstId, introduction.secondId) !== undefined) continue;
    updateIntroduction(tx, { ...introduction, status, endedOn: null });
    restoreFollowUps(tx, introduction.id, followUps);
    const now = helpOfIntroduction(tx, introduction.id);
    for (const line of lines) {
      if (now.some((each) => each.id === line.id && each.status === 'passed')) setHelp.run(tx, line);
    }
  }
}

const joinedInto = readStatement({ id: computed<IntroductionId>() }, (db, { id }) =>
  db
    .select(fields({ goesOnIn: sql<IntroductionId>`joined.value ->> 'goesOnIn'` }))
    .from(mergedPeople)
    .innerJoin(
      sql`json_each(${mergedPeople.image}, '$.introductionsJoined') AS joined`,
      sql`joined.value ->> 'id' = ${id}`,
    ),
);

/** Finds the introduction in which one goes on that a merge withdrew, though that may be deleted by now; else undefined. */
export function findJoinedInto(db: Database, { id, status }: StoredIntroduction): IntroductionId | undefined {
  return status === 'withdrawn' ? joinedInto.value(db, { id }) : undefined;
}
