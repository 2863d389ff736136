import type BetterSqlite3 from 'better-sqlite3';

import { renewSearchIndex } from '../search/search-index.ts';

/** The open file, for reading: what statements are run on. `$client` is the connection itself. */
export type Database = { readonly $client: BetterSqlite3.Database };

declare const writing: unique symbol;

/** The open file inside a transaction that may write. What changes anything asks for this type. */
export type WriteTransaction = Database & { readonly [writing]: true };

/**
 * Runs `work` in one immediate transaction: all of it is kept, on the disk, when this returns; nothing when it throws.
 * The search index follows what it wrote.
 */
export function write<Result>(db: Database, work: (tx: WriteTransaction) => Result): Result {
  // There is one connection, so what runs between BEGIN and COMMIT is inside; only the type says so.
  const tx = db as WriteTransaction;
  return db.$client
    .transaction(() => {
      const result = work(tx);
      renewSearchIndex(tx);
      return result;
    })
    .immediate();
}

/** Returns a text that changes whenever anything is written to the file, over this connection or another. */
export function stampOf({ $client }: Database): string {
  const version = $client.pragma('data_version', { simple: true });
  const changes = $client.prepare<[], number>('SELECT total_changes()').pluck().get();
  return `${String(version)}/${String(changes)}`;
}
