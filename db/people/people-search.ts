import { fold } from '../../core/text/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, handWrittenRead, handWrittenWrite } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';

// By hand, since drizzle knows nothing of full text; the words of a person are read as the index holds them.
const searchedText = handWrittenRead(
  { id: people.id },
  {
    name: people.name,
    company: people.company,
    position: people.position,
    notes: people.notes,
    tags: computed<string | null>(),
  },
  `SELECT name, company, position, notes,
     (SELECT group_concat(tags.name, ' ') FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id)
       AS tags
   FROM people WHERE id = @id`,
);

const deleteFromIndex = handWrittenWrite({ id: people.id }, 'DELETE FROM people_search WHERE rowid = @id');

const insertIntoIndex = handWrittenWrite(
  {
    id: people.id,
    name: computed<string>(),
    company: computed<string>(),
    position: computed<string>(),
    tags: computed<string>(),
    notes: computed<string>(),
  },
  `INSERT INTO people_search (rowid, name, company, position, tags, notes)
   VALUES (@id, @name, @company, @position, @tags, @notes)`,
);

/** Removes a person from the search index. */
export function unindexPerson(tx: WriteTransaction, id: PersonId): void {
  deleteFromIndex.run(tx, { id });
}

/** Indexes a person who is not in the search index, by folded words. */
export function indexNewPerson(
  tx: WriteTransaction,
  words: {
    readonly id: PersonId;
    readonly name: string;
    readonly company: string;
    readonly position: string;
    readonly tags: string;
    readonly notes: string;
  },
): void {
  insertIntoIndex.run(tx, words);
}

/** Indexes these people anew. Every write to what is searched calls it afterwards. */
export function indexPeople(tx: WriteTransaction, ids: Iterable<PersonId>): void {
  for (const id of ids) {
    unindexPerson(tx, id);
    const text = searchedText.get(tx, { id });
    if (text === undefined) continue;
    indexNewPerson(tx, {
      id,
      name: fold(text.name),
      company: fold(text.company),
      position: fold(text.position),
      tags: fold(text.tags ?? ''),
      notes: fold(text.notes),
    });
  }
}
