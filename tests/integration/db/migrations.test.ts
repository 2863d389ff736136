import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as kit from 'drizzle-kit/api';
import { describe, expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { WriteId } from '../../../core/ids.ts';
import { offerInWords } from '../../../core/plan/entry-offer.ts';
import { entryReasonInWords } from '../../../core/plan/entry-reason.ts';
import { undoLabelInWords } from '../../../core/undo/undo-label.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { entriesOf } from '../../../db/plan/plan-entries.ts';
import { columnName } from '../../../db/schema/column-name.ts';
import { undoableTables } from '../../../db/undo/undoable-tables.ts';
import { findWrite } from '../../../db/undo/writes.ts';
import * as schema from '../../../db/schema/schema.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { rowsOf, tablesOf } from './contents.ts';
import { localeOf } from '../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

const migrations = path.resolve(import.meta.dirname, '../../../db/migrations');

type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] };

/** Written by drizzle-kit. */
const readJournal = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
const { entries } = readJournal(migrations);

type Snapshot = { readonly id: string };

/** What is used of drizzle-kit, whose own types need a zod of long ago. */
const { generateSQLiteDrizzleJson, generateSQLiteMigration } = kit as unknown as {
  readonly generateSQLiteDrizzleJson: (tables: object, before: string, casing: 'snake_case') => Promise<Snapshot>;
  readonly generateSQLiteMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>;
};

/** An import as it was kept while every import was one list of connections. */
const oneListOfConnections = `
  INSERT INTO imports VALUES (1, 'Connections.csv', 'linkedin-connections', '2026-06-01T12:00:00.000Z', '2026-06-01',
    4, 2, 0, 1, 1);
  INSERT INTO records VALUES (1, 1, '{"firstName":"João","connectedOn":"2020-02-29","email":"joao@example.org"}');
  INSERT INTO records VALUES (2, 2, '{"firstName":"Bo","connectedOn":"2021-03-04","email":"bo@example.org"}');
  INSERT INTO import_rows VALUES (1, 5, 1), (1, 6, 2), (1, 9, 1);`;

/** The same as it is kept since there are imports of every kind. */
const oneImport = `
  INSERT INTO imports (id, file_name, imported_at, seen_on)
    VALUES (1, 'Connections.csv', '2026-06-01T12:00:00.000Z', '2026-06-01');
  INSERT INTO import_parts VALUES (1, 0, 'Connections.csv', 'linkedin-connections', 4, 2, 0, 1, 1, '2021-03-04');
  INSERT INTO records VALUES
    (1, 1, 'connection', '{"firstName":"João","connectedOn":"2020-02-29","email":"joao@example.org"}'),
    (2, 2, 'connection', '{"firstName":"Bo","connectedOn":"2021-03-04","email":"bo@example.org"}');
  INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, 1, 0, 5), (1, 2, 0, 6);`;

/** A row of every other kind, with what refers to it: these are kept as they are. Bo's address was taken away. */
const someRows = `
  INSERT INTO people (id, first_name, last_name, name, name_key, company, company_key, position, connection,
      connected_on, added_on, notes, circle, rating, strength, tie_state, inbound_days, first_inbound, last_inbound)
    VALUES (1, 'João', 'Hale', 'João Hale', 'joao hale', 'Acme', 'acme', 'Baker', 'connected', '2020-02-29',
      '2026-06-01', 'sails', 'inner', 5, 0.7, 'strong', 1, '2026-06-01', '2026-06-01');
  INSERT INTO people (id, first_name, last_name, name, name_key, connection, connected_on, added_on)
    VALUES (2, 'Bo', '', 'Bo', 'bo', 'ended', '2021-03-04', '2026-06-01');
  INSERT INTO own_values VALUES (1, 'company', 'Acme');
  INSERT INTO emails VALUES (1, 'joao@example.org', 1);
  INSERT INTO profile_slugs VALUES (1, 'joão', 1, '2026-06-01', 1);
  INSERT INTO tags VALUES (1, 'Berlin', 'berlin');
  INSERT INTO person_tags VALUES (1, 1);
  INSERT INTO interactions (id, person_id, day, direction, kind, note, logged_at)
    VALUES (1, 1, '2026-06-01', 'in', 'message', 'Hello', '2026-06-01T12:00:00.000Z');
  INSERT INTO offers VALUES (1, 'Read a draft');
  INSERT INTO plans VALUES ('2026-06-01', 10, 0.6, 0, 0.5, 3, '2026-06-01T12:00:00.000Z');
  INSERT INTO plan_entries (id, day, person_id, part, kind, minutes, reason, offer_kind, offer_text, offer_id, status,
      handled_at, minutes_spent, interaction_id)
    VALUES (1, '2026-06-01', 1, 'new', 'note', 2, 'Why not.', 'offer', 'Read a draft', 1, 'done',
      '2026-06-01T12:00:00.000Z', 1.5, 1);
  INSERT INTO answer_checks VALUES (1, '2026-06-01', 'not-yet', '2026-06-03');
  INSERT INTO settings VALUES ('theme', '"dark"');
  INSERT INTO tie_day VALUES (1, '2026-06-01');
  INSERT INTO writes VALUES ('one', '2026-06-01T12:00:00.000Z', '{}', 'Something');
  INSERT INTO written_rows VALUES ('one', 0, 'people', '[1]', NULL, '[]');`;

