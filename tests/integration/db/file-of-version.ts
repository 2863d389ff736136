import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

import { openDatabase } from '../../../db/connection/open.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { rowsOf } from './contents.ts';

export const migrations = path.resolve(import.meta.dirname, '../../../db/migrations');

type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] };

/** Reads the list of migrations that drizzle-kit wrote. */
const readJournal = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
export const { entries } = readJournal(migrations);

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
  INSERT INTO person_tags (person_id, tag_id) VALUES (1, 1);
  INSERT INTO interactions (id, person_id, day, direction, kind, note, logged_at)
    VALUES (1, 1, '2026-06-01', 'in', 'message', 'Hello', '2026-06-01T12:00:00.000Z');
  INSERT INTO offers (id, text) VALUES (1, 'Read a draft');
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
  INSERT INTO follow_ups (id, person_id, text, due_on, promised_on, done_on)
    VALUES (1, 1, 'Send the paper', '2026-06-05', '2026-06-01', NULL),
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

/** A row of every kind that came with outreach. */
const rowsOfOutreach = `
  INSERT INTO drafts VALUES (1, 'message', '', 'Hi J., ', 1, 'Read a draft', '2026-06-01T12:00:00.000Z');
  INSERT INTO sent_texts VALUES (1, 1, NULL, '2026-06-01', 'invitation', '', 'We met in Oslo.');
  INSERT INTO help (id, person_id, direction, kind, text, offer_id, status, offered_on, changed_on)
    VALUES (1, 1, 'to-them', 'feedback', 'Read a draft', 1, 'offered', '2026-06-01', '2026-06-01');
  INSERT INTO sessions VALUES ('2026-06-01', 1, 60, '2026-06-01T12:00:00.000Z', NULL);`;

/** A row of every kind that came with doors. */
const rowsOfDoors = `
  INSERT INTO needs (id, person_id, text, said_on) VALUES (1, 1, 'A notary', '2026-06-01');
  INSERT INTO introductions (id, first_id, second_id, need_id, about, status, thought_on)
    VALUES (1, 1, 2, 1, 'A notary for the bakery', 'thought-of', '2026-06-01');
  INSERT INTO introduction_drafts (introduction_id, addressee, medium, text, changed_at)
    VALUES (1, 'first', 'message', 'Hi J., may I?', '2026-06-01T12:00:00.000Z');
  INSERT INTO how_met (person_id, text, introduced_by, met_on) VALUES (1, 'At the harbour', 2, '2020-02-20');
  INSERT INTO goals (id, text, made_on) VALUES (1, 'someone at Acme', '2026-06-01');
  INSERT INTO lists (id, name, name_key, filter) VALUES (1, 'Berlin', 'berlin', '{}');
  INSERT INTO own_labels (person_id, label_key, label, value) VALUES (1, 'boat', 'Boat', 'Möwe');`;

/** A row of every kind that came with labels that become tags. */
const rowsOfLabels = `
  INSERT INTO import_labels (import_id, label_key) VALUES (1, 'friends');
  INSERT INTO removed_tags (person_id, name_key) VALUES (2, 'friends');`;

/** How many migrations there were before imports of every kind. */
const beforeArchives = 2;
/** How many there were before follow-ups. */
export const beforeFollowUps = 3;
/** How many there were while generated sentences were kept. */
export const beforeFacts = 5;

/** How many there were before drafts, sent texts and the ledger of help. */
const beforeOutreach = 6;

/** How many there were before needs, introductions, goals, named lists and own labels. */
const beforeDoors = 8;

/** How many there were before labels became tags. */
const beforeLabels = 9;

/** A file as a Kith that knew only the first migrations left it. */
export function fileOfVersion(folder: string, count: number): string {
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
  if (count > beforeOutreach) connection.exec(rowsOfOutreach);
  if (count > beforeDoors) connection.exec(rowsOfDoors);
  if (count > beforeLabels) connection.exec(rowsOfLabels);
  connection.close();
  return file;
}

/** What today's Kith would hold had it been told the same. */
export function rowsToday(count: number): ReturnType<typeof rowsOf> {
  using folder = temporaryFolder();
  const db = openDatabase(path.join(folder.path, 'kith.db'));
  db.$client.exec(oneImport + someRows + ownWords + (count > beforeArchives ? rowsOfArchives + withFollowUps : ''));
  if (count > beforeFollowUps) db.$client.exec(rowsOfFollowUps);
  db.$client.exec(factsOfWords);
  if (count > beforeOutreach) db.$client.exec(rowsOfOutreach);
  if (count > beforeDoors) db.$client.exec(rowsOfDoors);
  if (count > beforeLabels) db.$client.exec(rowsOfLabels);
  const rows = rowsOf(db);
  db.$client.close();
  return rows;
}
