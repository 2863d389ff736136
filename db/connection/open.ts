import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

import type { Database } from './database.ts';
import * as schema from '../schema/schema.ts';

/** In the sources and beside each built program alike. */
const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** The file cannot be used; the message says why, and what to do. */
export class UnusableFile extends Error {}

/**
 * Opens the file, makes it when it is not there, and brings it to today's schema.
 *
 * @throws UnusableFile when it is no Kith file, damaged, or from a newer Kith; it is left as it is.
 */
export function openDatabase(file: string): Database {
  const isNew = !existsSync(file);
  const connection = new BetterSqlite3(file);
  try {
    if (!isNew) refuseForeignFile(connection, file);
    // Only now, since the first of them writes to the file.
    setPragmas(connection);
    const db = drizzle(connection, { schema, casing: 'snake_case' });
    migrateToLatest(db, file);
    return db;
  } catch (error) {
    connection.close();
    throw isDamage(error)
      ? new UnusableFile(`${file} is damaged or is no Kith file. Put a copy of it from a backup in its place.`)
      : error;
  }
}

/** A second connection to a file that is open already, for a long write beside which the first still reads. */
export function openBeside(db: Database): Database {
  const connection = new BetterSqlite3(db.$client.name);
  setPragmas(connection);
  return drizzle(connection, { schema, casing: 'snake_case' });
}

/** How every connection to the file works. */
export function setPragmas(connection: BetterSqlite3.Database): void {
  // Readers go on while a long import writes.
  connection.pragma('journal_mode = WAL');
  // What was acknowledged survives a power cut; on macOS an ordinary fsync would not reach the disk.
  connection.pragma('synchronous = FULL');
  connection.pragma('fullfsync = ON');
  connection.pragma('foreign_keys = ON');
  // Only a second connection of this very process can hold the lock, and not for long.
  connection.pragma('busy_timeout = 10000');
  // 64 MB: lists and the plan of 30,000 people are answered from memory.
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('mmap_size = 268435456');
  // Deleted notes and messages are overwritten, not just unlinked.
  connection.pragma('secure_delete = FAST');
}

function refuseForeignFile(connection: BetterSqlite3.Database, file: string): void {
  const tables = connection.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  if (tables.length > 0 && !tables.some((table) => table.name === '__drizzle_migrations')) {
    throw new UnusableFile(`${file} is a database of another program. Choose another folder with --data.`);
  }
  if (latestApplied(connection) > latestKnown()) {
    throw new UnusableFile(`${file} was written by a newer Kith. Start that one, or update this one.`);
  }
}

type Journal = { readonly entries: readonly { readonly when: number }[] };

function latestKnown(): number {
  const journalFile = path.join(migrationsFolder, 'meta', '_journal.json');
  // Written by drizzle-kit and committed with the migrations.
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
  return journal.entries.at(-1)?.when ?? 0;
}

function migrateToLatest(db: Database, file: string): void {
  if (latestApplied(db.$client) === latestKnown()) return;

  // A table is changed by making it anew, and dropping the old one would delete the rows that refer to it. Inside the
  // migration's transaction this pragma would do nothing.
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder });
  const broken = db.$client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new UnusableFile(`${file} could not be brought up to date: ${broken.length} rows refer to nothing.`);
  }
  db.$client.pragma('foreign_keys = ON');
}

function latestApplied(connection: BetterSqlite3.Database): number {
  const known = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (known === undefined) return 0;
  const newest = connection
    .prepare<[], { at: number | null }>('SELECT max(created_at) AS at FROM __drizzle_migrations')
    .get();
  return newest?.at ?? 0;
}

function isDamage(error: unknown): boolean {
  const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
}