/** What follows from the user's having taken an address away and ended a connection, since imports can be undone. */
const ownWords = `
  INSERT INTO removed_emails VALUES (2, 'bo@example.org');
  INSERT INTO own_values VALUES (2, 'connection', 'ended');`;

/** A place on a plan as it was kept with somebody who may come back, and as it is kept since reasons are facts. */
const keptEntry = '{"id":7,"reason":"Why not.","offer_kind":"question","offer_text":"Ask what they are working on."}';
const keptEntryOfFacts = JSON.stringify({
  id: 7,
  reason: '{"kind":"as-written","text":"Why not."}',
  offer_kind: 'question',
  offer_text: null,
  question: 'current-work',
});

/** A row of every kind that there was not before. */
const rowsOfArchives = `
  INSERT INTO messages VALUES (1, 1, '2-abc', '2026-06-01T12:00:00.000Z', 'in', 'Hello', 'f');
  INSERT INTO import_messages VALUES (1, 1);
  INSERT INTO replaced_days VALUES (1, '2026-06-01');
  INSERT INTO merged_people VALUES (3, 1, 'J. Hale', '2026-06-02', '{}', '{"order":1,"entriesAside":[${keptEntry}]}');
  INSERT INTO set_aside_people VALUES (4, '{"reviewedOn":null,"entries":[${keptEntry}],"answers":[]}');`;

/** The same since there are follow-ups: what is kept of people holds theirs. */
const withFollowUps = `
  UPDATE merged_people SET image = '{"order":1,"entriesAside":[${keptEntry}],"followUps":[],"declines":[],"declinesGiven":[]}';
  UPDATE set_aside_people SET image = '{"reviewedOn":null,"entries":[${keptEntry}],"answers":[],"declines":[]}';`;

/** Rows of what came with them. */
const rowsOfFollowUps = `
  INSERT INTO follow_ups VALUES (1, 1, 'Send the paper', '2026-06-05', '2026-06-01', NULL),
    (2, 1, 'Introduce Bo', '2026-06-03', '2026-06-01', '2026-06-02');
  INSERT INTO declined_circles VALUES (1, 'close', '2026-06-01');
  INSERT INTO plan_entries (id, day, person_id, part, kind, minutes, reason, offer_kind, offer_text, follow_up_id)
    VALUES (2, '2026-06-01', 1, 'follow-up', 'note', 2, 'Promised.', 'promise', 'Send the paper', 1),
      (3, '2026-06-01', 1, 'follow-up', 'introduction', 3, 'Promised.', 'promise', 'Introduce Bo', 2);`;

/** The same since what is generated is kept as facts: of these sentences none can be told. */
const factsOfWords = `
  UPDATE plan_entries SET reason = json_object('kind', 'as-written', 'text', reason);
  UPDATE writes SET label = json_object('kind', 'as-written', 'text', label);
  UPDATE merged_people SET image = replace(image, '${keptEntry}', '${keptEntryOfFacts}');
  UPDATE set_aside_people SET image = replace(image, '${keptEntry}', '${keptEntryOfFacts}');`;

