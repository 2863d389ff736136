import BetterSqlite3 from 'better-sqlite3';

import { setPragmas } from '../../db/connection/open.ts';

/** The floor's connection: nothing of ours, under the same pragmas. */
export function plainConnection(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  setPragmas(connection);
  return connection;
}
