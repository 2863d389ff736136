import { and, count, eq, isNull, notExists, sql } from 'drizzle-orm';

import { fold } from '../../core/text/fold.ts';
import type { PersonId, TagId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { people, personTags, tags } from '../schema/schema.ts';

/** A tag, with how many people that are not archived carry it. */
export type CountedTag = { readonly id: TagId; readonly name: string; readonly people: number };

const countedTags = readStatement({}, (db) =>
  db
    .select(fields({ id: tags.id, name: tags.name, people: count(people.id) }))
    .from(tags)
    .innerJoin(personTags, eq(personTags.tagId, tags.id))
    .leftJoin(people, and(eq(people.id, personTags.personId), isNull(people.archivedOn)))
    .groupBy(tags.id)
    .orderBy(tags.nameKey),
);

/** Returns all tags by name, with how many people that are not archived carry each. */
export function allTags(db: Database): CountedTag[] {
  return countedTags.all(db, {});
}

const tagsOfPerson = readStatement({ personId: personTags.personId }, (db, { personId }) =>
  db
    .select(fields({ id: tags.id, name: tags.name }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, plannedOnce(personId)))
    .orderBy(tags.nameKey),
);

const anyTagOfPerson = readStatement({ personId: personTags.personId }, (db, { personId }) =>
  db
    .select(fields({ tagId: personTags.tagId }))
    .from(personTags)
    .where(eq(personTags.personId, personId))
    .limit(1),
);

/** Returns a person's tags, by name. */
export function tagsOf(db: Database, personId: PersonId): { id: TagId; name: string }[] {
  // Most people have none, which is known before anything is joined and sorted.
  return anyTagOfPerson.value(db, { personId }) === undefined ? [] : tagsOfPerson.all(db, { personId });
}

const tagById = readStatement({ id: tags.id }, (db, { id }) =>
  db
    .select(fields({ name: tags.name }))
    .from(tags)
    .where(eq(tags.id, id)),
);

/** Finds a tag by its id. */
export function findTag(db: Database, id: TagId): { name: string } | undefined {
  return tagById.get(db, { id });
}

const insertTag = writeStatement({ name: tags.name, nameKey: tags.nameKey }, (db, { name, nameKey }) =>
  db.insert(tags).values({ name, nameKey }).onConflictDoNothing(),
);

const tagByKey = readStatement({ nameKey: tags.nameKey }, (db, { nameKey }) =>
  db
    .select(fields({ id: tags.id }))
    .from(tags)
    .where(eq(tags.nameKey, nameKey)),
);

/** Finds the tag whose folded name this is. */
export function findTagByKey(db: Database, nameKey: string): TagId | undefined {
  return tagByKey.value(db, { nameKey });
}

const insertPersonTag = writeStatement(
  { personId: personTags.personId, tagId: personTags.tagId },
  (db, { personId, tagId }) => db.insert(personTags).values({ personId, tagId }).onConflictDoNothing(),
);

/** Gives the tag to people, making it if none of that name is there. Undefined when the name has no letter or digit. */
export function tagPeople(tx: WriteTransaction, ids: readonly PersonId[], name: string): TagId | undefined {
  const nameKey = fold(name);
  if (nameKey === '') return undefined;
  insertTag.run(tx, { name, nameKey });
  const tagId = findTagByKey(tx, nameKey);
  if (tagId === undefined) return undefined;
  for (const personId of ids) insertPersonTag.run(tx, { personId, tagId });
  return tagId;
}

const deletePersonTag = writeStatement(
  { personId: personTags.personId, tagId: personTags.tagId },
  (db, { personId, tagId }) =>
    db.delete(personTags).where(and(eq(personTags.personId, personId), eq(personTags.tagId, tagId))),
);

/** Takes the tag from people. A tag that nobody carries any more is deleted. */
export function untagPeople(tx: WriteTransaction, ids: readonly PersonId[], tagId: TagId): void {
  for (const personId of ids) deletePersonTag.run(tx, { personId, tagId });
  deleteUnusedTags(tx);
}

const deleteTagsWithoutPeople = writeStatement({}, (db) =>
  db.delete(tags).where(
    notExists(
      db
        .select({ one: sql`1` })
        .from(personTags)
        .where(eq(personTags.tagId, tags.id)),
    ),
  ),
);

/** Deletes the tags that nobody carries. */
export function deleteUnusedTags(tx: WriteTransaction): void {
  deleteTagsWithoutPeople.run(tx, {});
}
