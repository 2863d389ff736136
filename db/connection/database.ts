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

type ReadStatements = { readonly [Name in 'begin' | 'end']: BetterSqlite3.Statement<[]> };
const readStatements = new WeakMap<BetterSqlite3.Database, ReadStatements>();

/**
 * Runs `work`, which only reads, in one transaction: it sees the file as of one moment, and SQLite takes its lock once rather
 * than for each statement.
 */
export function readTogether<Result>({ $client }: Database, work: () => Result): Result {
  if ($client.inTransaction) return work();
  let statements = readStatements.get($client);
  if (statements === undefined) {
    // As fast as two plain reads; better-sqlite3's own `transaction` takes as long as five.
    statements = { begin: $client.prepare('BEGIN'), end: $client.prepare('COMMIT') };
    readStatements.set($client, statements);
  }
  statements.begin.run();
  try {
    return work();
  } finally {
    statements.end.run();
  }
}

type StampStatements = { readonly [Name in 'version' | 'changes']: BetterSqlite3.Statement<[], number> };
const stampStatements = new WeakMap<BetterSqlite3.Database, StampStatements>();

/** Returns a text that changes whenever anything is written to the file, over this connection or another. */
export function stampOf({ $client }: Database): string {
  let statements = stampStatements.get($client);
  if (statements === undefined) {
    statements = {
      version: $client.prepare<[], number>('PRAGMA data_version').pluck(),
      changes: $client.prepare<[], number>('SELECT total_changes()').pluck(),
    };
    stampStatements.set($client, statements);
  }
  return `${String(statements.version.get())}/${String(statements.changes.get())}`;
}

/**
 * Makes a function that only reads the file keep its result for each connection until anything is written to the file. Inside a
 * transaction, which may be rolled back, it computes anew and keeps nothing.
 */
export function keptUntilWritten<Result>(compute: (db: Database) => Result): (db: Database) => Result {
  const kept = new WeakMap<BetterSqlite3.Database, { readonly stamp: string; readonly result: Result }>();
  return (db) => {
    if (db.$client.inTransaction) return compute(db);
    const stamp = stampOf(db);
    const known = kept.get(db.$client);
    if (known?.stamp === stamp) return known.result;
    const result = compute(db);
    kept.set(db.$client, { stamp, result });
    return result;
  };
}
