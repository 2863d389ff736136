import { and, eq, notExists, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import type { Computed, WriteStatement } from '../connection/statement.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { personTags, tags } from '../schema/schema.ts';
import { parseJsonArray, undoableTableNames, undoableTables } from './undoable-tables.ts';
import type { Undoable, UndoableTable } from './undoable-tables.ts';

// The statements that read and put back a row, made for each table from its columns in the schema. A row stands in them
// as it is kept for undo: the values of its key, and those of its columns, each a JSON array.

type RowStatements = {
  /** Returns the row as it is now; null when there is none. */
  readonly read: (db: Database, key: string) => string | null;
  readonly insert: (tx: WriteTransaction, key: string, columns: string) => void;
  /** Puts the columns that differ between `is` and `was` back to `was`. */
  readonly restore: (tx: WriteTransaction, key: string, was: string, is: string) => void;
  /** Deletes the row; a tag stays while someone carries it, whoever it was made for. */
  readonly remove: (tx: WriteTransaction, key: string) => void;
};

/** The statements of each table that can be undone, by its name. */
export const rowStatements = Object.fromEntries(
  undoableTableNames.map((name) => [name, statementsFor(undoableTables[name])]),
) as Readonly<Record<UndoableTable, RowStatements>>; // one for each of the names

type Parameters = Readonly<Record<string, Computed<Scalar>>>;

function statementsFor({ table, key, columns }: Undoable): RowStatements {
  const keyParameters = parametersFor(key);
  const allParameters = parametersFor([...key, ...columns]);
  const hasKey = (values: Readonly<Record<string, SQL>>): SQL | undefined =>
    and(...key.map((column) => eq(column, values[column.name])));

  const read = readStatement(keyParameters, (db, values) =>
    db
      .select(
        fields({
          row: sql<string>`json_array(${sql.join(
            columns.map((column) => sql`${column}`),
            sql`, `,
          )})`,
        }),
      )
      .from(table)
      .where(hasKey(values)),
  );
  const insert = writeStatement(allParameters, (db, values) => db.insert(table).values(values));
  const remove = writeStatement(keyParameters, (db, values) =>
    db
      .delete(table)
      .where(
        and(
          hasKey(values),
          table === tags
            ? notExists(db.select({ id: personTags.personId }).from(personTags).where(eq(personTags.tagId, tags.id)))
            : undefined,
        ),
      ),
  );
  /** By the columns that they set. */
  const updates = new Map<string, WriteStatement<Parameters>>();
  const updateOf = (changed: readonly SQLiteColumn[]): WriteStatement<Parameters> => {
    const names = changed.map(({ name }) => name);
    let update = updates.get(names.join());
    if (update === undefined) {
      update = writeStatement(parametersFor([...key, ...changed]), (db, values) =>
        db
          .update(table)
          .set(Object.fromEntries(names.map((name) => [name, values[name]])))
          .where(hasKey(values)),
      );
      updates.set(names.join(), update);
    }
    return update;
  };

  return {
    read: (db, rowKey) => read.value(db, valuesOf(key, parseJsonArray(rowKey))) ?? null,
    insert: (tx, rowKey, row) =>
      void insert.run(tx, valuesOf([...key, ...columns], [...parseJsonArray(rowKey), ...parseJsonArray(row)])),
    restore(tx, rowKey, was, is) {
      const [before, after] = [parseJsonArray(was), parseJsonArray(is)];
      const changed = columns.filter((_, at) => before[at] !== after[at]);
      updateOf(changed).run(tx, {
        ...valuesOf(columns, before),
        ...valuesOf(key, parseJsonArray(rowKey)),
      });
    },
    remove: (tx, rowKey) => void remove.run(tx, valuesOf(key, parseJsonArray(rowKey))),
  };
}

function parametersFor(columns: readonly SQLiteColumn[]): Parameters {
  return Object.fromEntries(columns.map(({ name }) => [name, computed<Scalar>()]));
}

function valuesOf(columns: readonly SQLiteColumn[], values: readonly Scalar[]): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(columns.map(({ name }, at) => [name, values[at] ?? null]));
}
