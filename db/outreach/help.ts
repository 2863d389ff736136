import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { FollowUpId, HelpId, InteractionId, IntroductionId, OfferId, PersonId } from '../../core/ids.ts';
import type { Help } from '../../core/outreach/help.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, orNull, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { nextId } from '../people/last-ids.ts';
import { followUps, help, people } from '../schema/schema.ts';

/** A line of the ledger of help as the file holds it. */
export type StoredHelp = Help & {
  readonly id: HelpId;
  readonly personId: PersonId;
  readonly offerId: OfferId | null;
  readonly interactionId: InteractionId | null;
  /** The promise to give it, while it is still there. */
  readonly followUpId: FollowUpId | null;
  /** The introduction that the help is, while it is still there. */
  readonly introductionId: IntroductionId | null;
};

/** A line of the ledger with the person's name and its promise as lists show them. */
export type ListedHelp = StoredHelp & {
  readonly name: string;
  /** What is promised, and by when; null unless the promise is open. */
  readonly promise: string | null;
  readonly promiseDueOn: Day | null;
};

const helpColumns = {
  id: help.id,
  personId: help.personId,
  direction: help.direction,
  kind: help.kind,
  text: help.text,
  offerId: help.offerId,
  status: help.status,
  offeredOn: help.offeredOn,
  changedOn: help.changedOn,
  interactionId: help.interactionId,
  followUpId: help.followUpId,
  introductionId: help.introductionId,
};

function selectHelp(db: StatementBuilder) {
  return db
    .select(
      fields({
        ...helpColumns,
        name: people.name,
        promise: orNull(followUps.text),
        promiseDueOn: orNull(followUps.dueOn),
      }),
    )
    .from(help)
    .innerJoin(people, eq(people.id, help.personId))
    .leftJoin(followUps, and(eq(followUps.id, help.followUpId), isNull(followUps.doneOn)));
}

const helpOfPerson = readStatement({ personId: help.personId }, (db, { personId }) =>
  selectHelp(db)
    .where(eq(help.personId, plannedOnce(personId)))
    .orderBy(desc(help.offeredOn), desc(help.id)),
);

const anyHelpOfPerson = readStatement({ personId: help.personId }, (db, { personId }) =>
  db
    .select(fields({ id: help.id }))
    .from(help)
    .where(eq(help.personId, personId))
    .limit(1),
);

/** Returns a person's ledger of help, newest first. */
export function helpOf(db: Database, personId: PersonId): ListedHelp[] {
  // Most people have none, which is known before anything is joined.
  return anyHelpOfPerson.value(db, { personId }) === undefined ? [] : helpOfPerson.all(db, { personId });
}

const helpById = readStatement({ id: help.id }, (db, { id }) => selectHelp(db).where(eq(help.id, id)));

/** Finds a line of the ledger by its id. */
export function findHelp(db: Database, id: HelpId): ListedHelp | undefined {
  return helpById.get(db, { id });
}

const insert = writeStatement(helpColumns, (db, values) => db.insert(help).values(values));

/** Inserts a line into the ledger and returns its id. */
export function insertHelp(tx: WriteTransaction, line: Omit<StoredHelp, 'id'>): HelpId {
  const id = nextId(tx, 'help');
  insert.run(tx, { ...line, id });
  return id;
}

const update = writeStatement(
  {
    id: help.id,
    kind: help.kind,
    text: help.text,
    status: help.status,
    offeredOn: help.offeredOn,
    changedOn: help.changedOn,
    followUpId: help.followUpId,
  },
  (db, { id, ...values }) => db.update(help).set(values).where(eq(help.id, id)),
);

/** Changes a line of the ledger. */
export function updateHelp(
  tx: WriteTransaction,
  line: Pick<StoredHelp, 'id' | 'kind' | 'text' | 'status' | 'offeredOn' | 'changedOn' | 'followUpId'>,
): void {
  const { id, kind, text, status, offeredOn, changedOn, followUpId } = line;
  update.run(tx, { id, kind, text, status, offeredOn, changedOn, followUpId });
}

const setGiven = writeStatement({ followUpId: help.followUpId, on: help.changedOn }, (db, { followUpId, on }) =>
  db
    .update(help)
    .set({ status: 'given', changedOn: on })
    .where(and(eq(help.followUpId, followUpId), eq(help.status, 'accepted'))),
);

/** Marks the help that a follow-up promised as given on a day. */
export function markPromisedHelpGiven(tx: WriteTransaction, followUpId: FollowUpId, on: Day): void {
  setGiven.run(tx, { followUpId, on });
}

const ofIntroduction = readStatement({ introductionId: computed<IntroductionId>() }, (db, { introductionId }) =>
  selectHelp(db).where(eq(help.introductionId, introductionId)),
);

/** Returns the lines of the ledger that an introduction is, on both sides. */
export function helpOfIntroduction(db: Database, introductionId: IntroductionId): ListedHelp[] {
  return ofIntroduction.all(db, { introductionId });
}

const deleteById = writeStatement({ id: help.id }, (db, { id }) => db.delete(help).where(eq(help.id, id)));

/** Deletes a line of the ledger. */
export function deleteHelp(tx: WriteTransaction, id: HelpId): void {
  deleteById.run(tx, { id });
}

const offeredTo = readStatement({ personId: help.personId }, (db, { personId }) =>
  db
    .select(fields({ offerId: help.offerId }))
    .from(help)
    .where(and(eq(help.personId, personId), eq(help.direction, 'to-them'), isNotNull(help.offerId))),
);

/** Returns the user's offers that were truly made to a person. */
export function offersMadeTo(db: Database, personId: PersonId): Set<OfferId> {
  return new Set(offeredTo.values(db, { personId }).filter((id) => id !== null));
}
