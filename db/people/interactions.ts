import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { EventId, InteractionId, PersonId } from '../../core/ids.ts';
import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { interactions, people, replacedDays } from '../schema/schema.ts';
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
  /** Shared by the interactions of one contact with several people; null with one. */
  readonly eventId: EventId | null;
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
  eventId: interactions.eventId,
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

const ofPersonOnDay = readStatement(
  { personId: interactions.personId, day: interactions.day },
  (db, { personId, day }) =>
    db
      .select(interactionFields)
      .from(interactions)
      .where(and(eq(interactions.personId, personId), eq(interactions.day, day)))
      .orderBy(asc(interactions.id)),
);

/** Returns a person's interactions of one day. */
export function contactsOnDay(db: Database, personId: PersonId, day: Day): StoredInteraction[] {
  return ofPersonOnDay.all(db, { personId, day }).map(stored);
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

const interactionsByEvent = readStatement({ eventId: computed<EventId>() }, (db, { eventId }) =>
  db
    .select(interactionFields)
    .from(interactions)
    .where(eq(interactions.eventId, eventId))
    .orderBy(asc(interactions.id)),
);

/** Returns the interactions of the contact to which one belongs: of one with several people each person's, otherwise itself. */
export function interactionsOfSameEvent(db: Database, one: StoredInteraction): StoredInteraction[] {
  return one.eventId === null ? [one] : interactionsByEvent.all(db, { eventId: one.eventId }).map(stored);
}

const peopleByEvent = readStatement({ events: computed<string>() }, (db, { events }) =>
  db
    .select(fields({ eventId: sql<EventId>`${interactions.eventId}`, id: people.id, name: people.name }))
    .from(interactions)
    .innerJoin(people, eq(people.id, interactions.personId))
    .where(and(isNotNull(interactions.eventId), isInJsonList(interactions.eventId, events)))
    .orderBy(asc(people.nameKey), asc(people.id)),
);

/** Maps contacts with several people to those people, by name. */
export function peopleOfEvents(
  db: Database,
  events: readonly EventId[],
): Map<EventId, { readonly id: PersonId; readonly name: string }[]> {
  if (events.length === 0) return new Map();
  const there = new Map<EventId, { readonly id: PersonId; readonly name: string }[]>();
  for (const { eventId, id, name } of peopleByEvent.all(db, { events: JSON.stringify(events) })) {
    appendTo(there, eventId, { id, name });
  }
  return there;
}

// The writes leave the facts of the tie to `recountTies`, so that a write of many counts each person once.

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

const updateEvent = writeStatement(
  { id: interactions.id, eventId: computed<EventId | null>() },
  (db, { id, eventId }) => db.update(interactions).set({ eventId }).where(eq(interactions.id, id)),
);

/**
 * Inserts a contact with one or more people that the user typed: an interaction with each, which share an event if there
 * are several. Returns the ids in the order of the people.
 */
export function insertContact(
  tx: WriteTransaction,
  personIds: readonly PersonId[],
  values: InteractionValues,
  loggedAt: Instant,
): InteractionId[] {
  const ids = personIds.map((personId) => insertInteraction(tx, personId, values, loggedAt));
  shareEvent(tx, ids);
  return ids;
}

/** Makes interactions those of one contact: several share an event, and one has none. */
export function shareEvent(tx: WriteTransaction, ids: readonly InteractionId[], known: EventId | null = null): void {
  const [first] = ids;
  if (first === undefined) return;
  // An event is numbered as its first interaction, whose id is never given twice.
  const eventId = ids.length === 1 ? null : (known ?? (Number(first) as EventId));
  for (const id of ids) updateEvent.run(tx, { id, eventId });
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
