import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type BetterSqlite3 from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import * as z from 'zod/mini';

import { contactFactsVersion, fillContactFacts } from '../people/fill-contact-facts.ts';
import type { WriteTransaction } from './database.ts';

/** In the sources and beside each built program alike. */
const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Drizzle-kit's list of the migrations, oldest first; `when` in milliseconds. */
const journal = z.object({ entries: z.array(z.object({ when: z.int() })) });

/** Returns the time stamp of the newest migration that this Kith has, in milliseconds. */
export function newestMigration(): number {
  const file = path.join(migrationsFolder, 'meta', '_journal.json');
  return journal.parse(JSON.parse(readFileSync(file, 'utf8'))).entries.at(-1)?.when ?? 0;
}

/** Returns the time stamp of the newest migration that this file has had, in milliseconds; 0 for a file without tables. */
export function newestMigrationOf(connection: BetterSqlite3.Database): number {
  const known = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (known === undefined) return 0;
  const newest = connection
    .prepare<[], number | null>('SELECT max(created_at) FROM __drizzle_migrations')
    .pluck()
    .get();
  return newest ?? 0;
}

/** Returns the version of the file's schema: how many migrations it has had. */
export function schemaVersion(connection: BetterSqlite3.Database): number {
  return connection.prepare<[], number>('SELECT count(*) FROM __drizzle_migrations').pluck().get() ?? 0;
}

/**
 * Runs the migrations that the file has not had, in one transaction, up to the schema of this version or to today's.
 * Foreign keys must be off: a table is changed by making it anew, and dropping the old one would delete the rows that
 * refer to it. The pragma does nothing inside a transaction, hence it is the caller's to set.
 */
export function runMigrations(connection: BetterSqlite3.Database, version = Infinity): void {
  // The table and its rows are drizzle's.
  connection.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const had = newestMigrationOf(connection);
  const note = connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  const versionBefore = schemaVersion(connection);
  const migrations = readMigrationFiles({ migrationsFolder }).slice(0, version);
  connection.transaction(() => {
    for (const { sql, hash, folderMillis } of migrations) {
      if (folderMillis <= had) continue;
      for (const statement of sql) connection.exec(statement);
      note.run(hash, folderMillis);
    }
    // What SQL cannot derive. Its queries are those of today's schema.
    if (versionBefore > 0 && versionBefore < contactFactsVersion && version === Infinity) {
      fillContactFacts({ $client: connection } as WriteTransaction); // within this transaction
    }
  })();
}
