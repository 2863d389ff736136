import { and, count, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';

import type { Instant } from '../../core/calendar/day.ts';
import type { EventId, InteractionId, PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, returningStatement, writeStatement } from '../connection/statement.ts';
import { help, interactions, people, planEntries, sentTexts } from '../schema/schema.ts';

// Of one contact with two people who become one, one interaction stays. The other is set aside with all that names it.

const ids = z.array(z.int());

/** An interaction that gave way because the other person was part of the same contact. */
export const interactionSnapshot = z.object({
  id: z.int(),
  eventId: z.int(),
  loggedAt: z.string(),
  /** The interaction of the other, which stayed. */
  stayed: z.int(),
  /** What named it and names the one that stayed since. */
  entries: ids,
  sentTexts: ids,
  help: ids,
});
export type InteractionSnapshot = z.infer<typeof interactionSnapshot>;

const sharedEvents = readStatement({ into: people.id, from: people.id }, (db, { into, from }) => {
  const other = alias(interactions, 'other');
  return db
    .select(
      fields({
        id: interactions.id,
        eventId: interactions.eventId,
        loggedAt: interactions.loggedAt,
        stayed: other.id,
      }),
    )
    .from(interactions)
    .innerJoin(other, and(eq(other.eventId, interactions.eventId), eq(other.personId, into)))
    .where(eq(interactions.personId, from));
});

const pointing = { from: interactions.id, to: interactions.id };
const pointEntries = returningStatement(pointing, (db, { from, to }) =>
  db
    .update(planEntries)
    .set({ interactionId: to })
    .where(eq(planEntries.interactionId, from))
    .returning(fields({ id: planEntries.id })),
);
const pointSentTexts = returningStatement(pointing, (db, { from, to }) =>
  db
    .update(sentTexts)
    .set({ interactionId: to })
    .where(eq(sentTexts.interactionId, from))
    .returning(fields({ id: sentTexts.id })),
);
const pointHelp = returningStatement(pointing, (db, { from, to }) =>
  db
    .update(help)
    .set({ interactionId: to })
    .where(eq(help.interactionId, from))
    .returning(fields({ id: help.id })),
);

const deleteRow = writeStatement({ id: interactions.id }, (db, { id }) =>
  db.delete(interactions).where(eq(interactions.id, id)),
);

const countOfEvent = readStatement({ eventId: computed<EventId>() }, (db, { eventId }) =>
  db
    .select(fields({ interactions: count() }))
    .from(interactions)
    .where(eq(interactions.eventId, eventId)),
);

const setEvent = writeStatement({ id: interactions.id, eventId: computed<EventId | null>() }, (db, { id, eventId }) =>
  db.update(interactions).set({ eventId }).where(eq(interactions.id, id)),
);

/** Sets the interactions of `from` aside that belong to a contact of which `into` was part as well. */
export function setSharedEventsAside(tx: WriteTransaction, into: PersonId, from: PersonId): InteractionSnapshot[] {
  return sharedEvents.all(tx, { into, from }).flatMap(({ id, eventId, loggedAt, stayed }) => {
    if (eventId === null) return [];
    const point = { from: id, to: stayed };
    const snapshot = {
      id,
      eventId,
      loggedAt,
      stayed,
      entries: pointEntries.all(tx, point).map((row) => row.id),
      sentTexts: pointSentTexts.all(tx, point).map((row) => row.id),
      help: pointHelp.all(tx, point).map((row) => row.id),
    };
    deleteRow.run(tx, { id });
    // A contact with one person is no event.
    if (countOfEvent.value(tx, { eventId }) === 1) setEvent.run(tx, { id: stayed, eventId: null });
    return [snapshot];
  });
}

const contactById = readStatement({ id: interactions.id }, (db, { id }) =>
  db
    .select(
      fields({
        day: interactions.day,
        direction: interactions.direction,
        kind: interactions.kind,
        note: interactions.note,
        eventId: interactions.eventId,
      }),
    )
    .from(interactions)
    .where(eq(interactions.id, id)),
);

const insertRow = writeStatement(
  {
    id: interactions.id,
    personId: interactions.personId,
    day: interactions.day,
    direction: interactions.direction,
    kind: interactions.kind,
    note: interactions.note,
    loggedAt: interactions.loggedAt,
    eventId: computed<EventId>(),
  },
  (db, values) => db.insert(interactions).values(values),
);

const back = { id: computed<number>(), from: interactions.id, to: interactions.id };
const pointEntryBack = writeStatement(back, (db, { id, from, to }) =>
  db
    .update(planEntries)
    .set({ interactionId: to })
    .where(and(eq(planEntries.id, id), eq(planEntries.interactionId, from))),
);
const pointSentTextBack = writeStatement(back, (db, { id, from, to }) =>
  db
    .update(sentTexts)
    .set({ interactionId: to })
    .where(and(eq(sentTexts.id, id), eq(sentTexts.interactionId, from))),
);
const pointHelpBack = writeStatement(back, (db, { id, from, to }) =>
  db
    .update(help)
    .set({ interactionId: to })
    .where(and(eq(help.id, id), eq(help.interactionId, from))),
);

/**
 * Puts the interactions that were set aside back on the timeline of `personId`, as the contact is now. One that the user
 * deleted since does not come back.
 */
export function restoreSharedEvents(
  tx: WriteTransaction,
  personId: PersonId,
  snapshots: readonly InteractionSnapshot[],
): void {
  for (const snapshot of snapshots) {
    // The ids are as they were in the file.
    const [id, stayed] = [snapshot.id as InteractionId, snapshot.stayed as InteractionId];
    const values = contactById.get(tx, { id: stayed });
    if (values === undefined) continue;
    // It was one with a single person since, or others were added to it, with an event of their own.
    const eventId = values.eventId ?? (snapshot.eventId as EventId);
    insertRow.run(tx, { ...values, id, personId, eventId, loggedAt: snapshot.loggedAt as Instant });
    setEvent.run(tx, { id: stayed, eventId });
    const point = { from: stayed, to: id };
    for (const entry of snapshot.entries) pointEntryBack.run(tx, { ...point, id: entry });
    for (const text of snapshot.sentTexts) pointSentTextBack.run(tx, { ...point, id: text });
    for (const line of snapshot.help) pointHelpBack.run(tx, { ...point, id: line });
  }
}
