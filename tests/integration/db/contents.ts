import { dayNumber } from '../../../core/calendar/day.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { phoneWords } from '../../../core/people/phone-words.ts';
import { fold, foldToWords } from '../../../core/text/fold.ts';
import { rhythmDaysOf } from '../../../core/people/rhythm.ts';
import { rhythmsOfCircles } from '../../../db/people/rhythms.ts';
import type { Circle } from '../../../core/people/circle.ts';
import type { Direction, InteractionKind } from '../../../core/strength/interaction.ts';
import { shownStrength, tieStrength } from '../../../core/strength/strength.ts';
import { factsOfContactDays, lastContact } from '../../../core/strength/tie-facts.ts';
import { tieState } from '../../../core/strength/tie-state.ts';
import type { Rating } from '../../../core/strength/tie.ts';
import type { MessagesFields } from '../../../core/records/record.ts';
import { unflattenDays } from '../../../core/records/thread-days.ts';
import type { Database } from '../../../db/connection/database.ts';
import { renewTextIndex } from '../../../db/search/search-index.ts';

// What a file holds, and what it should hold: all that is derived, computed from scratch by other means.

/** What a page was answered, what it needs to undo, and the greatest ids given: nothing of it is the user's or undone. */
const ledger = ['writes', 'written_rows', 'last_ids'];

/** Every table that holds something of the user's; the marks of texts to index say nothing that is not in others. */
export function tablesOf(db: Database): string[] {
  return db.$client
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_%' ESCAPE '!'
         AND name <> 'stale_texts'
       ORDER BY name`,
    )
    .pluck()
    .all();
}

/** Every row of every table, in order, the ledger of writes aside. */
export function rowsOf(db: Database): Record<string, unknown[]> {
  const rows = tablesOf(db)
    .filter((table) => !ledger.includes(table))
    .map((table): [string, unknown[]] => {
      const all = db.$client.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
      return [table, all.map((row) => JSON.stringify(row)).toSorted()];
    });
  return Object.fromEntries(rows);
}

/** The tables of the search index. */
const searchTables = ['people_search', 'people_search_texts', 'people_search_messages'];

/** Each word of the search index as `person column word`. */
export function searchIndexOf(db: Database): string[] {
  renewTextIndex(db);
  return searchTables
    .flatMap((table) => {
      db.$client.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_${table} USING fts5vocab('main', '${table}', 'instance')`,
      );
      return db.$client
        .prepare<[], string>(`SELECT doc || ' ' || col || ' ' || term FROM words_of_${table}`)
        .pluck()
        .all();
    })
    .toSorted();
}

/** What the search index should hold. */
export function searchIndexFromScratch(db: Database): string[] {
  type Row = { readonly id: number; readonly column: string; readonly text: string };
  const textsOf = (sql: string): Row[] => db.$client.prepare<[], Row>(sql).all();
  const isCarried = (ofRow: string): string =>
    `EXISTS (SELECT 1 FROM ${ofRow} AND import_id IN (SELECT id FROM imports WHERE undone_at IS NULL))`;
  // Who was merged stands for whom they are part of in the end.
  const into = new Map(db.$client.prepare<[], [number, number]>('SELECT id, into_id FROM merged_people').raw().all());
  const shownAs = (id: number): number => {
    const next = into.get(id);
    return next === undefined ? id : shownAs(next);
  };
  const there = new Set(db.$client.prepare<[], number>('SELECT id FROM people').pluck().all());
  const columns = ['name', 'company', 'position', 'notes'];
  const own = [
    ...columns.flatMap((column) => textsOf(`SELECT id, '${column}' AS column, ${column} AS text FROM people`)),
    ...textsOf("SELECT person_id AS id, 'tags' AS column, name AS text FROM person_tags JOIN tags ON tags.id = tag_id"),
    ...['phone', 'city', 'website'].flatMap((column) =>
      textsOf(`SELECT id, 'imported' AS column, ${column} AS text FROM people`),
    ),
    ...textsOf("SELECT id, 'imported' AS column, phone AS text FROM people").flatMap(({ text: phone, ...row }) =>
      phoneWords(phone).map((text) => ({ ...row, text })),
    ),
    ...textsOf(
      "SELECT person_id AS id, 'notes' AS column, text FROM needs UNION ALL SELECT person_id, 'notes', text FROM how_met",
    ),
    ...textsOf(
      "SELECT person_id AS id, 'imported' AS column, label || ' ' || value AS text FROM own_labels WHERE value <> ''",
    ),
    ...textsOf("SELECT person_id AS id, 'email' AS column, address AS text FROM emails"),
    ...textsOf("SELECT person_id AS id, 'log' AS column, note AS text FROM interactions"),
    ...textsOf("SELECT person_id AS id, 'promises' AS column, text FROM follow_ups"),
    ...textsOf("SELECT person_id AS id, 'sent' AS column, subject || ' ' || text AS text FROM sent_texts"),
  ];
  const imported = [
    ...textsOf(
      `SELECT person_id AS id, 'messages' AS column, text FROM messages
       WHERE ${isCarried('import_messages WHERE message_id = messages.id')}`,
    ),
    ...textsOf(
      `SELECT person_id AS id, kind AS column, fields AS text FROM records
       WHERE ${isCarried('import_rows WHERE record_id = records.id')}`,
    ).flatMap(({ id, column: kind, text: json }): Row[] => {
      const fields = JSON.parse(json) as { text?: string; note?: string; other?: Record<string, string> };
      const texts = kind === 'note' || kind === 'recommendation' ? [fields.text] : [fields.note];
      const others = Object.entries(fields.other ?? {}).map(([name, text]) => {
        return { id, column: /^(nick|spitz)name$/i.test(name) ? 'nickname' : 'imported', text };
      });
      return [...texts.flatMap((text) => (text === undefined ? [] : [{ id, column: 'imported', text }])), ...others];
    }),
  ].flatMap((row) => (there.has(shownAs(row.id)) ? [{ ...row, id: shownAs(row.id) }] : []));
  return [...own, ...imported]
    .flatMap(({ id, column, text }) =>
      fold(text)
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => `${id} ${column} ${word}`),
    )
    .toSorted();
}

