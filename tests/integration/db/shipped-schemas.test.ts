import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { FileHandle } from '../../../core/ids.ts';
import { offerQuestionsInWords } from '../../../core/plan/entry-offer.ts';
import type { OfferQuestion } from '../../../core/plan/entry-offer.ts';
import { entryReasonSchema } from '../../../core/plan/entry-reason.ts';
import { entryReasonInWords } from '../../../core/plan/reasons.ts';
import { undoLabelInWords, undoLabelSchema } from '../../../core/undo/undo-label.ts';
import type { Database } from '../../../db/connection/database.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { restoreExport, dryRunRestore } from '../../../db/export/restore-export.ts';
import { undoableTables } from '../../../db/undo/undoable-tables.ts';
import { RegisteredFiles } from '../../../engine/registered-files.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { rowsOf, tablesOf } from './contents.ts';
import { createEmptyFile } from './empty-file.ts';
import { localeOf } from '../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

// A file of each schema that shipped, as it was left by the Kith of then, comes to today's schema with all that is in it.

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/schemas');
const migrations = path.resolve(import.meta.dirname, '../../../db/migrations');
const shipped = namesIn(fixtures, '.db');
const exported = namesIn(fixtures, '.zip');

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/**
 * What migrations change in columns that were there before, by the first schema that has it so. Each gets the old value
 * and the new one; whatever is not named here stays as it was.
 */
const rewritten: Readonly<
  Record<string, { readonly since: number; readonly check: (old: Value, now: Value, row: Row) => void }>
> = {
  // A record that stood twice in a file is kept with its first line.
  'import_rows.line': { since: 2, check: (old, now) => expect(Number(now)).toBeLessThanOrEqual(Number(old)) },
  // What is kept of people got places for follow-ups and declined circles.
  // Later their places on plans got reasons that are facts.
  'merged_people.image': { since: 5, check: expectGrown },
  'set_aside_people.image': { since: 5, check: expectGrown },
  'written_rows.before': { since: 5, check: expectLonger },
  'written_rows.after': { since: 5, check: expectLonger },
  // What was a generated sentence is worded as it was.
  'plan_entries.reason': {
    since: 5,
    check: (old, now, { day }) =>
      expect(entryReasonInWords(entryReasonSchema.parse(JSON.parse(String(now))), day as Day, locale)).toBe(old), // a plan's day
  },
  'plan_entries.offer_text': {
    since: 5,
    check: (old, now, { question }) => expect(now ?? offerQuestionsInWords[question as OfferQuestion]).toBe(old), // its check
  },
  'writes.label': {
    since: 5,
    check: (old, now, { at }) => {
      const day = String(at).slice(0, 10) as Day; // the beginning of an instant
      expect(now === null ? null : undoLabelInWords(undoLabelSchema.parse(JSON.parse(String(now))), day, locale)).toBe(
        old,
      );
    },
  },
  'writes.answer': {
    since: 5,
    check: (old, now) => {
      const { undo: _, ...answer } = JSON.parse(String(old)) as { undo?: unknown };
      expect(JSON.parse(String(now))).toEqual(answer);
    },
  },
};

/** Columns that have another value than their default in rows of before they were there. */
const filled: Readonly<Record<string, Value>> = {
  'records.kind': 'connection',
  'import_rows.part': 0,
  'offers.kind': 'expertise',
};

/** Rows that migrations add, as one cell each that tells them, with the first schema that has them. */
const added: Readonly<Record<string, { readonly since: number; readonly rows: readonly string[] }>> = {
  import_parts: { since: 2, rows: ['[1,0,"Connections.csv","linkedin-connections",4,2,0,1,1,"2021-03-04"]'] },
  removed_emails: { since: 2, rows: ['[2,"bo@example.org"]'] },
  own_values: { since: 2, rows: ['[2,"connection","ended"]', '[3,"addedOn","2026-05-04"]'] },
};

/** Columns that are gone since a schema; where their values went is checked as an added row. */
const gone: Readonly<Record<string, number>> = {
  'imports.recognised_as': 2,
  'imports.rows_read': 2,
  'imports.created': 2,
  'imports.updated': 2,
  'imports.unchanged': 2,
  'imports.skipped': 2,
};

test('every schema has its file, and every one since exports its export, but for the newest, which may wait for it', () => {
  const tags = namesIn(migrations, '.sql');
  expect(shipped).toEqual(tags);
  const sinceExports = tags.filter((tag) => tag >= '0002');
  expect(sinceExports).toEqual(expect.arrayContaining(exported));
  expect(exported).toEqual(expect.arrayContaining(sinceExports.slice(0, -1)));
});

