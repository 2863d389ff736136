import { eq } from 'drizzle-orm';

import type { InteractionId, PersonId, WriteId } from '../../core/ids.ts';
import { isConstraintError } from '../connection/constraint-error.ts';
import { write } from '../connection/database.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { personTags, writtenRows } from '../schema/schema.ts';
import { isUnwritableError } from '../connection/unwritable-error.ts';
import { DamagedValue } from '../connection/stored-json.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { findInteraction } from '../people/interactions.ts';
import { introductionsCollide, introductionsMovedOn } from './moved-introductions.ts';
import type { RowChange } from './row-changes.ts';
import { captureRowChanges, changedRows, currentRow, installChangeTriggers } from './row-changes.ts';
import { rowStatements } from './row-statements.ts';
import { completeRow, parseJsonArray, undoableTableNames, undoableTables } from './undoable-tables.ts';
import type { UndoableTable } from './undoable-tables.ts';
import { findWrite } from './writes.ts';

const insertWrittenRow = writeStatement(
  {
    writeId: writtenRows.writeId,
    position: writtenRows.position,
    tableName: writtenRows.tableName,
    key: writtenRows.key,
    before: writtenRows.before,
    after: writtenRows.after,
  },
  (db, values) => db.insert(writtenRows).values(values),
);

/** Saves the rows that a remembered write changed, so that it can be undone. */
export function saveRowChanges(tx: WriteTransaction, id: WriteId, rows: readonly RowChange[]): void {
  rows.forEach(({ tableName, key, before, after }, position) => {
    insertWrittenRow.run(tx, { writeId: id, position, tableName, key, before, after });
  });
}

/** Why a write is not undone: nothing is known of it, or something that it concerns was changed since. */
export type UndoRefusal = 'unknown' | 'changed-since';

/** An undo that was done, and whom it concerns. */
export type UndoneWrite = {
  readonly kind: 'undone';
  /** Everyone whom the write concerned. */
  readonly people: readonly PersonId[];
  /** Those of whom it changed facts that the user typed, or what imports say. */
  readonly withFacts: readonly PersonId[];
  /** Those of whom it changed contact days. */
  readonly withContact: readonly PersonId[];
  /** Whether it changed settings, which every tie and plan goes by. */
  readonly withSettings: boolean;
};

/**
 * Puts back all that the write changed, column by column; runs inside `captureRowChanges`. Refuses when the write is
 * not known, one of its columns was changed since, or something was written since that would be lost or left without
 * what it belongs to; the transaction is then to be rolled back. What is derived (shown facts, numbers, the search
 * index) is the caller's to renew.
 */
export function undoWrite(tx: WriteTransaction, id: WriteId): UndoneWrite | { readonly kind: UndoRefusal } {
  if ((findWrite(tx, id)?.label ?? null) === null) return { kind: 'unknown' };
  // A draft that was begun or changed since stays as it is: nobody loses what they are writing.
  const rows = rowChangesOf(tx, id).filter(
    (row) => row.tableName !== 'drafts' || isAsWritten(tx, row, currentRow(tx, row)),
  );
  if (rows.some((row) => !isBookkeeping(row.tableName) && !isAsWritten(tx, row, currentRow(tx, row)))) {
    return { kind: 'changed-since' };
  }
  if (introductionsMovedOn(tx, id, rows)) return { kind: 'changed-since' };

  try {
    for (const table of undoableTableNames.toReversed()) {
      for (const { tableName, key, before } of rows) {
        if (tableName === table && before === null) rowStatements[table].remove(tx, key);
      }
    }
    if (takesOthersAlong(tx, rows)) return { kind: 'changed-since' };
    for (const table of undoableTableNames) {
      for (const { tableName, key, before, after } of rows) {
        if (tableName !== table || before === null) continue;
        if (after === null) rowStatements[table].insert(tx, key, before);
        else rowStatements[table].restore(tx, key, before, after);
      }
    }
  } catch (error) {
    // What it belongs to is gone, or something else has its place.
    if (isConstraintError(error)) return { kind: 'changed-since' };
    throw error;
  }
  if (introductionsCollide(tx, rows)) return { kind: 'changed-since' };
  const peopleWith = (tables: readonly UndoableTable[], isOfPerson: (row: RowChange) => boolean): PersonId[] =>
    peopleOf(
      tx,
      rows.filter((row) => tables.includes(row.tableName) || (row.tableName === 'people' && isOfPerson(row))),
    );
  return {
    kind: 'undone',
    people: peopleOf(tx, rows),
    withFacts: peopleWith(
      [
        'own_values',
        'emails',
        'removed_emails',
        'profile_slugs',
        'person_tags',
        'removed_tags',
        'records',
        'merged_people',
        'replaced_days',
      ],
      () => false,
    ),
    withContact: peopleWith(['interactions'], cameOrWent),
    withSettings: rows.some(({ tableName }) => tableName === 'settings'),
  };
}

/** At most so many of a write's rows are looked at to tell whether it may be undone, so that a list of writes comes at once. */
const mostRowsChecked = 200;

/**
 * Tells whether a write may be undone, by undoing it and taking that back. Of a write of more rows than can be tried at once
 * only the first ones are looked at: what was written since and would be lost then shows only when it is undone. Also returns
 * the people whom these rows concern; those on the plan of the day only when nobody else is.
 */
