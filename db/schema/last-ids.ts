import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import { isOneOf } from './columns.ts';

/** The tables whose ids other rows go on naming after the row is deleted: merges, snapshots and kept writes do. */
export const tablesWithLastId = [
  'people',
  'interactions',
  'follow_ups',
  'plan_entries',
  'sent_texts',
  'help',
  'needs',
  'introductions',
  'goals',
  'lists',
] as const;

/**
 * The greatest id that each table ever gave, so that no id is given twice. SQLite itself gives the id of the newest row
 * again once that row is deleted. No undo takes this back.
 */
export const lastIds = sqliteTable(
  'last_ids',
  { name: text({ enum: tablesWithLastId }).primaryKey(), id: integer().notNull() },
  (table) => [check('last_ids_name', isOneOf(table.name, tablesWithLastId))],
);
