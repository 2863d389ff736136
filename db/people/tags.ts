import { fold } from '../../core/text/fold.ts';
import type { PersonId, TagId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';

export type CountedTag = { readonly id: TagId; readonly name: string; readonly people: number };

/** All tags by name, with how many people that are not archived carry each. */
export function allTags(db: Database): CountedTag[] {
  return db.$client
    .prepare<[], CountedTag>(
      `SELECT tags.id, tags.name, count(people.id) AS people
       FROM tags JOIN person_tags ON tag_id = tags.id
       LEFT JOIN people ON people.id = person_id AND archived_on IS NULL
       GROUP BY tags.id ORDER BY tags.name_key`,
    )
    .all();
}

export function tagsOf(db: Database, personId: PersonId): { id: TagId; name: string }[] {
  return db.$client
    .prepare<[PersonId], { id: TagId; name: string }>(
      `SELECT tags.id, tags.name FROM person_tags JOIN tags ON tags.id = tag_id
       WHERE person_id = ? ORDER BY tags.name_key`,
    )
    .all(personId);
}

export function findTag(db: Database, id: TagId): { name: string } | undefined {
  return db.$client.prepare<[TagId], { name: string }>('SELECT name FROM tags WHERE id = ?').get(id);
}

/** Gives the tag to people, making it if none of that name is there. Undefined when the name has no letter or digit. */
export function tagPeople(tx: WriteTransaction, ids: readonly PersonId[], name: string): TagId | undefined {
  const nameKey = fold(name);
  if (nameKey === '') return undefined;
  const { $client } = tx;
  $client.prepare('INSERT INTO tags (name, name_key) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, nameKey);
  const tag = $client.prepare<[string], TagId>('SELECT id FROM tags WHERE name_key = ?').pluck().get(nameKey);
  if (tag === undefined) return undefined;
  const insert = $client.prepare('INSERT INTO person_tags (person_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const id of ids) insert.run(id, tag);
  return tag;
}

/** Takes the tag from people. A tag that nobody carries any more is gone. */
export function untagPeople(tx: WriteTransaction, ids: readonly PersonId[], tag: TagId): void {
  const remove = tx.$client.prepare('DELETE FROM person_tags WHERE person_id = ? AND tag_id = ?');
  for (const id of ids) remove.run(id, tag);
  deleteUnusedTags(tx);
}

export function deleteUnusedTags(tx: WriteTransaction): void {
  tx.$client.prepare('DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM person_tags WHERE tag_id = tags.id)').run();
}
