import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Instant } from '../../../core/calendar/day.ts';
import type { Database } from '../../../db/connection/database.ts';
import { exportJson } from '../../../db/export/export-json.ts';
import { rowCheck } from '../../../db/export/row-checks.ts';
import { storedTables } from '../../../db/export/stored-tables.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { isEmptyKith, restoreExport, dryRunRestore } from '../../../db/export/restore-export.ts';
import { rowsOf, searchIndexOf, tablesOf } from '../db/contents.ts';
import { createEmptyFile } from '../db/empty-file.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { fillRichly } from './rich-file.ts';

const madeAt = '2026-06-10T12:00:00.000Z' as Instant;

test('every table of the file is exported, with every column that is not computed', () => {
  using kith = emptyKith();
  const { db } = kith;
  const tables = tablesOf(db).filter((table) => !table.startsWith('people_search'));
  const stored = storedTables(db);
  expect(stored.map(({ name }) => name).toSorted()).toEqual(tables);
  for (const { name, columns } of stored) {
    const all = db.$client
      .prepare<[], string>(`SELECT name FROM pragma_table_xinfo('${name}') WHERE hidden = 0 ORDER BY cid`)
      .pluck()
      .all();
    expect(columns.map((column) => column.name)).toEqual(all);
    expect(rowCheck(name, all), `no check of ${name}`).toBeDefined();
  }
});

test('each table stands after those that it refers to', () => {
  using kith = emptyKith();
  const names = storedTables(kith.db).map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    const parents = kith.db.$client
      .prepare<[], string>(`SELECT "table" FROM pragma_foreign_key_list('${name}')`)
      .pluck()
      .all();
    expect(names.slice(0, index)).toEqual(expect.arrayContaining(parents));
  }
});

test('an export comes back into an empty Kith to an equal file', async () => {
  using full = emptyKith();
  using empty = emptyKith();
  fillRichly(full.db);
  for (const { name } of storedTables(full.db)) {
    expect(full.db.$client.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get(), `nothing in ${name}`).toBeDefined();
  }
  empty.db.$client.exec(
    `INSERT INTO settings VALUES ('theme', '"dark"'); INSERT INTO tie_day VALUES (1, '2026-06-09')`,
  );
  const text = jsonOf(full.db);
  const surveyed = await dryRunRestore(empty.db, parts(text));
  const reports: number[] = [];
  const restored = await restoreExport(empty.db, parts(text), { report: (done, total) => reports.push(done / total) });
  expect(restored).toMatchObject({ kind: 'restored', madeAt, rows: { people: 600, tie_day: 1 } });
  expect(surveyed).toEqual(restored);
  expect(everyRow(empty.db)).toEqual(everyRow(full.db));
  expect(searchIndexOf(empty.db)).toEqual(searchIndexOf(full.db));
  expect(reports.at(-1)).toBe(1);
  expect(reports).toEqual(reports.toSorted((a, b) => a - b));
  expect(jsonOf(empty.db)).toBe(text);
});

test('kith.json is JSON for every other program too', () => {
  using full = emptyKith();
  fillRichly(full.db);
  const read = JSON.parse(jsonOf(full.db)) as { tables: Record<string, { columns: string[]; rows: unknown[][] }> };
  expect(Object.keys(read.tables)).toEqual(storedTables(full.db).map(({ name }) => name));
  expect(read.tables['people']?.rows).toHaveLength(600);
});

test('a Kith that holds somebody is left as it is', async () => {
  using full = emptyKith();
  fillRichly(full.db);
  const before = everyRow(full.db);
  const text = jsonOf(full.db);
  const refused = { kind: 'refused', message: expect.stringContaining('This Kith already holds people.') as unknown };
  expect(isEmptyKith(full.db)).toBe(false);
  expect(await dryRunRestore(full.db, parts(text))).toEqual(refused);
  expect(await restoreExport(full.db, parts(text))).toEqual(refused);
  expect(everyRow(full.db)).toEqual(before);
});

