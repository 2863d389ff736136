import { and, eq, isNull, ne, or } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import { addressees } from '../../core/doors/introduction.ts';
import type { NeedId, PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, returningStatement, writeStatement } from '../connection/statement.ts';
import { deleteHowMet, findHowMet, storeHowMet } from '../doors/how-met.ts';
import { findIntroductionDraft, storeIntroductionDraft } from '../doors/introduction-drafts.ts';
import { deleteIntroduction, insertIntroductionAgain, introductionsBetween } from '../doors/introductions.ts';
import type { StoredIntroduction } from '../doors/introductions.ts';
import { findNeed } from '../doors/needs.ts';
import { helpOfIntroduction } from '../outreach/help.ts';
import { help, howMet, introductions, needs, people } from '../schema/schema.ts';
import type { HowMetSnapshot, IntroductionSnapshot } from './doors-snapshot.ts';
import { restoreFollowUps, snapshotFollowUps } from './follow-up-snapshot.ts';
import { joinIntroductions, separateIntroductions } from './joined-introductions.ts';
import type { MergeSnapshot } from './merge-snapshot.ts';

const move = { into: people.id, from: people.id };

const moveNeeds = returningStatement(move, (db, { into, from }) =>
  db
    .update(needs)
    .set({ personId: into })
    .where(eq(needs.personId, from))
    .returning(fields({ id: needs.id })),
);

const moveFirstSides = returningStatement(move, (db, { into, from }) =>
  db
    .update(introductions)
    .set({ firstId: into })
    .where(eq(introductions.firstId, from))
    .returning(fields({ id: introductions.id })),
);

const moveSecondSides = returningStatement(move, (db, { into, from }) =>
  db
    .update(introductions)
    .set({ secondId: into })
    .where(eq(introductions.secondId, from))
    .returning(fields({ id: introductions.id })),
);

const moveIntroducer = returningStatement(move, (db, { into, from }) =>
  db
    .update(howMet)
    .set({ introducedBy: into })
    .where(and(eq(howMet.introducedBy, from), ne(howMet.personId, into)))
    .returning(fields({ id: howMet.personId })),
);

type MovedDoors = Pick<
  MergeSnapshot,
  | 'needs'
  | 'introductions'
  | 'introductionsAside'
  | 'introductionsJoined'
  | 'howMet'
  | 'howMetBefore'
  | 'howMetAfter'
  | 'introducedBy'
>;

/**
 * Moves what `from` looks for, their introductions, how the user met them, and whom they introduced, to `into`. What was to
 * introduce the two to each other is set aside; open introductions of both to the same third person are joined. The caller
 * calls it before follow-ups are moved.
 */
export function mergeDoors(tx: WriteTransaction, into: PersonId, from: PersonId, mergedOn: Day): MovedDoors {
  const introductionsAside = introductionsBetween(tx, into, from).map((introduction) => setAside(tx, introduction));
  return {
    needs: moveNeeds.all(tx, { into, from }).map(({ id }) => id),
    introductions: [...moveFirstSides.all(tx, { into, from }), ...moveSecondSides.all(tx, { into, from })].map(
      ({ id }) => id,
    ),
    introductionsAside,
    introductionsJoined: joinIntroductions(tx, into, mergedOn),
    ...mergeHowMet(tx, into, from),
    introducedBy: moveIntroducer.all(tx, { into, from }).map(({ id }) => id),
  };
}

