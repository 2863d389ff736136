import { asc, eq } from 'drizzle-orm';

import type { OfferId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, returningStatement, writeStatement } from '../connection/statement.ts';
import { offers } from '../schema/schema.ts';

/** An offer as the file holds it, in the user's words. */
export type StoredOffer = { readonly id: OfferId; readonly text: string };

const offerFields = fields({ id: offers.id, text: offers.text });

const everyOffer = readStatement({}, (db) => db.select(offerFields).from(offers).orderBy(asc(offers.id)));

/** Returns the user's offers in the order in which they were added. */
export function allOffers(db: Database): StoredOffer[] {
  return everyOffer.all(db, {});
}

const offerById = readStatement({ id: offers.id }, (db, { id }) =>
  db.select(offerFields).from(offers).where(eq(offers.id, id)),
);

/** Finds an offer by its id. */
export function findOffer(db: Database, id: OfferId): StoredOffer | undefined {
  return offerById.get(db, { id });
}

const insert = returningStatement({ text: offers.text }, (db, { text }) =>
  db
    .insert(offers)
    .values({ text })
    .returning(fields({ id: offers.id })),
);

/** Inserts an offer and returns its id. */
export function insertOffer(tx: WriteTransaction, text: string): OfferId {
  const id = insert.value(tx, { text });
  if (id === undefined) throw new Error('An inserted offer has no id.');
  return id;
}

const setText = writeStatement({ id: offers.id, text: offers.text }, (db, { id, text }) =>
  db.update(offers).set({ text }).where(eq(offers.id, id)),
);

/** Changes the words of an offer. */
export function updateOffer(tx: WriteTransaction, id: OfferId, text: string): void {
  setText.run(tx, { id, text });
}

const deleteById = writeStatement({ id: offers.id }, (db, { id }) => db.delete(offers).where(eq(offers.id, id)));

/** Deletes an offer; the entries that it stood with keep its words. */
export function deleteOffer(tx: WriteTransaction, id: OfferId): void {
  deleteById.run(tx, { id });
}