export type KeptTie = {
  readonly id: number;
  readonly inboundDays: number;
  readonly outboundDays: number;
  readonly firstInbound: Day | null;
  readonly lastInbound: Day | null;
  readonly lastOutbound: Day | null;
  readonly lastInboundMessage: Day | null;
  readonly askedOn: Day | null;
  readonly lastContact: Day | null;
  readonly strength: number;
  readonly tieState: string;
};

/** Everyone's facts, strength and state as they are kept. */
export function tiesOf(db: Database): KeptTie[] {
  return db.$client
    .prepare<[], KeptTie>(
      `SELECT id, inbound_days AS inboundDays, outbound_days AS outboundDays, first_inbound AS firstInbound,
         last_inbound AS lastInbound, last_outbound AS lastOutbound, last_inbound_message AS lastInboundMessage,
         asked_on AS askedOn, last_contact AS lastContact, strength, tie_state AS tieState
       FROM people ORDER BY id`,
    )
    .all();
}

/** The same from their interactions, as they are on `today`. */
export function tiesFromScratch(db: Database, today: Day): KeptTie[] {
  const people = db.$client
    .prepare<[], { id: number; circle: Circle | null; rhythmDays: number | null; rating: Rating | null }>(
      'SELECT id, circle, rhythm_days AS rhythmDays, rating FROM people ORDER BY id',
    )
    .all();
  const contact = db.$client.prepare<
    [number],
    { day: Day; direction: Direction; kind: InteractionKind; inGroup: 0 | 1 }
  >('SELECT day, direction, kind, in_group AS inGroup FROM interactions WHERE person_id = ?');
  const asks = askingFromScratch(db);
  const rhythms = rhythmsOfCircles(db);
  return people.map(({ id, circle, rhythmDays, rating }) => {
    const days = contact.all(id);
    const facts = factsOfContactDays(days);
    const strength = tieStrength(facts, today);
    const messages = days
      .filter(({ direction, kind, inGroup }) => {
        return direction !== 'out' && inGroup === 0 && (kind === 'message' || kind === 'email');
      })
      .toSorted((a, b) => dayNumber(b.day) - dayNumber(a.day));
    return {
      id,
      ...facts,
      lastInboundMessage: messages[0]?.day ?? null,
      askedOn: messages[0] && asks(id, messages[0].day) ? messages[0].day : null,
      lastContact: lastContact(facts),
      strength: shownStrength(strength.strength, rating),
      tieState: tieState(strength, rhythmDaysOf({ circle, rhythmDays }, rhythms), rating),
    };
  });
}

/** Tells whether the last message of a person until a day is of that day and asks something, as active imports say. */
function askingFromScratch(db: Database): (id: number, day: Day) => boolean {
  const said = db.$client.prepare<[number], string>(
    `WITH RECURSIVE identities(id) AS (
       SELECT ? UNION SELECT merged_people.id FROM merged_people JOIN identities ON into_id = identities.id
     )
     SELECT fields FROM records WHERE kind = 'messages' AND person_id IN identities AND EXISTS (
       SELECT 1 FROM import_rows JOIN imports ON imports.id = import_id
       WHERE record_id = records.id AND undone_at IS NULL
     )`,
  );
  const replaced = db.$client.prepare<[number, Day], number>(
    `WITH RECURSIVE identities(id) AS (
       SELECT ? UNION SELECT merged_people.id FROM merged_people JOIN identities ON into_id = identities.id
     )
     SELECT 1 FROM replaced_days WHERE person_id IN identities AND day = ?`,
  );
  return (id, day) => {
    if (replaced.get(id, day) !== undefined) return false;
    const ends = said
      .pluck()
      .all(id)
      // As records hold them.
      .flatMap((fields) => (JSON.parse(fields) as MessagesFields).threads)
      .filter(({ group }) => group !== true)
      .flatMap(({ id: thread, days, asks }) => {
        const inbound = unflattenDays(days).findLast(([, count]) => count > 0);
        return inbound ? [{ thread, day: inbound[0], count: inbound[1], asks: asks === true }] : [];
      });
    const newest = ends.filter(({ thread, ...end }) =>
      ends.every((other) => other.thread !== thread || other.day * 1000 + other.count <= end.day * 1000 + end.count),
    );
    const onDay = newest.filter((end) => end.day === dayNumber(day));
    const withId = onDay.filter(({ thread }) => thread !== '');
    return (
      newest.every((end) => end.day <= dayNumber(day)) && (withId.length > 0 ? withId : onDay).some(({ asks }) => asks)
    );
  };
}

/** Whether every word of `query` begins a word of one of the texts. */
export function isFoundBy(query: string, texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => fold(text).split(' '));
  const asked = foldToWords(query);
  return asked.length > 0 && asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
