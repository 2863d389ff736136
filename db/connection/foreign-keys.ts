import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod/mini';

const violations = z.array(z.object({ table: z.string() }));

/** Returns, for each row that refers to a row that is not there, the table that it is in. */
export function tablesWithBrokenReferences(connection: BetterSqlite3.Database): string[] {
  return violations.parse(connection.pragma('foreign_key_check')).map(({ table }) => table);
}
