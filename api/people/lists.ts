import type { ListId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import {
  allLists,
  changeList,
  deleteList,
  findListName,
  findListNamed,
  insertList,
  renameList,
} from '../../db/people/lists.ts';
import type { PeopleFilter } from '../../db/people/people-filter.ts';
import { countPeople } from '../../db/people/people-list.ts';
import { filterAsStored } from '../../db/people/stored-filter.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const lists = {
  all: procedures.lists.all.handler(({ context: { db } }) =>
    allLists(db).map((list) => ({ ...list, people: countPeople(db, list.filter) })),
  ),
  save: procedures.lists.save.handler(({ context, input: { writeId, name, filter } }) =>
    undoableWrite(context, writeId, (tx) => {
      requireFreeName(tx, name);
      const id = insertList(tx, name, requireStorable(tx, filter));
      return { label: { kind: 'list-saved', name }, answer: { id } };
    }),
  ),
  change: procedures.lists.change.handler(({ context, input: { writeId, id, filter } }) =>
    undoableWrite(context, writeId, (tx) => {
      const name = requireList(tx, id);
      changeList(tx, id, requireStorable(tx, filter));
      return { label: { kind: 'list-changed', name }, answer: {} };
    }),
  ),
  rename: procedures.lists.rename.handler(({ context, input: { writeId, id, name } }) =>
    undoableWrite(context, writeId, (tx) => {
      const before = requireList(tx, id);
      requireFreeName(tx, name, id);
      renameList(tx, id, name);
      return { label: { kind: 'list-renamed', from: before, to: name }, answer: {} };
    }),
  ),
  delete: procedures.lists.delete.handler(({ context, input: { writeId, id } }) =>
    undoableWrite(context, writeId, (tx) => {
      const name = requireList(tx, id);
      deleteList(tx, id);
      return { label: { kind: 'list-deleted', name }, answer: {} };
    }),
  ),
};

/** Finds the name of a list. @throws GONE when it is not there. */
function requireList(tx: WriteTransaction, id: ListId): string {
  const name = findListName(tx, id);
  if (name === undefined) throw goneError('This list');
  return name;
}

/** Checks the name of a list. @throws REFUSED when it has no letter or digit, or is that of a list other than `own`. */
function requireFreeName(tx: WriteTransaction, name: string, own?: ListId): void {
  if (fold(name) === '') throw refusedError('A list needs at least one letter or digit in its name. Type another one.');
  const other = findListNamed(tx, name);
  if (other === undefined || other.id === own) return;
  throw refusedError(`There is a list “${other.name}” already. Choose another name.`);
}

/** Writes a filter as it is stored. @throws REFUSED when it names a tag or a goal that is not there. */
function requireStorable(tx: WriteTransaction, filter: PeopleFilter): string {
  const stored = filterAsStored(tx, filter);
  if (stored !== undefined) return stored;
  throw refusedError('The filter names a tag or a goal that is no longer there. Take it out of the filter first.');
}
