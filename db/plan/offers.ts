import { asc, eq } from 'drizzle-orm';

import type { OfferId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { offers } from '../schema/schema.ts';

export type StoredOffer = { readonly id: OfferId; readonly text: string };

/** In the order in which they were added. */
export function allOffers(db: Database): StoredOffer[] {
  return db.select().from(offers).orderBy(asc(offers.id)).all();
}

export function findOffer(db: Database, id: OfferId): StoredOffer | undefined {
  return db.select().from(offers).where(eq(offers.id, id)).get();
}

export function insertOffer(tx: WriteTransaction, text: string): OfferId {
  return tx.insert(offers).values({ text }).returning({ id: offers.id }).get().id;
}

export function updateOffer(tx: WriteTransaction, id: OfferId, text: string): void {
  tx.update(offers).set({ text }).where(eq(offers.id, id)).run();
}

export function deleteOffer(tx: WriteTransaction, id: OfferId): void {
  tx.delete(offers).where(eq(offers.id, id)).run();
}
