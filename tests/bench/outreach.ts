import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Engine } from '../../engine/engine.ts';
import { network, today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

/** How many people the session goes through. */
const shown = 500;
/** One in so many people has kept messages, and so many of them. */
const everyNth = 6;
const messagesEach = 12;

/**
 * Adds to a copy of the big file what a year of the daily session leaves: kept messages of some people, texts that were
 * sent, a ledger of help, promises, drafts and offers.
 */
export function fillOutreach({ context: { db } }: Engine): void {
  const { $client } = db;
  const dice = createDice(11);
  const record = $client.prepare("INSERT INTO records (id, person_id, kind, fields) VALUES (?, ?, 'messages', ?)");
  const row = $client.prepare('INSERT INTO import_rows (import_id, record_id, part, line) VALUES (1, ?, 0, ?)');
  const message = $client.prepare(
    'INSERT INTO messages (id, person_id, thread, sent_at, direction, text, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const carried = $client.prepare('INSERT INTO import_messages (message_id, import_id) VALUES (?, 1)');
  const sent = $client.prepare("INSERT INTO sent_texts (person_id, sent_on, medium, text) VALUES (?, ?, 'message', ?)");
  const help = $client.prepare(
    `INSERT INTO help (person_id, direction, kind, text, status, offered_on, changed_on)
     VALUES (?, 'to-them', 'feedback', 'Read a draft', 'offered', ?, ?)`,
  );
  const promise = $client.prepare(
    "INSERT INTO follow_ups (person_id, text, due_on, promised_on) VALUES (?, 'Send the paper', ?, ?)",
  );
  const offer = $client.prepare("INSERT INTO offers (text, kind, words, suits) VALUES (?, 'expertise', '', ?)");
  $client.transaction(() => {
    for (let id = 1; id <= network.people; id += everyNth) {
      const days = Array.from({ length: messagesEach }, (_, at) => addDays(today, -7 - 30 * (messagesEach - at)));
      const thread = `2-${id}`;
      const flat = days.flatMap((day, at) => [dayNumber(day), at % 2, 1 - (at % 2)]);
      record.run(10_000_000 + id, id, JSON.stringify({ name: `P ${id}`, threads: [{ id: thread, days: flat }] }));
      row.run(10_000_000 + id, 1_000_000 + id);
      for (const [at, day] of days.entries()) {
        const key = id * 100 + at;
        const text = `Hello, ${letter(dice.between(0, 9999))}`;
        message.run(key, id, thread, `${day}T10:00:00.000Z`, at % 2 === 0 ? 'out' : 'in', text, `print ${key}`);
        carried.run(key);
      }
    }
    for (let at = 0; at < 1500; at += 1) {
      const id = dice.between(1, network.people);
      const day = addDays(today, -dice.between(1, 360));
      sent.run(id, day, `Hi you,\n\n${letter(at)}`);
      if (at % 2 === 0) help.run(id, day, day);
      if (at % 5 === 0) promise.run(id, addDays(today, at % 30), day);
    }
    for (const [text, suits] of offers) offer.run(text, suits);
  })();
}

const offers = [
  ['Read a draft with fresh eyes', 'writers, researchers'],
  ['Introduce you to a designer', 'founders, heads of product'],
  ['Share what we learned about hiring', 'team leads, people who hire'],
  ['Look at a price list', 'shops, freelancers'],
  ['An hour about grants', 'scientists, associations'],
] as const;

function letter(seed: number): string {
  const things = ['the print works', 'your talk in Porto', 'the second supplier', 'the night trains', 'the garden'];
  const asks = ['How did it go?', 'Is it still open?', 'May I introduce you?', 'I gladly read it.', 'Did it grow?'];
  const thing = things[seed % things.length] ?? '';
  const ask = asks[Math.floor(seed / things.length) % asks.length] ?? '';
  return `I thought of ${thing} on my way home, for the ${String(seed)}th time this year. ${ask} We found a way around the lease, and it took half a day only.`;
}

/** Picks the people whom the session goes through. */
function peopleShown(): PersonId[] {
  const dice = createDice(13);
  // The ids of the big file are consecutive.
  return Array.from({ length: shown }, () => dice.between(1, network.people) as PersonId);
}

/** Measures showing five hundred people one after the other, with history and suggestions. */
export function correspondentMeasurement(engine: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context: engine.context });
  const ids = peopleShown();
  const rowsOfPerson = plainRows(database);
  return {
    what: 'next person of the session, with history and suggestions',
    per: `${shown} people`,
    atMost: 2,
    ours: () =>
      timed(async () => {
        for (const personId of ids) await client.outreach.correspondent({ personId });
      }),
    floor: () =>
      timedSync(() => {
        for (const id of ids) rowsOfPerson(id);
      }),
  };
}

