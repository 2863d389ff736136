import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { emails as emailsTable, personTags, tags as tagsTable } from '../schema/schema.ts';
import { tagPeople } from './tags.ts';
import type { EditsSinceMerge, MergeSnapshot } from './merge-snapshot.ts';

/** Gives `into` the tags that the user gave `from`, and returns who had which. */
export function mergeTags(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: EditsSinceMerge,
): Pick<MergeSnapshot, 'tags' | 'tagsGiven' | 'tagsAfter'> {
  const tags = tagsOf(tx, from);
  const known = tagsOf(tx, into);
  const tagsGiven = tags.filter((tag) => !known.includes(tag) && !changedSince.has(into, 'tag', tag));
  for (const tag of tagsGiven) tagPeople(tx, [into], tag);
  return { tags, tagsGiven, tagsAfter: [...known, ...tagsGiven] };
}

const tagNames = readStatement({ id: personTags.personId }, (db, { id }) =>
  db
    .select(fields({ name: tagsTable.name }))
    .from(personTags)
    .innerJoin(tagsTable, eq(tagsTable.id, personTags.tagId))
    .where(and(eq(personTags.personId, id), isNull(personTags.importId)))
    .orderBy(tagsTable.nameKey),
);

/** Returns the tags that the user gave, by name. */
function tagsOf(tx: WriteTransaction, id: PersonId): string[] {
  return tagNames.values(tx, { id });
}

const deleteTagOfPerson = writeStatement({ id: personTags.personId, name: tagsTable.name }, (db, { id, name }) =>
  db
    .delete(personTags)
    .where(
      and(
        eq(personTags.personId, id),
        isNull(personTags.importId),
        inArray(personTags.tagId, db.select({ id: tagsTable.id }).from(tagsTable).where(eq(tagsTable.name, name))),
      ),
    ),
);

/** Takes the tags that a merge gave away again, and gives the person who was merged theirs. */
export function unmergeTags(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { tags, tagsGiven, tagsAfter }: MergeSnapshot,
  changedSince: EditsSinceMerge,
): void {
  const now = tagsOf(tx, into);
  for (const tag of tagsAfter) if (!now.includes(tag)) changedSince.add(into, 'tag', tag);
  for (const tag of tags) tagPeople(tx, [id], tag);
  for (const name of tagsGiven) deleteTagOfPerson.run(tx, { id: into, name });
}

/** Gives `into` the typed addresses of `from`, and returns who had which. */
export function mergeEmails(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: EditsSinceMerge,
): Pick<MergeSnapshot, 'emails' | 'emailsGiven' | 'emailsAfter'> {
  const emails = ownEmailsOf(tx, from);
  const known = ownEmailsOf(tx, into);
  const emailsGiven = emails.filter((address) => !known.includes(address) && !changedSince.has(into, 'email', address));
  for (const address of emailsGiven) upsertTypedEmail.run(tx, { id: into, address });
  return { emails, emailsGiven, emailsAfter: [...known, ...emailsGiven] };
}

const typedEmails = readStatement({ id: emailsTable.personId }, (db, { id }) =>
  db
    .select(fields({ address: emailsTable.address }))
    .from(emailsTable)
    .where(and(eq(emailsTable.personId, id), isNull(emailsTable.importId)))
    .orderBy(emailsTable.address),
);

/** Returns the addresses that the user typed, in alphabetical order. */
function ownEmailsOf(tx: WriteTransaction, id: PersonId): string[] {
  return typedEmails.values(tx, { id });
}

const upsertTypedEmail = writeStatement(
  { id: emailsTable.personId, address: emailsTable.address },
  (db, { id, address }) =>
    db
      .insert(emailsTable)
      .values({ personId: id, address })
      .onConflictDoUpdate({ target: [emailsTable.personId, emailsTable.address], set: { importId: sql`NULL` } }),
);

const deleteTypedEmail = writeStatement(
  { id: emailsTable.personId, address: emailsTable.address },
  (db, { id, address }) =>
    db
      .delete(emailsTable)
      .where(and(eq(emailsTable.personId, id), eq(emailsTable.address, address), isNull(emailsTable.importId))),
);

/** Takes the addresses that a merge gave away again, and gives the person who was merged theirs. */
export function unmergeEmails(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { emails, emailsGiven, emailsAfter }: MergeSnapshot,
  changedSince: EditsSinceMerge,
): void {
  const now = ownEmailsOf(tx, into);
  for (const address of emailsAfter) if (!now.includes(address)) changedSince.add(into, 'email', address);
  for (const address of emailsGiven) deleteTypedEmail.run(tx, { id: into, address });
  for (const address of emails) upsertTypedEmail.run(tx, { id, address });
}
