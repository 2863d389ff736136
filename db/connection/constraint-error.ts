import BetterSqlite3 from 'better-sqlite3';

/** Whether SQLite refused to write because a rule of the file forbids it. */
export function isConstraintError(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}
