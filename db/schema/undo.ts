import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';

/** Writes that pages asked for, with what they were answered: a repeated write gets the same answer. */
export const writes = sqliteTable(
  'writes',
  {
    id: text().$type<WriteId>().primaryKey(),
    at: text().$type<Instant>().notNull(),
    /** JSON of what the write was answered, without the undo that it offered. */
    answer: text().notNull(),
    /** JSON of an `UndoLabel`: what an undo says it takes back. Null for a write that cannot be undone. */
    label: text(),
  },
  (table) => [index('writes_by_time').on(table.at)],
);

/** The rows that an undoable write changed, before and after. */
export const writtenRows = sqliteTable(
  'written_rows',
  {
    writeId: text()
      .$type<WriteId>()
      .notNull()
      .references(() => writes.id, { onDelete: 'cascade' }),
    /** The order in which they were first changed. */
    position: integer().notNull(),
    tableName: text().notNull(),
    /** JSON: the primary key. */
    key: text().notNull(),
    /** JSON of the columns that are the user's; null when there was no row. */
    before: text(),
    after: text(),
  },
  (table) => [primaryKey({ columns: [table.writeId, table.position] })],
);
