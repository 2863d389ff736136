import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { NeedId, PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { nextId } from '../people/last-ids.ts';
import { needs, people } from '../schema/schema.ts';

/** What a person looks for, as the file holds it. */
export type StoredNeed = {
  readonly id: NeedId;
  readonly personId: PersonId;
  readonly text: string;
  readonly saidOn: Day;
  /** The last day on which it holds; null when that is open. */
  readonly holdsUntil: Day | null;
  /** Since when it is met, or not wanted any more. */
  readonly closedOn: Day | null;
};

/** A need with the name of whose it is. */
export type NamedNeed = StoredNeed & { readonly name: string };

const needColumns = {
  id: needs.id,
  personId: needs.personId,
  text: needs.text,
  saidOn: needs.saidOn,
  holdsUntil: needs.holdsUntil,
  closedOn: needs.closedOn,
};

const newestFirst = [desc(needs.saidOn), desc(needs.id)] as const;

const ofPerson = readStatement({ personId: needs.personId }, (db, { personId }) =>
  db
    .select(fields(needColumns))
    .from(needs)
    .where(eq(needs.personId, plannedOnce(personId)))
    .orderBy(asc(sql`${needs.closedOn} IS NOT NULL`), ...newestFirst),
);

/** Returns what a person looks for: open needs first, then those closed, each newest first. */
export function needsOf(db: Database, personId: PersonId): StoredNeed[] {
  return ofPerson.all(db, { personId });
}

const holding = readStatement({ today: computed<Day>() }, (db, { today }) =>
  db
    .select(fields({ ...needColumns, name: people.name }))
    .from(needs)
    .innerJoin(people, eq(people.id, needs.personId))
    .where(
      and(
        isNull(needs.closedOn),
        isNull(people.archivedOn),
        isNull(people.farewell),
        or(isNull(needs.holdsUntil), sql`${needs.holdsUntil} >= ${today}`),
      ),
    )
    .orderBy(...newestFirst),
);

/** Returns everybody's open needs that hold on a day, newest first; those of archived people and after a farewell aside. */
export function needsHolding(db: Database, today: Day): NamedNeed[] {
  return holding.all(db, { today });
}

const needById = readStatement({ id: computed<NeedId>() }, (db, { id }) =>
  db
    .select(fields({ ...needColumns, name: people.name }))
    .from(needs)
    .innerJoin(people, eq(people.id, needs.personId))
    .where(eq(needs.id, id)),
);

/** Finds a need by its id. */
export function findNeed(db: Database, id: NeedId): NamedNeed | undefined {
  return needById.get(db, { id });
}

const insert = writeStatement(needColumns, (db, values) => db.insert(needs).values(values));

/** Inserts an open need and returns its id. */
export function insertNeed(tx: WriteTransaction, need: Omit<StoredNeed, 'id' | 'closedOn'>): NeedId {
  const id = nextId(tx, 'needs');
  insert.run(tx, { ...need, id, closedOn: null });
  return id;
}

const update = writeStatement(
  { id: needs.id, text: needs.text, saidOn: needs.saidOn, holdsUntil: needs.holdsUntil, closedOn: needs.closedOn },
  (db, { id, ...values }) => db.update(needs).set(values).where(eq(needs.id, id)),
);

/** Changes a need. */
export function updateNeed(
  tx: WriteTransaction,
  { id, text, saidOn, holdsUntil, closedOn }: Omit<StoredNeed, 'personId'>,
): void {
  update.run(tx, { id, text, saidOn, holdsUntil, closedOn });
}

const deleteById = writeStatement({ id: needs.id }, (db, { id }) => db.delete(needs).where(eq(needs.id, id)));

/** Deletes a need; introductions that serve it stay. */
export function deleteNeed(tx: WriteTransaction, id: NeedId): void {
  deleteById.run(tx, { id });
}