describe('nothing is written, and a sentence says so,', () => {
  const swaps: Record<string, [RegExp | string, string, RegExp]> = {
    'for a newer Kith': [/"schema":\d+/, '"schema":99', /newer Kith/],
    'for tables of another schema than it names': [/"schema":\d+/, '"schema":1', /a table that Kith does not have/],
    'for what is no export': ['kith-export', 'other-export', /not an export as Kith writes it/],
    'for another table': ['"offers":', '"secrets":', /a table that Kith does not have, “secrets”/],
    'for a table that is missing': ['"offers":3,', '', /everything but the table “offers”/],
    'for another column': ['"first_name"', '"first_words"', /other columns in the table “people”/],
    'for a row too few': ['"people":600', '"people":601', /Line \d+ of kith\.json/],
    'for a row too many': ['"people":600', '"people":599', /Line \d+ of kith\.json/],
    'for a number in the place of a text': [/\n\[1,"[^"]*"/, '\n[1,7', /never keeps in the table “people”/],
    'for a text in the place of a number': [/\n\[1,"/, '\n["1","', /never keeps in the table “people”/],
    'for an id that is none': [/\n\[1,"/, '\n[-1,"', /never keeps in the table “people”/],
    'for two with one id': [/\n\[2,"/, '\n[1,"', /never keeps in the table “people”/],
    'for a day that the calendar does not have': [
      /"\d{4}-\d\d-\d\d"/,
      '"2026-02-30"',
      /never keeps in the table “people”/,
    ],
    'for a moment that is none': [
      '"2026-06-10T12:00:00.000Z",0,0',
      '"now",0,0',
      /never keeps in the table “interactions”/,
    ],
    'for a kind of contact that is none': [
      '"in","other"',
      '"in","shouting"',
      /never keeps in the table “interactions”/,
    ],
    'for fields that no record has': [
      String.raw`\"threads\":[`,
      String.raw`\"threads\":7,\"more\":[`,
      /table “records”/,
    ],
    'for what is no JSON within': [String.raw`"{\"undo\":null}"`, '"{"', /table “writes”/],
    'for people who became part of each other': ['[9000002,5,', '[9000002,9000003,', /“merged_people” does not fit/],
    'for somebody who is not there': ['\n[5,"company"', '\n[77777,"company"', /“own_values” does not fit/],
    'for a line that is none': ['\n[2,"', '\n[2;"', /Line \d+ of kith\.json/],
    'for more after the end': [/$/, '[]\n', /Line \d+ of kith\.json/],
    'for an endless line': ['\n[2,"', `\n[2,"${'x'.repeat(4_000_001)}`, /Line \d+ of kith\.json/],
    'for brackets without end': ['\n[2,"', `\n${'['.repeat(1_000_000)}"`, /Line \d+ of kith\.json/],
  };
  let text: string | undefined;

  test.each(Object.entries(swaps))('%s', async (_name, [from, to, words]) => {
    text ??= richJson();
    // What is said of a row of people is changed in the first of them.
    const start = words.source.includes('the table “people”') ? text.indexOf('\n"people":{') : 0;
    const hostile = text.slice(0, start) + text.slice(start).replace(from, () => to);
    expect(hostile).not.toBe(text);
    using empty = emptyKith();
    const before = everyRow(empty.db);
    const refused = { kind: 'refused', message: expect.stringMatching(words) as unknown };
    expect(await restoreExport(empty.db, parts(hostile))).toEqual(refused);
    expect(everyRow(empty.db)).toEqual(before);
  });

  test('wherever it is cut off', async () => {
    text ??= richJson();
    using empty = emptyKith();
    const before = everyRow(empty.db);
    const places = [0, 1, 50, text.indexOf('\n') + 1, Math.floor(text.length / 3), text.length - 4, text.length - 2];
    for (const place of places) {
      const refused = await restoreExport(empty.db, parts(text.slice(0, place)));
      expect(refused, `cut at ${place}`).toMatchObject({ kind: 'refused' });
    }
    expect(everyRow(empty.db)).toEqual(before);
  });

  test('when it is called off', async () => {
    text ??= richJson();
    using empty = emptyKith();
    const before = everyRow(empty.db);
    const control = new AbortController();
    const restoring = restoreExport(empty.db, parts(text), {
      signal: control.signal,
      report: (done) => {
        if (done > 1000) control.abort();
      },
    });
    await expect(restoring).rejects.toThrow(/abort/i);
    expect(everyRow(empty.db)).toEqual(before);
    expect(await restoreExport(empty.db, parts(text))).toMatchObject({ kind: 'restored' });
  });
});

test('a file whose last line has no end is whole', async () => {
  using empty = emptyKith();
  expect(await restoreExport(empty.db, parts(richJson().trimEnd()))).toMatchObject({ kind: 'restored' });
});

let keptJson: string | undefined;

/** The export of a rich file, made once. */
function richJson(): string {
  if (keptJson === undefined) {
    using full = emptyKith();
    fillRichly(full.db);
    keptJson = jsonOf(full.db);
  }
  return keptJson;
}

function jsonOf(db: Database): string {
  return [...exportJson(db, madeAt)].map(({ text }) => text).join('');
}

/** The text in pieces that end anywhere. */
async function* parts(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += 99_991) yield Promise.resolve(text.slice(start, start + 99_991));
}

/** The ledger of writes too. */
function everyRow(db: Database): Record<string, unknown[]> {
  const ledger = ['writes', 'written_rows', 'last_ids'].map((table): [string, unknown[]] => [
    table,
    db.$client.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  ]);
  return { ...rowsOf(db), ...Object.fromEntries(ledger) };
}

function emptyKith(): Disposable & { readonly db: Database } {
  const folder = temporaryFolder();
  const file = path.join(folder.path, 'kith.db');
  createEmptyFile(file);
  const db = openDatabase(file);
  return {
    db,
    [Symbol.dispose]: () => {
      db.$client.close();
      folder[Symbol.dispose]();
    },
  };
}