/** How many migrations there were before imports of every kind. */
const beforeArchives = 2;
/** How many there were before follow-ups. */
const beforeFollowUps = 3;
/** How many there were while generated sentences were kept. */
const beforeFacts = 5;

/** A file as a Kith that knew only the first migrations left it. */
function fileOfVersion(folder: string, count: number): string {
  const earlier = path.join(folder, 'migrations');
  cpSync(migrations, earlier, { recursive: true });
  const journal = { ...readJournal(earlier), entries: entries.slice(0, count) };
  writeFileSync(path.join(earlier, 'meta', '_journal.json'), JSON.stringify(journal));
  const file = path.join(folder, 'kith.db');
  const connection = new BetterSqlite3(file);
  // So that rows may be written before those that they refer to.
  connection.pragma('foreign_keys = OFF');
  migrate(drizzle(connection), { migrationsFolder: earlier });
  const imports = count > beforeArchives ? oneImport : oneListOfConnections;
  connection.exec(imports + someRows + (count > beforeArchives ? ownWords + rowsOfArchives : ''));
  if (count > beforeFollowUps) connection.exec(withFollowUps + rowsOfFollowUps);
  if (count > beforeFacts) connection.exec(factsOfWords);
  connection.close();
  return file;
}

/** What today's Kith would hold had it been told the same. */
function rowsToday(count: number): ReturnType<typeof rowsOf> {
  using folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.db'));
  db.$client.exec(oneImport + someRows + ownWords + (count > beforeArchives ? rowsOfArchives + withFollowUps : ''));
  if (count > beforeFollowUps) db.$client.exec(rowsOfFollowUps);
  db.$client.exec(factsOfWords);
  const rows = rowsOf(db);
  db.$client.close();
  return rows;
}

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
      db.$client.prepare("INSERT INTO people_search VALUES ('joao hale', 'acme', 'baker', 'berlin', 'sails')").run();
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
    // SQLite's own, and the migrator's.
    expect(loose).toEqual(['__drizzle_migrations', 'sqlite_schema']);
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

