import { asc, eq } from 'drizzle-orm';

import type { OfferId } from '../../core/ids.ts';
import type { Offer } from '../../core/outreach/offer.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, returningStatement, writeStatement } from '../connection/statement.ts';
import { offers } from '../schema/schema.ts';

const typedColumns = { text: offers.text, kind: offers.kind, words: offers.words, suits: offers.suits };

const offerFields = fields({ id: offers.id, ...typedColumns });

const everyOffer = readStatement({}, (db) => db.select(offerFields).from(offers).orderBy(asc(offers.id)));

/** Returns the user's offers in the order in which they were added. */
export function allOffers(db: Database): Offer[] {
  return everyOffer.all(db, {});
}

const offerById = readStatement({ id: offers.id }, (db, { id }) =>
  db.select(offerFields).from(offers).where(eq(offers.id, id)),
);

/** Finds an offer by its id. */
export function findOffer(db: Database, id: OfferId): Offer | undefined {
  return offerById.get(db, { id });
}

const insert = returningStatement(typedColumns, (db, values) =>
  db
    .insert(offers)
    .values(values)
    .returning(fields({ id: offers.id })),
);

/** Inserts an offer and returns its id. */
export function insertOffer(tx: WriteTransaction, offer: Omit<Offer, 'id'>): OfferId {
  const id = insert.value(tx, offer);
  if (id === undefined) throw new Error('An inserted offer has no id.');
  return id;
}

const update = writeStatement({ id: offers.id, ...typedColumns }, (db, { id, ...values }) =>
  db.update(offers).set(values).where(eq(offers.id, id)),
);

/** Changes an offer. */
export function updateOffer(tx: WriteTransaction, offer: Offer): void {
  update.run(tx, offer);
}

const deleteById = writeStatement({ id: offers.id }, (db, { id }) => db.delete(offers).where(eq(offers.id, id)));

/** Deletes an offer; plan entries, drafts and the ledger of help keep its words. */
export function deleteOffer(tx: WriteTransaction, id: OfferId): void {
  deleteById.run(tx, { id });
}
