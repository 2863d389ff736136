import type { Day, Instant } from '../../../core/calendar/day.ts';
import type { Database } from '../../../db/connection/database.ts';
import { write } from '../../../db/connection/database.ts';
import { fillDemo } from '../../../engine/demo/fill-demo.ts';
import { naughtyStrings } from '../../unit/core/import/naughty-strings.ts';

/** A day on which all of it is. */
export const today = '2026-06-10' as Day;
const now = '2026-06-10T12:00:00.000Z' as Instant;

/**
 * Fills an empty file with something of everything that Kith keeps: the demo's network, imports of every kind of record
 * with one that was undone, people who were merged or set aside, kept messages, and words that trouble programs.
 */
export function fillRichly(db: Database): void {
  fillDemo(db, today, now);
  write(db, (tx) => {
    const insert = (table: string, row: Record<string, string | number | null>): void => {
      const names = Object.keys(row);
      tx.$client
        .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
        .run(row);
    };
    for (const [index, text] of naughtyStrings.entries()) {
      insert('interactions', {
        person_id: 1 + (index % 600),
        day: today,
        direction: 'in',
        kind: 'other',
        note: text,
        logged_at: now,
      });
    }
    tx.$client
      .prepare('UPDATE people SET notes = ?, birthday = ? WHERE id = 3')
      .run(naughtyStrings.join('\n'), '--02-29');
    tx.$client.prepare("UPDATE people SET archived_on = ?, connection = 'ended' WHERE id = 4").run(today);
    tx.$client
      .prepare(
        "UPDATE people SET first_name = '王', last_name = 'O''Neil; Jr.', name = '王 =1+1', company = '@Acme, Inc' WHERE id = 5",
      )
      .run();
    insert('own_values', { person_id: 5, field: 'company', value: '@Acme, Inc' });
    insert('own_values', { person_id: 4, field: 'connection', value: 'ended' });
    insert('emails', { person_id: 5, address: 'wang@example.org', import_id: null });
    insert('own_labels', { person_id: 5, label_key: 'boat', label: 'Boat', value: 'die =Möwe' });
    insert('removed_tags', { person_id: 5, name_key: 'friends' });
    insert('removed_emails', { person_id: 5, address: 'old@example.org' });
    insert('removed_emails', { person_id: 9_000_001, address: 'gone@example.org' });
    insert('replaced_days', { person_id: 5, day: today });

    insert('needs', { id: 901, person_id: 5, text: 'ein “CFO”, =1+1', said_on: today, holds_until: '2026-12-31' });
    insert('needs', { id: 902, person_id: 6, text: naughtyStrings.join(' '), said_on: today, closed_on: today });
    insert('introductions', {
      id: 901,
      first_id: 5,
      second_id: 6,
      need_id: 901,
      about: '=2+2',
      status: 'asked-first',
      thought_on: '2026-06-01',
      asked_first_on: today,
    });
    const thought = { first_id: 7, second_id: 5, about: 'They both row', thought_on: '2026-06-01' };
    insert('introductions', { ...thought, id: 902, discreet: 0, status: 'withdrawn', ended_on: today });
    const toSecond = { introduction_id: 901, addressee: 'second', medium: 'email', changed_at: now };
    insert('introduction_drafts', { ...toSecond, subject: '=1', text: 'Hi “王”' });
    tx.$client.prepare('DELETE FROM how_met WHERE person_id IN (5, 6)').run();
    insert('how_met', { person_id: 5, text: 'In a queue, =3', introduced_by: 6, met_on: today });
    insert('how_met', { person_id: 6, text: '', introduced_by: 7, met_on: null });
    const filter = JSON.stringify({ tags: ['Berlin', '王'], lastContact: { to: today, orNever: true }, query: '"' });
    insert('lists', { id: 8, name: 'Łódź, “near”', name_key: 'lodz near', filter });

    insert('goals', { id: 8001, text: 'Someone at =Globex', made_on: today, closed_on: null });
    insert('goals', { id: 8002, text: 'Einkauf, Krankenhäuser in Bayern', made_on: today, closed_on: today });

    insert('imports', { id: 90, file_name: 'Complete.zip', imported_at: now, seen_on: today, undone_at: null });
    insert('imports', { id: 91, file_name: 'friends.vcf', imported_at: now, seen_on: today, undone_at: now });
    insert('import_labels', { import_id: 90, label_key: 'friends' });
    const counts = { rows_read: 2, created: 1, updated: 1, unchanged: 0, skipped: 0 };
    insert('import_parts', {
      import_id: 90,
      part: 0,
      file_name: 'messages.csv',
      recognised_as: 'linkedin-messages',
      ...counts,
      newest_day: today,
    });
    insert('import_parts', {
      import_id: 91,
      part: 0,
      file_name: 'friends.vcf',
      recognised_as: 'vcard',
      ...counts,
      newest_day: null,
    });
    const named = { firstName: 'Bo', lastName: 'Lund' };
    const said: readonly [string, object, number][] = [
      [
        'card',
        { ...named, birthday: '--12-28', emails: ['bo@example.org'], other: { 'Mobile Phone': '+49 170 1' } },
        90,
      ],
      ['card', { ...named, note: 'Undone', other: { Fax: '1' } }, 91],
      [
        'messages',
        {
          name: 'Bo',
          threads: [
            { id: 'a==', days: [19_000, 1, 2], asks: true },
            { id: '', days: [19_001, 0, 1], group: true },
          ],
        },
        90,
      ],
      [
        'invitation',
        { name: 'Bo Lund', direction: 'out', sentOn: '2020-01-02', sentAt: '1/2/20, 3:04 PM', note: 'Hello' },
        90,
      ],
      ['note', { ...named, text: 'Met in\nBerlin', createdOn: '2020-01-02' }, 90],
      ['endorsement', { ...named, direction: 'given', skill: 'Baking', on: '2020-01-02', status: 'ACCEPTED' }, 90],
      [
        'recommendation',
        { ...named, direction: 'received', text: 'Good', on: '2020-01-02', status: 'VISIBLE', company: 'Acme' },
        90,
      ],
      ['missing', {}, 90],
    ];
    for (const [index, [kind, fields, importId]] of said.entries()) {
      const id = 5_000_000 + index;
      insert('records', { id, person_id: index === 3 ? 9_000_001 : 5, kind, fields: JSON.stringify(fields) });
      insert('import_rows', { import_id: importId, record_id: id, part: 0, line: index + 2 });
    }
    for (const [index, text] of naughtyStrings.entries()) {
      const id = index + 1000;
      const direction = index % 2 === 0 ? 'in' : 'out';
      insert('messages', {
        id,
        person_id: 5,
        thread: 'a==',
        sent_at: now,
        direction,
        text,
        fingerprint: `print ${id}`,
      });
      insert('import_messages', { message_id: id, import_id: 90 });
    }
    insert('merged_people', {
      id: 9_000_002,
      into_id: 5,
      name: 'Wang',
      merged_on: today,
      own: '{}',
      image: '{"tags":[]}',
    });
    insert('merged_people', { id: 9_000_003, into_id: 9_000_002, name: 'W', merged_on: today, own: '{}', image: '{}' });
    insert('set_aside_people', { id: 9_000_004, image: '{"notes":"kept"}' });
    insert('answer_checks', { person_id: 5, wrote_on: '2026-06-01', said: 'leave-it', said_on: today });
    const promised = { person_id: 5, promised_on: today };
    insert('follow_ups', { ...promised, id: 700, text: 'Read “王” =1+1', due_on: '2026-06-12', done_on: null });
    insert('follow_ups', { ...promised, id: 701, text: 'Call', due_on: '2026-06-15', done_on: today });
    insert('declined_circles', { person_id: 5, circle: 'close', declined_on: today });
    const draft = { medium: 'message', subject: '', offer_id: 1, offer_text: 'Read “王”', changed_at: now };
    insert('drafts', { ...draft, person_id: 5, text: naughtyStrings.join('\n') });
    const sent = { person_id: 5, interaction_id: null, subject: '' };
    insert('sent_texts', {
      ...sent,
      id: 800,
      sent_on: '2026-06-09',
      medium: 'email',
      subject: '=1+1',
      text: 'Hi 王,\n\n“=1+1”',
    });
    insert('sent_texts', { ...sent, id: 801, sent_on: today, medium: 'invitation', text: '@you' });
    const offered = { person_id: 5, changed_on: today, interaction_id: null };
    insert('help', {
      ...offered,
      id: 900,
      direction: 'to-them',
      kind: 'feedback',
      text: 'Read “王”',
      offer_id: 1,
      status: 'accepted',
      offered_on: '2026-06-09',
      follow_up_id: 700,
    });
    insert('help', {
      ...offered,
      id: 901,
      direction: 'from-them',
      kind: 'time',
      text: '+1 hour',
      offer_id: null,
      status: 'given',
      offered_on: today,
      follow_up_id: null,
    });
    insert('sessions', { day: today, person_id: 5, seconds: 90, begun_at: now, ended_at: null });
    insert('settings', { name: 'ownCompany', value: '"Ünion \\u0000"' });
    const writeId = '6ae5e0de-4de7-4b95-b4a0-6d9a2c6b1d10';
    insert('writes', { id: writeId, at: now, answer: '{"undo":null}', label: '{"kind":"contact-changed"}' });
    insert('written_rows', {
      write_id: writeId,
      position: 0,
      table_name: 'people',
      key: '[5]',
      before: '[1]',
      after: null,
    });
  });
}
