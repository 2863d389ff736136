import BetterSqlite3 from 'better-sqlite3';

/** The floor's connection: nothing of ours, under the same pragmas. */
export function plainConnection(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('fullfsync = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 10000');
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('mmap_size = 268435456');
  connection.pragma('secure_delete = FAST');
  return connection;
}