describe.each(shipped)('the file of %s', (tag) => {
  const version = Number(tag.slice(0, 4));

  test('has rows in every table', () => {
    using old = openFrozen(tag);
    for (const table of tablesOf(old.db)) {
      expect(old.db.$client.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get(), table).toBeDefined();
    }
  });

  test('comes to today’s schema row by row and column by column', () => {
    using old = openFrozen(tag);
    using now = openMigrated(tag);
    for (const table of tablesOf(old.db).filter((each) => !each.startsWith('people_search'))) {
      expect(tablesOf(now.db)).toContain(table);
      const key = keyOf(now.db, table);
      const before = allRows(old.db, table);
      const left = new Map(allRows(now.db, table).map((row) => [keyIn(row, key), row]));
      for (const row of before) {
        const kept = left.get(keyIn(row, key));
        if (kept === undefined) throw new Error(`${table} ${keyIn(row, key)} is lost`);
        compare(table, version, row, kept);
      }
      for (const row of before) left.delete(keyIn(row, key));
      const more = added[table];
      const expected = more !== undefined && version < more.since ? more.rows : [];
      expect([...left.values()].map((row) => JSON.stringify(Object.values(row)))).toEqual(expected);
    }
    for (const [table, { since, rows }] of Object.entries(added)) {
      if (version < since) {
        const all = allRows(now.db, table).map((row) => JSON.stringify(Object.values(row)));
        expect(all).toEqual(expect.arrayContaining([...rows]));
      }
    }
  });

  test('fits together afterwards', () => {
    using now = openMigrated(tag);
    expect(now.db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(now.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(now.db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

describe.each(exported)('the export of %s', (tag) => {
  test('comes back into an empty Kith to what its file becomes', async () => {
    using now = openMigrated(tag);
    using empty = openEmpty();
    const before = everyRow(empty.db);
    const surveyed = await dryRunRestore(empty.db, exportOf(tag));
    expect(everyRow(empty.db)).toEqual(before);
    const reports: number[] = [];
    const restored = await restoreExport(empty.db, exportOf(tag), {
      report: (done, total) => reports.push(done / total),
    });
    expect(restored).toMatchObject({
      kind: 'restored',
      rows: { people: 3, plan_entries: expect.any(Number) as unknown },
    });
    expect(surveyed).toEqual(restored);
    expect(everyRow(empty.db)).toEqual(everyRow(now.db));
    expect(empty.db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toBe(1);
    const found = empty.db.$client.prepare("SELECT rowid FROM people_search WHERE people_search MATCH 'hale'").pluck();
    expect(found.all()).toEqual([1]);
  });

  test.each([
    [
      'a day that the calendar does not have',
      '"2026-05-20"',
      '"2026-02-30"',
      /never keeps in the table “interactions”/,
    ],
    ['a text in the place of a number', '[1,"João"', '["1","João"', /never keeps in the table “people”/],
    ['a kind of contact that is none', '"meeting"', '"shouting"', /never keeps in the table “interactions”/],
    ['somebody who is not there', '[3,"wang@example.org"', '[77,"wang@example.org"', /“emails” does not fit/],
    ['fields that no record has', String.raw`\"threads\":[`, String.raw`\"threads\":7,\"more\":[`, /table “records”/],
    ['what is no JSON', String.raw`"{\"order\":1`, '"{{', /does not fit together|never keeps/],
    ['a column that it did not have', '"name_key"', '"name_keys"', /other columns in the table “people”/],
  ])('is refused for %s, and nothing is written', async (_what, from, to, words) => {
    using empty = openEmpty();
    const before = everyRow(empty.db);
    let changed = false;
    async function* forged(): AsyncGenerator<string> {
      for await (const part of exportOf(tag)) {
        // So small an export is read in one part.
        const table = /table “(?<name>\w+)”/u.exec(words.source)?.groups?.['name'];
        const start = table === undefined ? 0 : part.indexOf(`\n"${table}":{`);
        changed ||= part.slice(start).includes(from);
        yield part.slice(0, start) + part.slice(start).replace(from, () => to);
      }
    }
    const refused = { kind: 'refused', message: expect.stringMatching(words) as unknown };
    expect(await restoreExport(empty.db, forged())).toEqual(refused);
    expect(changed).toBe(true);
    expect(everyRow(empty.db)).toEqual(before);
  });
});

function compare(table: string, version: number, old: Row, now: Row): void {
  for (const [column, value] of Object.entries(old)) {
    const place = `${table}.${column}`;
    if (!(column in now)) {
      expect(version, `${place} is gone`).toBeLessThan(gone[place] ?? 0);
    } else if (rewritten[place] !== undefined && version < rewritten[place].since) {
      rewritten[place].check(value, now[column] ?? null, now);
    } else {
      expect([place, now[column]]).toEqual([place, value]);
    }
  }
  for (const [column, value] of Object.entries(now)) {
    const place = `${table}.${column}`;
    if (!(column in old)) expect([place, value]).toEqual([place, filled[place] ?? defaultOf(value)]);
  }
}

/** What a new column holds for rows of before: nothing, whatever the type. */
function defaultOf(value: Value | undefined): Value {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? 0 : '';
}

function expectGrown(old: Value, now: Value): void {
  const image = JSON.parse(String(now)) as Record<string, unknown>;
  for (const entries of [image['entriesAside'], image['entries']]) {
    for (const entry of Array.isArray(entries) ? (entries as Record<string, unknown>[]) : []) {
      if (typeof entry !== 'object') continue;
      entry['reason'] = writtenReason(entry['reason']);
    }
  }
  expect(image).toMatchObject(JSON.parse(String(old)) as object);
}

/** The sentence that a kept place on a plan had: of these none is told from facts. */
function writtenReason(json: unknown): string {
  const reason = entryReasonSchema.parse(JSON.parse(String(json)));
  return reason.kind === 'as-written' ? reason.text : '';
}

function expectLonger(old: Value, now: Value, { table_name: table }: Row): void {
  if (table !== 'plan_entries' || old === null) {
    expect(now).toBe(old);
    return;
  }
  const before = JSON.parse(String(old)) as unknown[];
  const after = JSON.parse(String(now)) as unknown[];
  expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
  expect(
    entryReasonInWords(entryReasonSchema.parse(JSON.parse(String(after[5]))), String(after[0]) as Day, locale),
  ).toBe(before[5]); // a plan's day
  expect(after.slice(6, before.length)).toEqual(before.slice(6));
  expect(after.slice(before.length)).toEqual(undoableTables.plan_entries.columns.slice(before.length).map(() => null));
}

function allRows({ $client }: Pick<Database, '$client'>, table: string): Row[] {
  return $client.prepare<[], Row>(`SELECT * FROM ${table}`).all();
}

function keyOf({ $client }: Pick<Database, '$client'>, table: string): string[] {
  return $client.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0').pluck().all(table);
}

function keyIn(row: Row, key: readonly string[]): string {
  return JSON.stringify(key.map((column) => row[column]));
}

function everyRow(db: Database): Record<string, unknown[]> {
  return {
    ...rowsOf(db),
    ...Object.fromEntries(
      ['writes', 'written_rows'].map((table) => [
        table,
        allRows(db, table)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    ),
  };
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}

/** As it is, without a migration. */
function openFrozen(tag: string): Disposable & { readonly db: Database } {
  const client = new BetterSqlite3(path.join(fixtures, `${tag}.db`), { readonly: true });
  // Read through the plain connection only.
  const db = { $client: client } as Database;
  return { db, [Symbol.dispose]: () => client.close() };
}

function openMigrated(tag: string): Disposable & { readonly db: Database } {
  return openCopy((file) => copyFileSync(path.join(fixtures, `${tag}.db`), file));
}

function openEmpty(): Disposable & { readonly db: Database } {
  return openCopy(createEmptyFile);
}

function openCopy(prepare: (file: string) => void): Disposable & { readonly db: Database } {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.db');
  prepare(file);
  const db = openDatabase(file);
  return {
    db,
    [Symbol.dispose]: () => {
      db.$client.close();
      folder[Symbol.dispose]();
    },
  };
}

/** The text of `kith.json`, as the engine reads it from the ZIP file. */
async function* exportOf(tag: string): AsyncGenerator<string> {
  const files = new RegisteredFiles();
  const handle: FileHandle = files.register(path.join(fixtures, `${tag}.zip`));
  const parts = await files.parts(handle);
  const part = 'kind' in parts ? undefined : parts.find(({ fileName }) => fileName === 'kith.json');
  if (part === undefined) throw new Error(`${tag}.zip holds no kith.json`);
  yield* part.read(new AbortController().signal);
}
