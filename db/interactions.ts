import { count, desc, eq } from 'drizzle-orm';

import type { Day, Instant } from '../core/day.ts';
import type { InteractionId, PersonId } from '../core/ids.ts';
import type { Direction, InteractionKind } from '../core/interaction.ts';
import type { Database, WriteTransaction } from './database.ts';
import { prepared } from './prepared.ts';
import { interactions } from './schema.ts';

export type InteractionValues = {
  readonly day: Day;
  readonly direction: Direction;
  readonly kind: InteractionKind;
  readonly note: string;
};
export type StoredInteraction = InteractionValues & { readonly id: InteractionId; readonly personId: PersonId };

/** Newest first. */
export function interactionsOf(db: Database, personId: PersonId, offset: number, limit: number): StoredInteraction[] {
  return db
    .select()
    .from(interactions)
    .where(eq(interactions.personId, personId))
    .orderBy(desc(interactions.day), desc(interactions.id))
    .limit(limit)
    .offset(offset)
    .all();
}

export function countInteractionsOf(db: Database, personId: PersonId): number {
  const counted = db.select({ n: count() }).from(interactions).where(eq(interactions.personId, personId)).get();
  return counted?.n ?? 0;
}

export function findInteraction(db: Database, id: InteractionId): StoredInteraction | undefined {
  return db.select().from(interactions).where(eq(interactions.id, id)).get();
}

// The three writes leave the facts of the tie to `recountTies`, so that a write of many counts each person once.

export function insertInteraction(
  tx: WriteTransaction,
  personId: PersonId,
  values: InteractionValues,
  loggedAt: Instant,
): InteractionId {
  const id = prepared<unknown[]>(
    tx,
    'INSERT INTO interactions (person_id, day, direction, kind, note, logged_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(personId, values.day, values.direction, values.kind, values.note, loggedAt).lastInsertRowid;
  // A row id of this table.
  return Number(id) as InteractionId;
}

export function updateInteraction(tx: WriteTransaction, id: InteractionId, values: InteractionValues): void {
  const { day, direction, kind, note } = values;
  tx.update(interactions).set({ day, direction, kind, note }).where(eq(interactions.id, id)).run();
}

export function deleteInteraction(tx: WriteTransaction, id: InteractionId): void {
  tx.delete(interactions).where(eq(interactions.id, id)).run();
}
