import { and, eq, min } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { Provenance } from '../../core/records/shown-person.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { emails, removedEmails } from '../schema/schema.ts';

const emailsOfPerson = readStatement({ personId: emails.personId }, (db, { personId }) =>
  db
    .select(fields({ address: emails.address, importId: emails.importId }))
    .from(emails)
    .where(eq(emails.personId, personId)),
);

const removedOfPerson = readStatement({ personId: removedEmails.personId }, (db, { personId }) =>
  db
    .select(fields({ address: removedEmails.address }))
    .from(removedEmails)
    .where(eq(removedEmails.personId, personId)),
);

const deleteEmail = writeStatement(
  { personId: emails.personId, address: emails.address },
  (db, { personId, address }) =>
    db.delete(emails).where(and(eq(emails.personId, personId), eq(emails.address, address))),
);

const upsertEmail = writeStatement(
  { personId: emails.personId, address: emails.address, importId: emails.importId },
  (db, values) =>
    db
      .insert(emails)
      .values(values)
      .onConflictDoUpdate({ target: [emails.personId, emails.address], set: { importId: excluded(emails.importId) } }),
);

const firstEmail = readStatement({ personId: emails.personId }, (db, { personId }) =>
  db
    .select(fields({ address: min(emails.address) }))
    .from(emails)
    .where(eq(emails.personId, personId)),
);

/**
 * Makes a person's imported addresses what imports say, without those that the user typed or removed. Returns their
 * first address in alphabetical order, by which someone without a name goes.
 */
export function renewEmails(
  tx: WriteTransaction,
  id: PersonId,
  imported: ReadonlyMap<string, Provenance>,
): string | undefined {
  const rows = emailsOfPerson.all(tx, { personId: id });
  const own = new Set(rows.filter(({ importId }) => importId === null).map(({ address }) => address));
  const removed =
    imported.size === 0
      ? []
      : identitiesOf(tx, id).flatMap((identity) => removedOfPerson.values(tx, { personId: identity }));
  const wanted = new Map([...imported].filter(([address]) => !own.has(address) && !removed.includes(address)));
  for (const { address, importId } of rows) {
    if (importId === null || wanted.get(address)?.importId === importId) wanted.delete(address);
    else if (!wanted.has(address)) deleteEmail.run(tx, { personId: id, address });
  }
  for (const [address, { importId }] of wanted) upsertEmail.run(tx, { personId: id, address, importId });
  return firstEmail.value(tx, { personId: id }) ?? undefined;
}
