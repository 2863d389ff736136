import { eq, sql } from 'drizzle-orm';

import { fold } from '../../core/text/fold.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, firstValue, handWrittenWrite, readStatement } from '../connection/statement.ts';
import { people, personTags, tags } from '../schema/schema.ts';

const searchedText = readStatement({ id: people.id }, (db, { id }) => {
  const tagNames = db
    .select(fields({ names: sql<string | null>`group_concat(${tags.name}, ' ')` }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, people.id));
  return db
    .select(
      fields({
        name: people.name,
        company: people.company,
        position: people.position,
        notes: people.notes,
        tags: firstValue(tagNames),
      }),
    )
    .from(people)
    .where(eq(people.id, id));
});

// By hand, since drizzle has no words for full text; the words of a person stand there folded.
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
