import BetterSqlite3 from 'better-sqlite3';

import { setPragmas } from '../../db/connection/open.ts';

/** Opens a connection for the floor: plain better-sqlite3 with the same pragmas. */
export function plainConnection(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  setPragmas(connection);
  return connection;
}
