import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { WriteId } from '../../../core/ids.ts';
import { localeOf } from '../../../core/locale.ts';
import { offerInWords } from '../../../core/plan/entry-offer.ts';
import { entryReasonInWords } from '../../../core/plan/reasons.ts';
import { undoLabelInWords } from '../../../core/undo/undo-label.ts';
import { openDatabase } from '../../../db/connection/open.ts';
import { entriesOf } from '../../../db/plan/plan-entries.ts';
import { columnName } from '../../../db/schema/column-name.ts';
import { undoableTables } from '../../../db/undo/undoable-tables.ts';
import { findWrite } from '../../../db/undo/writes.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { beforeFacts, fileOfVersion } from './file-of-version.ts';

// English without a region.
const locale = localeOf([]);

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
