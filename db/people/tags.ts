import { and, count, eq, isNull, notExists, sql } from 'drizzle-orm';

import { fold } from '../../core/text/fold.ts';
import type { PersonId, TagId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { importLabels, people, personTags, removedTags, tags } from '../schema/schema.ts';

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
  (db, { personId, tagId }) =>
    db
      .insert(personTags)
      .values({ personId, tagId })
      .onConflictDoUpdate({ target: [personTags.personId, personTags.tagId], set: { importId: sql`NULL` } }),
);

const insertRemovedTag = writeStatement(
  { personId: removedTags.personId, nameKey: removedTags.nameKey },
  (db, values) => db.insert(removedTags).values(values).onConflictDoNothing(),
);

const deleteRemovedTag = writeStatement(
  { personId: removedTags.personId, nameKey: removedTags.nameKey },
  (db, { personId, nameKey }) =>
    db.delete(removedTags).where(and(eq(removedTags.personId, personId), eq(removedTags.nameKey, nameKey))),
);

const anyImportLabel = readStatement({}, (db) =>
  db
    .select(fields({ importId: importLabels.importId }))
    .from(importLabels)
    .limit(1),
);

/** Finds the tag of that name, or makes it. Undefined when the name has no letter or digit. */
export function tagNamed(tx: WriteTransaction, name: string): TagId | undefined {
  const nameKey = fold(name);
  if (nameKey === '') return undefined;
  insertTag.run(tx, { name, nameKey });
  return findTagByKey(tx, nameKey);
}

/**
 * Gives the tag to people as the user's own, making it if none of that name is there. Undefined when the name has no letter or
 * digit.
 */
export function tagPeople(tx: WriteTransaction, ids: readonly PersonId[], name: string): TagId | undefined {
  const tagId = tagNamed(tx, name);
  if (tagId === undefined) return undefined;
  const haveImportLabels = anyImportLabel.get(tx, {}) !== undefined;
  for (const personId of ids) {
    insertPersonTag.run(tx, { personId, tagId });
    if (!haveImportLabels) continue;
    for (const identity of identitiesOf(tx, personId)) {
      deleteRemovedTag.run(tx, { personId: identity, nameKey: fold(name) });
    }
  }
  return tagId;
}

const deletePersonTag = writeStatement(
  { personId: personTags.personId, tagId: personTags.tagId },
  (db, { personId, tagId }) =>
    db.delete(personTags).where(and(eq(personTags.personId, personId), eq(personTags.tagId, tagId))),
);

/** Takes the tag from people, to whom no label of an import brings it again. A tag that nobody carries any more is deleted. */
export function untagPeople(tx: WriteTransaction, ids: readonly PersonId[], tagId: TagId): void {
  const nameKey = fold(findTag(tx, tagId)?.name ?? '');
  const haveImportLabels = anyImportLabel.get(tx, {}) !== undefined;
  for (const personId of ids) {
    const { changes } = deletePersonTag.run(tx, { personId, tagId });
    if (haveImportLabels && changes > 0) insertRemovedTag.run(tx, { personId, nameKey });
  }
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
