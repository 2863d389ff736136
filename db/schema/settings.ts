import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** JSON values by name; a setting that is not here has its default. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
});