describe('sentences that were generated', () => {
  /** What stands on plans, by the id of its entry: as the file kept it, and as it is kept since. */
  const promised: readonly (readonly [sentence: string, promisedOn: string, dueOn: string])[] = [
    ['Promised today.', '2026-06-09', '2026-06-09'],
    ['Promised on 3 May.', '2026-05-03', '2026-05-03'],
    ['Promised on 1 June, for today.', '2026-06-01', '2026-06-09'],
    ['Promised on 1 June, for yesterday.', '2026-06-01', '2026-06-08'],
    ['Promised on 1 June, for Wednesday.', '2026-06-01', '2026-06-03'],
    ['Promised on 12 September 2024, for 30 September 2024.', '2024-09-12', '2024-09-30'],
  ];
  const told = [
    'You have not talked yet.',
    'Connected three years ago, never talked.',
    "It's “quoted” \\ and Ω.",
    'Promised on 2 June, for Friday.',
  ];

  /** A file from before, with a place for every sentence on the plan of 9 June 2026. */
  function fileOfSentences(folder: string): string {
    const file = fileOfVersion(folder, beforeFacts);
    const connection = new BetterSqlite3(file);
    connection.exec(`DELETE FROM plan_entries; DELETE FROM follow_ups; DELETE FROM writes;
      INSERT INTO plans VALUES ('2026-06-09', 10, 0.6, 0, 0, 0, '2026-06-09T12:00:00.000Z')`);
    const followUp = connection.prepare('INSERT INTO follow_ups VALUES (?, 1, ?, ?, ?, NULL)');
    const entry = connection.prepare(`INSERT INTO plan_entries (day, person_id, part, kind, minutes, reason, offer_kind,
      offer_text, offer_id, follow_up_id) VALUES ('2026-06-09', ?, ?, 'note', 2, ?, ?, ?, ?, ?)`);
    for (const [index, [sentence, promisedOn, dueOn]] of promised.entries()) {
      followUp.run(index + 1, 'Send the paper', dueOn, promisedOn);
      entry.run(1, 'follow-up', sentence, 'promise', 'Send the paper', null, index + 1);
    }
    connection.exec(
      `INSERT INTO people (id, first_name, last_name, name, name_key, added_on) SELECT value, 'Al', '', 'Al', 'al', '2026-06-01' FROM json_each('[10,11,12,13,14]')`,
    );
    for (const [index, sentence] of told.entries()) {
      if (index % 2 === 0)
        entry.run(10 + index, 'new', sentence, 'question', 'Ask what they are working on.', null, null);
      else entry.run(10 + index, 'known', sentence, 'offer', 'Read a draft, as it was called then', 1, null);
    }
    connection.close();
    return file;
  }

  test('on plans are worded as they were, of promises from their days', () => {
    using folder = temporaryFolder();
    const db = openDatabase(fileOfSentences(folder.path));
    const places = entriesOf(db, '2026-06-09' as Day);
    expect(places.map(({ reason, day }) => entryReasonInWords(reason, day, locale))).toEqual([
      ...promised.map(([sentence]) => sentence),
      ...told,
    ]);
    expect(places.map(({ reason }) => reason)).toEqual([
      ...promised.map(([, promisedOn, dueOn]) => ({ kind: 'promise', promisedOn, dueOn })),
      ...told.map((text) => ({ kind: 'as-written', text })),
    ]);
    expect(places.map((entry) => [entry.offerKind, entry.question, entry.offerId, offerInWords(entry)])).toEqual([
      ...promised.map(() => ['promise', null, null, 'Send the paper']),
      ...told.map((_, index) =>
        index % 2 === 0
          ? ['question', 'current-work', null, 'Ask what they are working on.']
          : ['offer', null, 1, 'Read a draft, as it was called then'],
      ),
    ]);
    db.$client.close();
  });

  test('that can be undone on plans are the same there and in what an undo puts back', () => {
    using folder = temporaryFolder();
    const file = fileOfSentences(folder.path);
    const connection = new BetterSqlite3(file);
    connection.exec(`INSERT INTO writes VALUES ('two', '2026-06-09T12:00:00.000Z', '{}', 'Something');
      INSERT INTO written_rows SELECT 'two', id, 'plan_entries', json_array(id), NULL, json_array(day, person_id, part, kind,
        minutes, reason, offer_kind, offer_text, offer_id, status, handled_at, minutes_spent, interaction_id, follow_up_id)
      FROM plan_entries`);
    connection.close();
    const db = openDatabase(file);
    const columns = undoableTables.plan_entries.columns.map(columnName).join(', ');
    const rows = db.$client.prepare(`SELECT after, json_array(${columns}) FROM written_rows
      JOIN plan_entries ON plan_entries.id = key ->> '$[0]' WHERE write_id = 'two'`);
    const asWritten = rows.raw().all() as [string, string][];
    expect(asWritten).toHaveLength(promised.length + told.length);
    for (const [kept, now] of asWritten) expect(kept).toBe(now);
    db.$client.close();
  });

  test('of what an undo takes back are worded as they were, and no longer stand in answers', () => {
    using folder = temporaryFolder();
    const file = fileOfSentences(folder.path);
    const connection = new BetterSqlite3(file);
    const write = connection.prepare("INSERT INTO writes VALUES (?, '2026-06-09T12:00:00.000Z', ?, ?)");
    write.run('log', '{"id":4,"undo":{"writeId":"log","label":"Contact with Bo logged"}}', 'Contact with Bo logged');
    write.run('undo', '{"undo":{"writeId":"undo","label":"Undone: Offer “x” removed"}}', 'Undone: Offer “x” removed');
    write.run(
      'merge',
      '{"undo":{"writeId":"merge","label":"Bo merged into Al"},"takenBackBy":{"kind":"unmerge","id":2}}',
      null,
    );
    write.run('setting', '{}', null);
    connection.close();
    const db = openDatabase(file);
    const worded = ['log', 'undo', 'merge', 'setting'].map((id) => {
      const { answer, label } = findWrite(db, id as WriteId) ?? { answer: '', label: null };
      return [answer, label?.kind, label && undoLabelInWords(label, '2026-06-09' as Day, locale)];
    });
    expect(worded).toEqual([
      ['{"id":4}', 'as-written', 'Contact with Bo logged'],
      ['{}', 'undone', 'Undone: Offer “x” removed'],
      ['{"takenBackBy":{"kind":"unmerge","id":2}}', 'as-written', 'Bo merged into Al'],
      ['{}', undefined, null],
    ]);
    db.$client.close();
  });
});

