import { count, desc, eq } from 'drizzle-orm';

import type { Day, Instant } from '../core/day.ts';
import type { InteractionId, PersonId } from '../core/ids.ts';
import type { Direction, InteractionKind } from '../core/interaction.ts';
import type { Database, WriteTransaction } from './database.ts';
import { prepared } from './prepared.ts';
import { interactions, replacedDays } from './schema.ts';

export type InteractionValues = {
  readonly day: Day;
  readonly direction: Direction;
  readonly kind: InteractionKind;
  readonly note: string;
};
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

/** What was derived from imports is the user's own from now on. */
export function updateInteraction(tx: WriteTransaction, before: StoredInteraction, values: InteractionValues): void {
  const { day, direction, kind, note } = values;
  replaceImported(tx, before);
  tx.update(interactions)
    .set({ day, direction, kind, note, imported: false, messages: 0, inGroup: false })
    .where(eq(interactions.id, before.id))
    .run();
}

export function deleteInteraction(tx: WriteTransaction, before: StoredInteraction): void {
  replaceImported(tx, before);
  tx.delete(interactions).where(eq(interactions.id, before.id)).run();
}

/** From now on the user's word counts for that day, and not that of imports. */
function replaceImported(tx: WriteTransaction, { imported, personId, day }: StoredInteraction): void {
  if (imported) tx.insert(replacedDays).values({ personId, day }).onConflictDoNothing().run();
}
