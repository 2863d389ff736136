import type BetterSqlite3 from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

import type * as schema from '../schema/schema.ts';

/**
 * The open file, for reading. `$client` is the plain connection under it, for what must be fast or what drizzle has no
 * words for.
 */
export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: BetterSqlite3.Database };

declare const writing: unique symbol;

/** The open file inside a transaction that may write. What changes anything asks for this type. */
export type WriteTransaction = Database & { readonly [writing]: true };

/**
 * Runs `work` in one immediate transaction: all of it is kept, on the disk, when this returns; nothing when it throws.
 */
export function write<Result>(db: Database, work: (tx: WriteTransaction) => Result): Result {
  // There is one connection, so what runs between BEGIN and COMMIT is inside; only the type says so.
  return db.$client.transaction(() => work(db as WriteTransaction)).immediate();
}

/** Returns a text that changes whenever anything is written to the file, over this connection or another. */
export function stampOf({ $client }: Database): string {
  const version = $client.pragma('data_version', { simple: true });
  const changes = $client.prepare<[], number>('SELECT total_changes()').pluck().get();
  return `${String(version)}/${String(changes)}`;
}