export function lookAtWrite(
  db: Database,
  id: WriteId,
): { readonly mayBeUndone: boolean; readonly people: readonly PersonId[] } {
  const rows = rowChangesOf(db, id, mostRowsChecked);
  const isAsItWas =
    rows.every(
      (row) => row.tableName === 'drafts' || isBookkeeping(row.tableName) || isAsWritten(db, row, currentRow(db, row)),
    ) && !introductionsMovedOn(db, id, rows);
  // Whoever only came or went on the plan of the day because of it was not what it was about.
  const besidePlan = peopleOf(
    db,
    rows.filter(({ tableName }) => tableName !== 'plan_entries'),
  );
  return {
    mayBeUndone: isAsItWas && (rows.length === mostRowsChecked || tryUndo(db, id)),
    people: besidePlan.length > 0 ? besidePlan : peopleOf(db, rows),
  };
}

/** Ends a transaction of which nothing is kept. */
class Rollback extends Error {}

/**
 * Undoes a write in a transaction that is rolled back, and returns whether it could be undone; true when the disk takes no
 * write, since the reason is then another, and past steps are listed all the same.
 */
function tryUndo(db: Database, id: WriteId): boolean {
  let isUndone = false;
  try {
    installChangeTriggers(db);
    write(db, (tx) => {
      isUndone = captureRowChanges(tx, () => undoWrite(tx, id).kind === 'undone').result;
      throw new Rollback();
    });
  } catch (error) {
    if (isUnwritableError(error)) return true;
    if (!(error instanceof Rollback)) throw error;
  }
  return isUndone;
}

/** Returns the rows that a write changed, in the order in which it first changed them; at most `limit` of them. */
function rowChangesOf(db: Database, id: WriteId, limit = -1): RowChange[] {
  return writtenRowsOf.all(db, { id, limit }).map(({ tableName, key, before, after }) => {
    const table = undoableTableNames.find((name) => name === tableName);
    if (table === undefined) throw new DamagedValue('a change that can be undone', tableName);
    const complete = (row: string | null) => (row === null ? null : completeRow(table, row));
    return { tableName: table, key, before: complete(before), after: complete(after) };
  });
}

// A limit below zero is none.
const writtenRowsOf = readStatement({ id: writtenRows.writeId, limit: computed<number>() }, (db, { id, limit }) =>
  db
    .select(
      fields({
        tableName: writtenRows.tableName,
        key: writtenRows.key,
        before: writtenRows.before,
        after: writtenRows.after,
      }),
    )
    .from(writtenRows)
    .where(eq(writtenRows.writeId, id))
    .orderBy(writtenRows.position)
    .limit(limit),
);

function cameOrWent({ before, after }: RowChange): boolean {
  return before === null || after === null;
}

/**
 * Whether what the write changed is still as it left it; another column of the row may have been changed since. A row that
 * named a contact and lost it with that contact, such as help that was offered in one, is as it was left.
 */
function isAsWritten(db: Database, { tableName, before, after }: RowChange, now: string | null): boolean {
  if (now === after) return true;
  if (after === null || now === null) return false;
  const is = parseJsonArray(now);
  const was = before === null ? null : parseJsonArray(before);
  const contactColumn = undoableTables[tableName].columns.findIndex(({ name }) => name === 'interactionId');
  return parseJsonArray(after).every(
    (value, column) =>
      value === is[column] ||
      (was !== null && value === was[column]) ||
      (column === contactColumn && is[column] === null && findInteraction(db, value as InteractionId) === undefined), // the column holds no others
  );
}

/** Whether rows of the table only follow from the rest of a write, so that a later one may have changed them again. */
function isBookkeeping(table: UndoableTable): boolean {
  return table === 'plans';
}

/**
 * Whether what was removed took rows with it that a later write added. A place on a plan goes with its person; and a row
 * that only named what was removed (the offer of a draft) stays.
 */
function takesOthersAlong(tx: WriteTransaction, rows: readonly RowChange[]): boolean {
  const own = new Set(rows.map(({ tableName, key }) => `${tableName} ${key}`));
  return changedRows(tx).some(
    (row) =>
      row.tableName !== 'plan_entries' && !own.has(`${row.tableName} ${row.key}`) && currentRow(tx, row) === null,
  );
}

const carriersOfTag = readStatement({ tagId: computed<Scalar>() }, (db, { tagId }) =>
  db
    .select(fields({ personId: personTags.personId }))
    .from(personTags)
    .where(eq(personTags.tagId, tagId)),
);

/** Returns the people whom the rows concern, also by a tag that they carry. */
function peopleOf(db: Database, rows: readonly RowChange[]): PersonId[] {
  const ids = new Set<PersonId>();
  for (const { tableName, key, before, after } of rows) {
    const { key: keyColumns, columns } = undoableTables[tableName];
    const at = tableName === 'people' ? 0 : [...keyColumns, ...columns].findIndex(({ name }) => name === 'personId');
    for (const rest of [before, after]) {
      // A row's key and columns stand in this order, and this one is a person's id.
      const id = [...parseJsonArray(key), ...(rest === null ? [] : parseJsonArray(rest))][at] as PersonId | undefined;
      if (at >= 0 && id !== undefined) ids.add(id);
    }
    if (tableName === 'tags') {
      // A tag that came, went or changed its name is searched with all who carry it.
      const [tagId = null] = parseJsonArray(key);
      for (const id of carriersOfTag.values(db, { tagId })) ids.add(id);
    }
  }
  return [...ids];
}
