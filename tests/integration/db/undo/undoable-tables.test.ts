import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';

import { columnName } from '../../../../db/schema/column-name.ts';
import * as schema from '../../../../db/schema/schema.ts';
import { undoableTables } from '../../../../db/undo/undoable-tables.ts';

/** Columns that no undo puts back: they are derived, or never change once their row is there. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  people: [
    'inbound_days',
    'outbound_days',
    'first_inbound',
    'last_inbound',
    'last_outbound',
    'last_inbound_message',
    'asked_on',
    'last_contact',
    'strength',
    'tie_state',
  ],
  plans: ['new_tie_share', 'carried_in', 'new_ties_before', 'made_at'],
};

/** Tables that writes of pages do not change, or that no undo may take back. */
const notUndone = [
  'imports',
  'import_parts',
  'import_labels',
  'set_aside_people',
  'sessions',
  'tie_day',
  'writes',
  'written_rows',
  'last_ids',
];

test('every column of every table is undone, or said here not to be', () => {
  const columns = Object.values(schema).flatMap((table) =>
    is(table, SQLiteTable)
      ? getTableConfig(table).columns.map(
          (column: SQLiteColumn) => `${getTableConfig(table).name}.${columnName(column)}`,
        )
      : [],
  );
  const undone = Object.entries(undoableTables).flatMap(([table, { key, columns: its }]) =>
    [...[...key, ...its].map((column) => columnName(column)), ...(leftOut[table] ?? [])].map(
      (column) => `${table}.${column}`,
    ),
  );
  const kept = columns.filter((column) => !notUndone.includes(column.slice(0, column.indexOf('.'))));
  expect(undone.toSorted()).toEqual(kept.toSorted());
});
