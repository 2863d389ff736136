import { asc, eq } from 'drizzle-orm';

import { fold } from '../../core/text/fold.ts';
import type { ListId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import { lists } from '../schema/schema.ts';
import { nextId } from './last-ids.ts';
import { readStoredFilter } from './stored-filter.ts';
import type { FilterNow } from './stored-filter.ts';

/** A list of people that the user named, as it applies now. */
export type NamedList = FilterNow & { readonly id: ListId; readonly name: string };

const everyList = readStatement({}, (db) =>
  db
    .select(fields({ id: lists.id, name: lists.name, filter: lists.filter }))
    .from(lists)
    .orderBy(asc(lists.nameKey)),
);

/**
 * Returns all lists by name.
 *
 * @throws DamagedValue
 */
export function allLists(db: Database): NamedList[] {
  return everyList.all(db, {}).map(({ id, name, filter }) => ({ id, name, ...readStoredFilter(db, filter) }));
}

const listById = readStatement({ id: lists.id }, (db, { id }) =>
  db
    .select(fields({ name: lists.name }))
    .from(lists)
    .where(eq(lists.id, id)),
);

/** Finds the name of a list. */
export function findListName(db: Database, id: ListId): string | undefined {
  return listById.value(db, { id });
}

const listByKey = readStatement({ nameKey: lists.nameKey }, (db, { nameKey }) =>
  db
    .select(fields({ id: lists.id, name: lists.name }))
    .from(lists)
    .where(eq(lists.nameKey, nameKey)),
);

/** Finds the list that has this name, however it is written. */
export function findListNamed(db: Database, name: string): { id: ListId; name: string } | undefined {
  return listByKey.get(db, { nameKey: fold(name) });
}

const insert = writeStatement(
  { id: lists.id, name: lists.name, nameKey: lists.nameKey, filter: lists.filter },
  (db, values) => db.insert(lists).values(values),
);

/** Inserts a list and returns its id; `filter` is JSON. */
export function insertList(tx: WriteTransaction, name: string, filter: string): ListId {
  const id = nextId(tx, 'lists');
  insert.run(tx, { id, name, nameKey: fold(name), filter });
  return id;
}

const updateFilter = writeStatement({ id: lists.id, filter: lists.filter }, (db, { id, filter }) =>
  db.update(lists).set({ filter }).where(eq(lists.id, id)),
);

/** Gives a list another filter, which is JSON. */
export function changeList(tx: WriteTransaction, id: ListId, filter: string): void {
  updateFilter.run(tx, { id, filter });
}

const updateName = writeStatement(
  { id: lists.id, name: lists.name, nameKey: lists.nameKey },
  (db, { id, name, nameKey }) => db.update(lists).set({ name, nameKey }).where(eq(lists.id, id)),
);

/** Gives a list another name. */
export function renameList(tx: WriteTransaction, id: ListId, name: string): void {
  updateName.run(tx, { id, name, nameKey: fold(name) });
}

const deleteById = writeStatement({ id: lists.id }, (db, { id }) => db.delete(lists).where(eq(lists.id, id)));

/** Deletes a list; its people stay. */
export function deleteList(tx: WriteTransaction, id: ListId): void {
  deleteById.run(tx, { id });
}
