import { fold } from '../../core/text/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';

type SearchedText = { name: string; company: string; position: string; tags: string | null; notes: string };

/** Writes anew what these people are found by. To be called after every write to what is searched. */
export function indexPeople(tx: WriteTransaction, ids: Iterable<PersonId>): void {
  const { $client } = tx;
  const read = $client.prepare<[PersonId], SearchedText>(`
    SELECT name, company, position, notes,
      (SELECT group_concat(tags.name, ' ') FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id)
        AS tags
    FROM people WHERE id = ?`);
  const remove = $client.prepare('DELETE FROM people_search WHERE rowid = ?');
  const insert = $client.prepare(
    'INSERT INTO people_search (rowid, name, company, position, tags, notes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const id of ids) {
    remove.run(id);
    const text = read.get(id);
    if (text === undefined) continue;
    insert.run(id, fold(text.name), fold(text.company), fold(text.position), fold(text.tags ?? ''), fold(text.notes));
  }
}
