import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { tagPeople } from './tags.ts';
import type { EditsSinceMerge, MergeSnapshot } from './merge-snapshot.ts';

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

function tagsOf(tx: WriteTransaction, id: PersonId): string[] {
  return prepared<[PersonId], string>(
    tx,
    'SELECT name FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = ? ORDER BY name_key',
  )
    .pluck()
    .all(id);
}

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
  const take = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM person_tags WHERE person_id = ? AND tag_id = (SELECT id FROM tags WHERE name = ?)',
  );
  for (const tag of tagsGiven) take.run(into, tag);
}

export function mergeEmails(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: EditsSinceMerge,
): Pick<MergeSnapshot, 'emails' | 'emailsGiven' | 'emailsAfter'> {
  const emails = ownEmailsOf(tx, from);
  const known = ownEmailsOf(tx, into);
  const emailsGiven = emails.filter((address) => !known.includes(address) && !changedSince.has(into, 'email', address));
  for (const address of emailsGiven) giveEmail(tx, into, address);
  return { emails, emailsGiven, emailsAfter: [...known, ...emailsGiven] };
}

export function ownEmailsOf(tx: WriteTransaction, id: PersonId): string[] {
  return prepared<[PersonId], string>(
    tx,
    'SELECT address FROM emails WHERE person_id = ? AND import_id IS NULL ORDER BY address',
  )
    .pluck()
    .all(id);
}

export function giveEmail(tx: WriteTransaction, id: PersonId, address: string): void {
  prepared<[PersonId, string]>(
    tx,
    `INSERT INTO emails (person_id, address) VALUES (?, ?)
     ON CONFLICT (person_id, address) DO UPDATE SET import_id = NULL`,
  ).run(id, address);
}

export function unmergeEmails(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { emails, emailsGiven, emailsAfter }: MergeSnapshot,
  changedSince: EditsSinceMerge,
): void {
  const now = ownEmailsOf(tx, into);
  for (const address of emailsAfter) if (!now.includes(address)) changedSince.add(into, 'email', address);
  const take = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM emails WHERE person_id = ? AND address = ? AND import_id IS NULL',
  );
  for (const address of emailsGiven) take.run(into, address);
  for (const address of emails) giveEmail(tx, id, address);
}
