import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';

import { mergedColumns } from '../../../../db/people/merge-snapshot.ts';
import { shownParameters } from '../../../../db/people/shown-columns.ts';
import { hasUserData } from '../../../../db/people/sql-conditions.ts';
import { columnName } from '../../../../db/schema/column-name.ts';
import * as schema from '../../../../db/schema/schema.ts';
import { undoableTables } from '../../../../db/undo/undoable-tables.ts';

const shown: readonly string[] = Object.keys(shownParameters);

/** The columns of people that the user edits: those that can be undone and do not show what imports say. */
const userColumns = undoableTables.people.columns
  .filter(({ name }) => !shown.includes(name))
  .map((column) => columnName(column));

/** They alone do not keep anybody: they are set aside with their person, and come back with them. */
const setAside = ['snoozed_until', 'reviewed_on', 'handled_on', 'settled_on'];

test('every column that the user edits goes along when its person is merged', () => {
  expect(userColumns.toSorted()).toEqual(mergedColumns.toSorted());
});

test('every column that the user edits keeps its person when an import is undone, or is set aside', () => {
  const builder = drizzle.mock({ casing: 'snake_case' });
  const { sql } = builder.select({ id: schema.people.id }).from(schema.people).where(hasUserData(builder)).toSQL();
  const keeping = userColumns.filter((column) => sql.includes(`"people"."${column}"`));
  expect([...keeping, ...setAside].toSorted()).toEqual(userColumns.toSorted());
});
