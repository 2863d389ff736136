import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import * as kit from 'drizzle-kit/api';
import { describe, expect, test } from 'vitest';

import { openDatabase } from '../../../db/connection/open.ts';
import * as schema from '../../../db/schema/schema.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { rowsOf, tablesOf } from './contents.ts';
import { beforeFollowUps, entries, fileOfVersion, migrations, rowsToday } from './file-of-version.ts';

type Snapshot = { readonly id: string };

/** What is used of drizzle-kit, whose own types need a zod of long ago. */
const { generateSQLiteDrizzleJson, generateSQLiteMigration } = kit as unknown as {
  readonly generateSQLiteDrizzleJson: (tables: object, before: string, casing: 'snake_case') => Promise<Snapshot>;
  readonly generateSQLiteMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>;
};

describe('migrations', () => {
  test.each(entries.map(({ tag }, index) => [tag, index + 1] as const))(
    'from %s on, every row stays and every reference holds',
    (_tag, count) => {
      using folder = temporaryFolder();
      const file = fileOfVersion(folder.path, count);
      const earlier = drizzle(new BetterSqlite3(file), { schema, casing: 'snake_case' });
      const kept = tablesOf(earlier);
      earlier.$client.close();

      const db = openDatabase(file);
      expect(rowsOf(db)).toEqual(rowsToday(count));
      expect(tablesOf(db)).toEqual(expect.arrayContaining(kept));
      for (const table of kept) {
        expect([table, db.$client.prepare(`SELECT count(*) > 0 FROM ${table}`).pluck().get()]).toEqual([table, 1]);
      }
      expect(db.$client.pragma('foreign_key_check')).toEqual([]);
      expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
      db.$client.prepare('DELETE FROM people_search WHERE rowid = 1').run();
      db.$client
        .prepare(
          "INSERT INTO people_search (name, company, position, tags, notes) VALUES ('joao hale', 'acme', 'baker', 'berlin', 'sails')",
        )
        .run();
      db.$client.close();
    },
  );

  test('make strict tables only', () => {
    using folder = temporaryFolder();
    const db = openDatabase(path.join(folder.path, 'kith.db'));
    const loose = db.$client
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 ORDER BY name",
      )
      .pluck()
      .all();
    // SQLite's own, the migrator's, and the marks of the search index, which no export takes along.
    expect(loose).toEqual(['__drizzle_migrations', 'sqlite_schema', 'stale_texts']);
    db.$client.close();
  });

  test('give the tables of the schema: nothing is left to generate', async () => {
    const snapshots = readdirSync(path.join(migrations, 'meta')).filter((file) => file.endsWith('_snapshot.json'));
    const newest = snapshots.toSorted().at(-1) ?? '';
    // Written by drizzle-kit.
    const migrated = JSON.parse(readFileSync(path.join(migrations, 'meta', newest), 'utf8')) as Snapshot;
    const wanted = await generateSQLiteDrizzleJson(schema, migrated.id, 'snake_case');
    expect(await generateSQLiteMigration(migrated, wanted)).toEqual([]);
    expect(snapshots).toHaveLength(entries.length);
  });

  test('are told apart by an order that only grows', () => {
    const times = entries.map(({ when }) => when);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });
});

test('what can be undone, of places on plans too, still can be after the file has come to today’s form', () => {
  using folder = temporaryFolder();
  const file = fileOfVersion(folder.path, beforeFollowUps);
  const connection = new BetterSqlite3(file);
  const entry = '["2026-06-01",1,"new","note",2,"Why not.","offer","Read a draft",1,"open",null,null,null]';
  connection
    .prepare(
      "INSERT INTO written_rows VALUES ('one', 1, 'plan_entries', '[1]', ?, NULL), ('one', 2, 'people', '[2]', NULL, '[1]')",
    )
    .run(entry);
  connection.close();
  const db = openDatabase(file);
  const rows = db.$client.prepare('SELECT before, after FROM written_rows WHERE position > 0 ORDER BY position').raw();
  expect(rows.all()).toEqual([
    [
      `${entry.slice(0, -1)},null,null]`.replace(
        '"Why not."',
        String.raw`"{\"kind\":\"as-written\",\"text\":\"Why not.\"}"`,
      ),
      null,
    ],
    [null, '[1]'],
  ]);
  db.$client.close();
});
