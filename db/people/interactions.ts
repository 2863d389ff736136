import { asc, count, desc, eq } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { interactions, replacedDays } from '../schema/schema.ts';
import { nextId } from './last-ids.ts';

/** What the user says of an interaction. */
export type InteractionValues = {
  readonly day: Day;
  readonly direction: Direction;
  readonly kind: InteractionKind;
  readonly note: string;
};
/** An interaction as the file holds it. */
export type StoredInteraction = InteractionValues & {
  readonly id: InteractionId;
  readonly personId: PersonId;
  /** Derived from what imports say. */
  readonly imported: boolean;
  /** How many messages it stands for; 0 for what the user logged. */
  readonly messages: number;
  /** In conversations of more than two only. */
  readonly inGroup: boolean;
};

const interactionFields = fields({
  id: interactions.id,
  personId: interactions.personId,
  day: interactions.day,
  direction: interactions.direction,
  kind: interactions.kind,
  note: interactions.note,
  imported: interactions.imported,
  messages: interactions.messages,
  inGroup: interactions.inGroup,
});

type Row = Omit<StoredInteraction, 'imported' | 'inGroup'> & { readonly imported: 0 | 1; readonly inGroup: 0 | 1 };

const stored = (row: Row): StoredInteraction => ({ ...row, imported: row.imported === 1, inGroup: row.inGroup === 1 });

const pageOfPerson = readStatement(
  { personId: interactions.personId, limit: computed<number>(), offset: computed<number>() },
  (db, { personId, limit, offset }) =>
    db
      .select(interactionFields)
      .from(interactions)
      .where(eq(interactions.personId, plannedOnce(personId)))
      .orderBy(desc(interactions.day), desc(interactions.id))
      .limit(plannedOnce(limit))
      .offset(plannedOnce(offset)),
);

/** Returns a window of a person's interactions, newest first. */
export function interactionsOf(db: Database, personId: PersonId, offset: number, limit: number): StoredInteraction[] {
  return pageOfPerson.all(db, { personId, limit, offset }).map(stored);
}

const firstOfPerson = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(fields({ on: interactions.day, kind: interactions.kind }))
    .from(interactions)
    .where(eq(interactions.personId, plannedOnce(personId)))
    .orderBy(asc(interactions.day), asc(interactions.id))
    .limit(1),
);

/** Returns the day and kind of a person's first interaction; undefined without one. */
export function firstContactOf(db: Database, personId: PersonId): { on: Day; kind: InteractionKind } | undefined {
  return firstOfPerson.get(db, { personId });
}

const countOfPerson = readStatement({ personId: interactions.personId }, (db, { personId }) =>
  db
    .select(fields({ interactions: count() }))
    .from(interactions)
    .where(eq(interactions.personId, personId)),
);

/** Counts a person's interactions. */
export function countInteractionsOf(db: Database, personId: PersonId): number {
  return countOfPerson.value(db, { personId }) ?? 0;
}

const interactionById = readStatement({ id: interactions.id }, (db, { id }) =>
  db.select(interactionFields).from(interactions).where(eq(interactions.id, id)),
);

/** Finds an interaction by its id. */
export function findInteraction(db: Database, id: InteractionId): StoredInteraction | undefined {
  const row = interactionById.get(db, { id });
  return row && stored(row);
}

// The three writes leave the facts of the tie to `recountTies`, so that a write of many counts each person once.

const typedValues = {
  day: interactions.day,
  direction: interactions.direction,
  kind: interactions.kind,
  note: interactions.note,
} as const;

const insertRow = writeStatement(
  { id: interactions.id, personId: interactions.personId, loggedAt: interactions.loggedAt, ...typedValues },
  (db, values) => db.insert(interactions).values(values),
);

/** Inserts an interaction that the user typed, and returns its id. */
export function insertInteraction(
  tx: WriteTransaction,
  personId: PersonId,
  { day, direction, kind, note }: InteractionValues,
  loggedAt: Instant,
): InteractionId {
  const id = nextId(tx, 'interactions');
  insertRow.run(tx, { id, personId, day, direction, kind, note, loggedAt });
  return id;
}

const updateRow = writeStatement({ id: interactions.id, ...typedValues }, (db, { id, ...values }) =>
  db
    .update(interactions)
    .set({ ...values, imported: false, messages: 0, inGroup: false })
    .where(eq(interactions.id, id)),
);

/** Changes an interaction to what the user typed; one that was derived from imports is the user's own from now on. */
export function updateInteraction(
  tx: WriteTransaction,
  before: StoredInteraction,
  { day, direction, kind, note }: InteractionValues,
): void {
  replaceImported(tx, before);
  updateRow.run(tx, { id: before.id, day, direction, kind, note });
}

const deleteRow = writeStatement({ id: interactions.id }, (db, { id }) =>
  db.delete(interactions).where(eq(interactions.id, id)),
);

/** Deletes an interaction; no import brings one on the same day again. */
export function deleteInteraction(tx: WriteTransaction, before: StoredInteraction): void {
  replaceImported(tx, before);
  deleteRow.run(tx, { id: before.id });
}

const insertReplacedDay = writeStatement(
  { personId: replacedDays.personId, day: replacedDays.day },
  (db, { personId, day }) => db.insert(replacedDays).values({ personId, day }).onConflictDoNothing(),
);

/** Marks the day of an imported interaction as replaced: from now on the user's word counts for it, not that of imports. */
function replaceImported(tx: WriteTransaction, { imported, personId, day }: StoredInteraction): void {
  if (imported) insertReplacedDay.run(tx, { personId, day });
}