/** Gives `into` what is known of how the user met `from`, where nothing is known of `into`. Nobody introduces themselves. */
function mergeHowMet(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'howMet' | 'howMetBefore' | 'howMetAfter'> {
  const theirs = howMetOf(tx, from);
  const before = howMetOf(tx, into);
  if (theirs !== null || before !== null) {
    const introducers = [before?.introducedBy, theirs?.introducedBy];
    const met = {
      personId: into,
      text: before?.text || (theirs?.text ?? ''),
      // An id of a person, as the file has it.
      introducedBy: (introducers.find((id) => id !== undefined && id !== null && id !== into && id !== from) ??
        null) as PersonId | null,
      metOn: before?.metOn ?? theirs?.metOn ?? null,
    };
    if (met.text === '' && met.introducedBy === null && met.metOn === null) deleteHowMet(tx, into);
    else storeHowMet(tx, met);
    deleteHowMet(tx, from);
  }
  return { howMet: theirs, howMetBefore: before, howMetAfter: howMetOf(tx, into) };
}

function howMetOf(tx: WriteTransaction, id: PersonId): HowMetSnapshot | null {
  const met = findHowMet(tx, id);
  return met === undefined ? null : { text: met.text, introducedBy: met.introducedBy, metOn: met.metOn };
}

function setAside(tx: WriteTransaction, introduction: StoredIntroduction): IntroductionSnapshot {
  const { id } = introduction;
  const snapshot = {
    introduction,
    drafts: addressees.flatMap((addressee) => {
      const draft = findIntroductionDraft(tx, id, addressee);
      if (draft === undefined) return [];
      const { medium, subject, text, changedAt } = draft;
      return [{ addressee, medium, subject, text, changedAt }];
    }),
    followUps: snapshotFollowUps(tx, id),
    help: helpOfIntroduction(tx, id).map((line) => line.id),
  };
  deleteIntroduction(tx, id);
  return snapshot;
}

const moveOne = { ...move, id: computed<number>() };

const moveNeed = writeStatement(moveOne, (db, { into, from, id }) =>
  db
    .update(needs)
    .set({ personId: into })
    .where(and(eq(needs.id, id), eq(needs.personId, from))),
);

const moveFirstSide = writeStatement(moveOne, (db, { into, from, id }) =>
  db
    .update(introductions)
    .set({ firstId: into })
    .where(and(eq(introductions.id, id), eq(introductions.firstId, from))),
);

const moveSecondSide = writeStatement(moveOne, (db, { into, from, id }) =>
  db
    .update(introductions)
    .set({ secondId: into })
    .where(and(eq(introductions.id, id), eq(introductions.secondId, from))),
);

const moveIntroducerOf = writeStatement(moveOne, (db, { into, from, id }) =>
  db
    .update(howMet)
    .set({ introducedBy: into })
    .where(and(eq(howMet.personId, id), eq(howMet.introducedBy, from))),
);

/** Moves back what `mergeDoors` moved to `into`, where it is still there, and brings back what it set aside. */
export function unmergeDoors(tx: WriteTransaction, into: PersonId, id: PersonId, snapshot: MergeSnapshot): void {
  const back = { into: id, from: into };
  for (const need of snapshot.needs) moveNeed.run(tx, { ...back, id: need });
  for (const introduction of snapshot.introductions) {
    moveFirstSide.run(tx, { ...back, id: introduction });
    moveSecondSide.run(tx, { ...back, id: introduction });
  }
  for (const person of snapshot.introducedBy) moveIntroducerOf.run(tx, { ...back, id: person });
  unmergeHowMet(tx, into, id, snapshot);
  for (const aside of snapshot.introductionsAside) bringBack(tx, aside);
  separateIntroductions(tx, snapshot.introductionsJoined);
}

/** Restores how the user met both; what was changed since stays with `into`. */
function unmergeHowMet(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { howMet: theirs, howMetBefore, howMetAfter }: MergeSnapshot,
): void {
  if (theirs !== null) restoreHowMet(tx, id, theirs);
  if (JSON.stringify(howMetOf(tx, into)) !== JSON.stringify(howMetAfter)) return;
  if (howMetBefore !== null) restoreHowMet(tx, into, howMetBefore);
  else deleteHowMet(tx, into);
}

const personWithId = readStatement({ id: computed<number | null>() }, (db, { id }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(eq(people.id, id)),
);

function restoreHowMet(tx: WriteTransaction, personId: PersonId, met: HowMetSnapshot): void {
  const introducedBy = personWithId.value(tx, { id: met.introducedBy }) ?? null;
  storeHowMet(tx, { personId, text: met.text, introducedBy, metOn: met.metOn });
}

const pointHelp = writeStatement(
  { id: computed<number>(), introductionId: computed<number>() },
  (db, { id, introductionId }) =>
    db
      .update(help)
      .set({ introductionId })
      .where(and(eq(help.id, id), isNull(help.introductionId))),
);

const bothThere = readStatement({ one: computed<number>(), other: computed<number>() }, (db, { one, other }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(or(eq(people.id, one), eq(people.id, other))),
);

/** Brings an introduction back that was set aside, if both are there again. */
function bringBack(
  tx: WriteTransaction,
  { introduction, drafts, followUps: waiting, help: lines }: IntroductionSnapshot,
): void {
  const { id, firstId, secondId } = introduction;
  if (bothThere.all(tx, { one: firstId, other: secondId }).length < 2) return;
  // As it was in the file; the need may have been deleted since.
  const stored = introduction as StoredIntroduction;
  const needId: NeedId | null = stored.needId === null ? null : (findNeed(tx, stored.needId)?.id ?? null);
  insertIntroductionAgain(tx, { ...stored, needId });
  for (const { changedAt, ...draft } of drafts) {
    storeIntroductionDraft(tx, { ...draft, introductionId: stored.id, changedAt: changedAt as Instant });
  }
  restoreFollowUps(tx, stored.id, waiting);
  for (const line of lines) pointHelp.run(tx, { id: line, introductionId: id });
}
