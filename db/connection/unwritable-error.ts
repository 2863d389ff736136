import BetterSqlite3 from 'better-sqlite3';

/** Whether SQLite wrote nothing because the disk is full or the file may only be read. */
export function isUnwritableError(error: unknown): boolean {
  return (
    error instanceof BetterSqlite3.SqliteError &&
    (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_READONLY'))
  );
}
