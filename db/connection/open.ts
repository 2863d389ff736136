import { existsSync } from 'node:fs';

import BetterSqlite3 from 'better-sqlite3';

import { isSearchIndexMissing, renewTextIndex } from '../search/search-index.ts';
import { installSearchTriggers, markEveryoneStale } from '../search/stale-people.ts';
import { write } from './database.ts';
import type { Database } from './database.ts';
import { tablesWithBrokenReferences } from './foreign-keys.ts';
import { newestMigration, newestMigrationOf, runMigrations } from './migrations.ts';

/** The file cannot be used; the message says why, and what to do. */
export class UnusableFile extends Error {}

/**
 * Opens the file, creates it when it is missing, and brings it to today's schema.
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
    const db = { $client: connection };
    migrateToNewest(connection, file);
    installSearchTriggers(connection);
    // Of a file from before there was this index.
    if (isSearchIndexMissing(db)) write(db, markEveryoneStale);
    // What was written last, if Kith was killed before it was indexed.
    renewTextIndex(db);
    return db;
  } catch (error) {
    connection.close();
    throw isDamage(error)
      ? new UnusableFile(`${file} is damaged or is no Kith file. Put a copy of it from a backup in its place.`)
      : error;
  }
}

/** Opens a second connection to a file that is open already, for a long write beside which the first still reads. */
export function openBeside(db: Database): Database {
  const connection = new BetterSqlite3(db.$client.name);
  setPragmas(connection);
  installSearchTriggers(connection);
  return { $client: connection };
}

/**
 * Opens an empty file at an earlier version of the schema, for the rows of an export of that time. SQLite keeps it in
 * the folder of temporary files, readable by its owner alone, and deletes it when the connection is closed. It enforces
 * no foreign keys and cannot roll back: whatever fails in it, it is closed and nothing is lost.
 */
export function openScratchFile(version: number): Database {
  const connection = new BetterSqlite3('');
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('foreign_keys = OFF');
  runMigrations(connection, version);
  return { $client: connection };
}

/** Sets how a connection to the file works; the same for every connection. */
export function setPragmas(connection: BetterSqlite3.Database): void {
  // Readers go on while a long import writes.
  connection.pragma('journal_mode = WAL');
  // 16 MB: the log of a long import grows to the size of what it wrote, and would keep that size on the disk for good.
  // After the next checkpoint it is cut to this; an ordinary day's writes fit in it and never wait for the cut.
  connection.pragma('journal_size_limit = 16777216');
  // What was acknowledged survives a power cut; on macOS an ordinary fsync would not reach the disk.
  connection.pragma('synchronous = FULL');
  connection.pragma('fullfsync = ON');
  connection.pragma('foreign_keys = ON');
  // Only a second connection of this very process can hold the lock, and not for long.
  connection.pragma('busy_timeout = 10000');
  // 64 MB: lists and the plan of 30,000 people are answered from memory.
  connection.pragma('cache_size = -65536');
  // What a query sorts aside is never written to a disk in the clear outside Kith's folder.
  connection.pragma('temp_store = MEMORY');
  // 256 MB: pages are read in place, without a copy of each.
  connection.pragma('mmap_size = 268435456');
  // Deleted notes and messages are overwritten, not just unlinked.
  connection.pragma('secure_delete = FAST');
}

function refuseForeignFile(connection: BetterSqlite3.Database, file: string): void {
  const tables = connection.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  if (tables.length > 0 && !tables.some((table) => table.name === '__drizzle_migrations')) {
    throw new UnusableFile(`${file} is a database of another program. Choose another folder with --data.`);
  }
  if (newestMigrationOf(connection) > newestMigration()) {
    throw new UnusableFile(`${file} was written by a newer Kith. Start that one, or update this one.`);
  }
}

function migrateToNewest(connection: BetterSqlite3.Database, file: string): void {
  if (newestMigrationOf(connection) === newestMigration()) return;
  connection.pragma('foreign_keys = OFF');
  runMigrations(connection);
  const broken = tablesWithBrokenReferences(connection);
  if (broken.length > 0) {
    throw new UnusableFile(`${file} could not be brought up to date: ${broken.length} rows refer to nothing.`);
  }
  connection.pragma('foreign_keys = ON');
}

function isDamage(error: unknown): boolean {
  const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
}