/** Measures the slowest of these people. */
export function slowestCorrespondentMeasurement(engine: Engine): Measurement {
  const client = createRouterClient(router, { context: engine.context });
  const ids = peopleShown();
  return {
    what: 'next person of the session, the slowest of them',
    per: `${shown} people`,
    by: 'itself',
    atMost: 50,
    ours: async () => {
      let slowest = 0;
      for (const personId of ids)
        slowest = Math.max(slowest, await timed(() => client.outreach.correspondent({ personId })));
      return slowest;
    },
  };
}

/**
 * Reads the rows from which the answer is made, as an expert would by hand: only the columns that are needed, in one
 * transaction, and nothing is made of them. The newest texts to others and the offers, which are the same for
 * everybody, it reads for each person: Kith reads them once while nothing is written, so that here it has the advantage.
 */
function plainRows(database: string): (id: number) => void {
  const connection = plainConnection(database);
  const day = `'${today}'`;
  const newestMessages = `FROM messages WHERE thread = '2-' || @id AND EXISTS (SELECT 1 FROM import_messages
    JOIN imports ON imports.id = import_id WHERE message_id = messages.id AND undone_at IS NULL)
    ORDER BY sent_at DESC LIMIT 30`;
  const statements = [
    `SELECT id, first_name, last_name, name, company, position, job_changed_on, connection, connected_on, birthday, notes,
       circle, rating, muted_on, tie_state, last_contact, inbound_days, outbound_days, first_inbound, last_inbound,
       last_outbound, (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current) FROM people WHERE id = @id`,
    'SELECT address FROM emails WHERE person_id = @id ORDER BY address',
    'SELECT name FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = @id ORDER BY name_key',
    'SELECT id FROM merged_people WHERE into_id = @id',
    `SELECT kind, fields, seen_on FROM records JOIN import_rows ON record_id = records.id
     JOIN imports ON imports.id = import_id WHERE person_id = @id AND undone_at IS NULL ORDER BY import_id, part, line`,
    `SELECT sent_at, direction, text ${newestMessages}`,
    `SELECT id, day, direction, kind, note, imported, messages, in_group FROM interactions
     WHERE person_id = @id ORDER BY day DESC, id DESC LIMIT 60`,
    'SELECT day, kind FROM interactions WHERE person_id = @id ORDER BY day LIMIT 1',
    `SELECT interaction_id, sent_on, text FROM sent_texts WHERE person_id = @id ORDER BY sent_on DESC LIMIT 30`,
    'SELECT id, text, due_on, promised_on, done_on FROM follow_ups WHERE person_id = @id ORDER BY due_on',
    `SELECT help.id, direction, kind, help.text, offer_id, status, offered_on, changed_on, follow_up_id, follow_ups.text, due_on
     FROM help LEFT JOIN follow_ups ON follow_ups.id = follow_up_id WHERE help.person_id = @id ORDER BY offered_on DESC`,
    'SELECT medium, subject, text, offer_id, offer_text, changed_at FROM drafts WHERE person_id = @id',
    `SELECT id, part, minutes, reason, offer_text, follow_up_id FROM plan_entries
     WHERE person_id = @id AND status = 'open' AND day = ${day}`,
    `SELECT person_id, first_name, last_name, text FROM sent_texts JOIN people ON people.id = person_id
     WHERE @id > 0 ORDER BY sent_on DESC, sent_texts.id DESC LIMIT 60`,
    'SELECT id, text, kind, words, suits FROM offers WHERE @id > 0 ORDER BY id',
  ].map((text) => connection.prepare<{ id: number }>(text).raw());
  const begin = connection.prepare('BEGIN');
  const end = connection.prepare('COMMIT');
  return (id) => {
    begin.run();
    for (const statement of statements) statement.all({ id });
    end.run();
  };
}
