import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { openStatuses } from '../../core/doors/introduction-steps.ts';
import type { IntroductionProgress } from '../../core/doors/introduction-steps.ts';
import type { IntroductionId, NeedId, PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { nextId } from '../people/last-ids.ts';
import { mayBeBroughtUpIn } from '../people/sql-conditions.ts';
import { introductions, people } from '../schema/schema.ts';

/** A door that the user opens between two people, as the file holds it. */
export type StoredIntroduction = IntroductionProgress & {
  readonly id: IntroductionId;
  readonly firstId: PersonId;
  readonly secondId: PersonId;
  /** The need that it serves, while it is still there. */
  readonly needId: NeedId | null;
  readonly about: string;
  /** Whether neither side is told the other's name before that one agreed. */
  readonly discreet: boolean;
};

const progressColumns = {
  status: introductions.status,
  thoughtOn: introductions.thoughtOn,
  askedFirstOn: introductions.askedFirstOn,
  firstAnsweredOn: introductions.firstAnsweredOn,
  askedSecondOn: introductions.askedSecondOn,
  secondAnsweredOn: introductions.secondAnsweredOn,
  introducedOn: introductions.introducedOn,
  endedOn: introductions.endedOn,
};

const plainColumns = {
  firstId: introductions.firstId,
  secondId: introductions.secondId,
  needId: introductions.needId,
  about: introductions.about,
  discreet: introductions.discreet,
};

const introductionColumns = { id: introductions.id, ...plainColumns, ...progressColumns };

type Row = Omit<StoredIntroduction, 'discreet'> & { readonly discreet: 0 | 1 };

const stored = (row: Row): StoredIntroduction => ({ ...row, discreet: row.discreet === 1 });

const isOpen = inArray(introductions.status, [...openStatuses]);
const newestFirst = desc(introductions.id);

const introductionById = readStatement({ id: introductions.id }, (db, { id }) =>
  db.select(fields(introductionColumns)).from(introductions).where(eq(introductions.id, id)),
);

/** Finds an introduction by its id. */
export function findIntroduction(db: Database, id: IntroductionId): StoredIntroduction | undefined {
  const row = introductionById.get(db, { id });
  return row && stored(row);
}

const first = alias(people, 'first');
const second = alias(people, 'second');

const everyOpen = readStatement({}, (db) =>
  db
    .select(fields(introductionColumns))
    .from(introductions)
    .innerJoin(first, eq(first.id, introductions.firstId))
    .innerJoin(second, eq(second.id, introductions.secondId))
    .where(and(isOpen, mayBeBroughtUpIn(first), mayBeBroughtUpIn(second)))
    .orderBy(newestFirst),
);

/** Returns the introductions that are not over, newest first; those of whoever is archived or has a farewell aside. */
export function openIntroductions(db: Database): StoredIntroduction[] {
  return everyOpen.all(db, {}).map(stored);
}

const ofPerson = readStatement({ personId: people.id }, (db, { personId }) =>
  db
    .select(fields(introductionColumns))
    .from(introductions)
    .where(or(eq(introductions.firstId, plannedOnce(personId)), eq(introductions.secondId, plannedOnce(personId))))
    .orderBy(newestFirst),
);

/** Returns a person's introductions, on either side, newest first. */
export function introductionsOf(db: Database, personId: PersonId): StoredIntroduction[] {
  return ofPerson.all(db, { personId }).map(stored);
}

const openPairs = readStatement({}, (db) =>
  db
    .select(fields({ firstId: introductions.firstId, secondId: introductions.secondId }))
    .from(introductions)
    .where(isOpen),
);

/** Returns everyone on either side of an introduction that is not over. */
export function peopleOfOpenIntroductions(db: Database): ReadonlySet<PersonId> {
  return new Set(openPairs.all(db, {}).flatMap(({ firstId, secondId }) => [firstId, secondId]));
}

const openOfPerson = readStatement({ personId: people.id }, (db, { personId }) =>
  db
    .select(fields(introductionColumns))
    .from(introductions)
    .where(
      and(
        or(eq(introductions.firstId, plannedOnce(personId)), eq(introductions.secondId, plannedOnce(personId))),
        isOpen,
      ),
    ),
);

/** Returns a person's introductions, on either side, that are not over. */
export function openIntroductionsOf(db: Database, personId: PersonId): StoredIntroduction[] {
  return openOfPerson.all(db, { personId }).map(stored);
}

function isBetween(one: SQL<PersonId>, other: SQL<PersonId>): SQL | undefined {
  return or(
    and(eq(introductions.firstId, one), eq(introductions.secondId, other)),
    and(eq(introductions.firstId, other), eq(introductions.secondId, one)),
  );
}

const openBetween = readStatement({ one: people.id, other: people.id }, (db, { one, other }) =>
  db
    .select(fields({ id: introductions.id }))
    .from(introductions)
    .where(and(isBetween(one, other), isOpen))
    .limit(1),
);

/** Finds the introduction of two people that is not over. */
export function findOpenIntroduction(db: Database, one: PersonId, other: PersonId): IntroductionId | undefined {
  return openBetween.value(db, { one, other });
}

const between = readStatement({ one: people.id, other: people.id }, (db, { one, other }) =>
  db
    .select(fields(introductionColumns))
    .from(introductions)
    .where(isBetween(one, other))
    .orderBy(asc(introductions.id)),
);

/** Returns the introductions of two people to each other, the oldest first. */
export function introductionsBetween(db: Database, one: PersonId, other: PersonId): StoredIntroduction[] {
  return between.all(db, { one, other }).map(stored);
}

const insert = writeStatement(introductionColumns, (db, values) => db.insert(introductions).values(values));

/** Inserts an introduction and returns its id. */
export function insertIntroduction(tx: WriteTransaction, introduction: Omit<StoredIntroduction, 'id'>): IntroductionId {
  const id = nextId(tx, 'introductions');
  insert.run(tx, { ...introduction, id });
  return id;
}

/** Inserts an introduction that was there before, under its id. */
export function insertIntroductionAgain(tx: WriteTransaction, introduction: StoredIntroduction): void {
  insert.run(tx, introduction);
}

const update = writeStatement(introductionColumns, (db, { id, ...values }) =>
  db.update(introductions).set(values).where(eq(introductions.id, id)),
);

/** Changes an introduction. */
export function updateIntroduction(tx: WriteTransaction, introduction: StoredIntroduction): void {
  update.run(tx, introduction);
}

const deleteById = writeStatement({ id: computed<IntroductionId>() }, (db, { id }) =>
  db.delete(introductions).where(eq(introductions.id, id)),
);

/** Deletes an introduction, with its drafts and follow-ups; the ledger of help and contact stay. */
export function deleteIntroduction(tx: WriteTransaction, id: IntroductionId): void {
  deleteById.run(tx, { id });
}