describe('what the tables refuse', () => {
  const interaction = 'INSERT INTO interactions (id, person_id, day, direction, kind, note, logged_at) VALUES';
  const entry = `INSERT INTO plan_entries (day, person_id, kind, minutes, reason, offer_kind, offer_text, part, follow_up_id)
    VALUES ('2026-06-01', 1, 'note', 2, '{}', 'question', 'Ask.',`;
  test.each([
    [`${interaction} (9, 1, '2026-6-1', 'in', 'message', '', 'now')`, 'CHECK'],
    [`${interaction} (9, 1, '2026-06-01', 'sideways', 'message', '', 'now')`, 'CHECK'],
    [`${interaction} (9, 99, '2026-06-01', 'in', 'message', '', 'now')`, 'FOREIGN KEY'],
    ['UPDATE people SET rating = 6 WHERE id = 1', 'CHECK'],
    ["UPDATE people SET rating = 'high' WHERE id = 1", 'cannot store TEXT'],
    ["UPDATE people SET circle = 'outer' WHERE id = 1", 'CHECK'],
    ["UPDATE people SET muted_on = 'yesterday' WHERE id = 1", 'CHECK'],
    ['UPDATE people SET strength = 1.5 WHERE id = 1', 'CHECK'],
    ['UPDATE plan_entries SET minutes = 1.3 WHERE id = 1', 'CHECK'],
    ["UPDATE plan_entries SET status = 'overdue' WHERE id = 1", 'CHECK'],
    ["UPDATE plan_entries SET question = 'current-work' WHERE id = 1", 'CHECK'],
    ["UPDATE plan_entries SET question = 'weather', offer_text = NULL WHERE id = 1", 'CHECK'],
    ['UPDATE plan_entries SET offer_text = NULL WHERE id = 1', 'CHECK'],
    ["INSERT INTO profile_slugs VALUES (2, 'joão', 1, '2026-06-02', NULL)", 'UNIQUE'],
    ["INSERT INTO tags VALUES (2, 'berlin', 'berlin')", 'UNIQUE'],
    ["INSERT INTO tie_day VALUES (2, '2026-06-01')", 'CHECK'],
    ['DELETE FROM imports WHERE id = 1', 'FOREIGN KEY'],
    ["INSERT INTO own_values VALUES (1, 'shoe size', '42')", 'CHECK'],
    ["INSERT INTO records VALUES (9, 1, 'gossip', '{}')", 'CHECK'],
    ['INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, 1, 0, 8)', 'UNIQUE'],
    ['INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, 99, 0, 8)', 'FOREIGN KEY'],
    ["UPDATE import_parts SET newest_day = 'spring'", 'CHECK'],
    ["INSERT INTO messages VALUES (9, 1, '2-abc', 'now', 'in', 'Hello', 'f')", 'UNIQUE'],
    ["INSERT INTO messages VALUES (9, 1, '2-abc', 'now', 'both', 'Hello', 'g')", 'CHECK'],
    ["INSERT INTO replaced_days VALUES (1, '1 June')", 'CHECK'],
    [`${entry} 'known', NULL)`, 'UNIQUE'],
    [`${entry} 'follow-up', 1)`, 'UNIQUE'],
    [`${entry} 'follow-up', 9)`, 'FOREIGN KEY'],
    [`${entry} 'reminder', NULL)`, 'CHECK'],
    ["UPDATE follow_ups SET due_on = 'Friday' WHERE id = 1", 'CHECK'],
    ["UPDATE follow_ups SET done_on = 'yes' WHERE id = 1", 'CHECK'],
    ["INSERT INTO follow_ups VALUES (9, 99, 'Call', '2026-06-05', '2026-06-01', NULL)", 'FOREIGN KEY'],
    ["INSERT INTO declined_circles VALUES (1, 'close', '2026-06-02')", 'UNIQUE'],
    ["INSERT INTO declined_circles VALUES (1, 'outer', '2026-06-02')", 'CHECK'],
  ])('%s', (statement, why) => {
    using folder = temporaryFolder();
    const db = openDatabase(fileOfVersion(folder.path, entries.length));
    expect(() => db.$client.exec(statement)).toThrow(why);
    db.$client.close();
  });
});
