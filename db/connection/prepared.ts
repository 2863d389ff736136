import type BetterSqlite3 from 'better-sqlite3';

import type { Database } from './database.ts';

const statements = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>();

/**
 * Prepares a statement once for each connection, since preparing costs more than running what an index answers. Every
 * text is kept, so what varies must be bound.
 */
export function prepared<Parameters extends unknown[] | object, Row = unknown>(
  db: Database,
  text: string,
): BetterSqlite3.Statement<Parameters extends unknown[] ? Parameters : [Parameters], Row> {
  let known = statements.get(db.$client);
  if (known === undefined) {
    known = new Map<string, BetterSqlite3.Statement>();
    statements.set(db.$client, known);
  }
  let statement = known.get(text);
  if (statement === undefined) {
    statement = db.$client.prepare(text);
    known.set(text, statement);
  }
  // The types say what the text binds and returns, as with `prepare` itself.
  return statement as BetterSqlite3.Statement<Parameters extends unknown[] ? Parameters : [Parameters], Row>;
}
