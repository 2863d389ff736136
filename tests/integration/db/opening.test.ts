import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { openBeside, openDatabase, UnusableFile } from '../../../db/connection/open.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';

type Folder = ReturnType<typeof temporaryFolder>;
const fileIn = (folder: Folder) => path.join(folder.path, 'kith.db');

/** A file of Kith's as it lies there when nothing holds it. */
function keptFile(folder: Folder): string {
  const file = fileIn(folder);
  const db = openDatabase(file);
  db.$client.exec("INSERT INTO offers (text) VALUES ('Read a draft')");
  db.$client.close();
  return file;
}

/** Opens it, expecting a refusal that names the file and leaves every byte of it as it was. */
function expectRefused(file: string, why: RegExp): void {
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(UnusableFile);
  expect(() => openDatabase(file)).toThrow(why);
  expect(() => openDatabase(file)).toThrow(file);
  expect(readFileSync(file).equals(before)).toBe(true);
  for (const beside of ['-wal', '-shm', '-journal']) expect(existsSync(file + beside)).toBe(false);
}

describe('the open file', () => {
  test.each([
    ['journal_mode', 'wal'],
    // FULL: what was acknowledged is on the disk.
    ['synchronous', 2],
    ['fullfsync', 1],
    ['foreign_keys', 1],
    // FAST: what was deleted is overwritten.
    ['secure_delete', 2],
  ])('has %s at %s, also when it was there before and beside a long write', (pragma, value) => {
    using folder = temporaryFolder();
    const file = keptFile(folder);
    const db = openDatabase(file);
    const beside = openBeside(db);
    for (const { $client } of [db, beside]) expect($client.pragma(pragma, { simple: true })).toBe(value);
    beside.$client.close();
    db.$client.close();
  });

  test('keeps what it held, and opens again and again', () => {
    using folder = temporaryFolder();
    const file = keptFile(folder);
    for (let start = 0; start < 3; start += 1) {
      const db = openDatabase(file);
      expect(db.$client.prepare('SELECT text FROM offers').pluck().all()).toEqual(['Read a draft']);
      db.$client.close();
    }
  });

  test('may be an empty file, as a full disk or a sync leaves it', () => {
    using folder = temporaryFolder();
    writeFileSync(fileIn(folder), '');
    const db = openDatabase(fileIn(folder));
    expect(db.$client.prepare('SELECT count(*) FROM people').pluck().get()).toBe(0);
    db.$client.close();
  });
});

describe('a file that is refused in a sentence and left as it is', () => {
  test('of a newer Kith, in whatever mode it was left', () => {
    using folder = temporaryFolder();
    const file = keptFile(folder);
    const newer = new BetterSqlite3(file);
    newer.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9e12)`);
    newer.close();
    expectRefused(file, /newer Kith/);
    const rollback = new BetterSqlite3(file);
    rollback.pragma('journal_mode = DELETE');
    rollback.close();
    expectRefused(file, /newer Kith/);
  });

  test('of another program', () => {
    using folder = temporaryFolder();
    const other = new BetterSqlite3(fileIn(folder));
    other.exec('CREATE TABLE people (name TEXT); INSERT INTO people VALUES (1)');
    other.close();
    expectRefused(fileIn(folder), /another program/);
  });

  test.each([
    ['a text', Buffer.from('This is a list of people.\n'.repeat(400))],
    ['a short text', Buffer.from('Ana, Bo')],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000, 7)])],
    ['zeros', Buffer.alloc(8192)],
  ])('that is %s', (_what, bytes) => {
    using folder = temporaryFolder();
    writeFileSync(fileIn(folder), bytes);
    expectRefused(fileIn(folder), /damaged or is no Kith file.*backup/);
  });

  test('whose first page is damaged', () => {
    using folder = temporaryFolder();
    const file = keptFile(folder);
    const bytes = readFileSync(file);
    bytes.fill(0xab, 100, 4000);
    writeFileSync(file, bytes);
    expectRefused(file, /damaged/);
  });

  test('that was cut off', () => {
    using folder = temporaryFolder();
    const file = keptFile(folder);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 6000));
    expectRefused(file, /damaged/);
  });
});
