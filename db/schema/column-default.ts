import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

import type { Scalar } from '../connection/stored-json.ts';

/** Returns the value that rows have in a column which a migration added after them: its default, else null. */
export function columnDefault(column: SQLiteColumn): Scalar {
  const { default: value } = column;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
