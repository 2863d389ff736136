import { CasingCache } from 'drizzle-orm/casing';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

const casing = new CasingCache('snake_case');

/** Returns the name of a column as the file has it. */
export function columnName(column: SQLiteColumn): string {
  return casing.getColumnCasing(column);
}
