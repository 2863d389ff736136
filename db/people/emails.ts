import { and, eq } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { emails, removedEmails } from '../schema/schema.ts';
import { identitiesOf } from './merged-people.ts';

const addressesOfPerson = readStatement({ id: emails.personId }, (db, { id }) =>
  db
    .select(fields({ address: emails.address }))
    .from(emails)
    .where(eq(emails.personId, plannedOnce(id)))
    .orderBy(emails.address),
);

/** Returns a person's addresses in alphabetical order. */
export function emailsOf(db: Database, id: PersonId): string[] {
  return addressesOfPerson.values(db, { id });
}

const deleteEmail = writeStatement({ id: emails.personId, address: emails.address }, (db, { id, address }) =>
  db.delete(emails).where(and(eq(emails.personId, id), eq(emails.address, address))),
);

const insertEmail = writeStatement({ id: emails.personId, address: emails.address }, (db, { id, address }) =>
  db.insert(emails).values({ personId: id, address }).onConflictDoNothing(),
);

const insertRemovedEmail = writeStatement(
  { id: removedEmails.personId, address: removedEmails.address },
  (db, { id, address }) => db.insert(removedEmails).values({ personId: id, address }).onConflictDoNothing(),
);

const deleteRemovedEmail = writeStatement(
  { id: removedEmails.personId, address: removedEmails.address },
  (db, { id, address }) =>
    db.delete(removedEmails).where(and(eq(removedEmails.personId, id), eq(removedEmails.address, address))),
);

/**
 * Replaces a person's addresses. Those that stay keep the import that brought them; no import brings those that go
 * again.
 */
export function replaceEmails(tx: WriteTransaction, id: PersonId, addresses: readonly string[]): void {
  const kept = new Set(addresses);
  for (const address of emailsOf(tx, id)) {
    if (kept.has(address)) continue;
    deleteEmail.run(tx, { id, address });
    insertRemovedEmail.run(tx, { id, address });
  }
  for (const address of kept) {
    insertEmail.run(tx, { id, address });
    for (const identity of identitiesOf(tx, id)) deleteRemovedEmail.run(tx, { id: identity, address });
  }
}
