import type BetterSqlite3 from 'better-sqlite3';

import type { PersonId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, handWrittenRead, handWrittenWrite } from '../connection/statement.ts';

// Triggers mark whoever is found by other words after a write, so that no write can forget to: see `renewSearchIndex`. The
// triggers are temporary, and so are the marks of what is indexed anew before the write ends. Texts are indexed anew after
// it, so their marks stand in the file: whoever was marked when Kith was killed is indexed anew at the next start.

/** The parts of the search index, each a full-text table: what is known of people, what was written, and messages. */
const indexParts = ['facts', 'texts', 'messages'] as const;
export type IndexPart = (typeof indexParts)[number];

/** Marks one person, unless they are marked. Not by `OR IGNORE`: the statement that fires the trigger would overrule it. */
function mark(id: string, ...parts: readonly IndexPart[]): string {
  return parts
    .map((part) =>
      part === 'texts'
        ? `INSERT INTO stale_texts SELECT ${id} WHERE NOT EXISTS (SELECT 1 FROM stale_texts WHERE person_id = ${id});`
        : `INSERT INTO stale_people SELECT '${part}', ${id}
           WHERE NOT EXISTS (SELECT 1 FROM stale_people WHERE part = '${part}' AND person_id = ${id});`,
    )
    .join('\n');
}

/** Marks everyone whom a query selects as `id`. */
function markAll(part: Exclude<IndexPart, 'texts'>, select: string): string {
  // A correlated lookup: `NOT IN` would read all marks for every row of an import.
  return `INSERT INTO stale_people SELECT '${part}', found.id FROM (${select}) AS found
    WHERE NOT EXISTS (SELECT 1 FROM stale_people WHERE part = '${part}' AND person_id = found.id);`;
}

/** SQL condition: the record has words that people are found by. */
export function hasWords(record: string): string {
  return `(${record}kind IN ('note', 'recommendation')
    OR ${record}kind IN ('card', 'connection', 'invitation')
      AND (instr(${record}fields, '"note":') > 0 OR instr(${record}fields, '"other":') > 0))`;
}

function ofRecord(id: string): string {
  return `SELECT person_id AS id FROM records WHERE id = ${id} AND ${hasWords('')}`;
}

function ofMessage(id: string): string {
  return `SELECT person_id AS id FROM messages WHERE id = ${id}`;
}

/**
 * SQL condition: no other import that counts carries the same record or message, so that this import's row, or its being
 * undone, changes by which words people are found.
 *
 * @param carried SQL of the id of what is carried
 * @param importId SQL of the id of this import
 */
function isCarriedByNoOther(table: 'import_rows' | 'import_messages', carried: string, importId: string): string {
  const column = table === 'import_rows' ? 'record_id' : 'message_id';
  return `NOT EXISTS (SELECT 1 FROM ${table} AS other JOIN imports ON imports.id = other.import_id
    WHERE other.${column} = ${carried} AND other.import_id <> ${importId} AND imports.undone_at IS NULL)`;
}

/**
 * SQL of the greatest id in the index of facts, which has everyone. Ids only grow, so that whoever has a greater one is not
 * in it yet.
 */
const lastIndexed = '(SELECT coalesce(max(id), 0) FROM main.people_search_docsize)';

/** SQL condition: somebody has kept messages, or people who are part of them now may have. */
function hasMessages(id: string): string {
  return `(EXISTS (SELECT 1 FROM main.messages WHERE person_id = ${id})
    OR EXISTS (SELECT 1 FROM main.merged_people WHERE into_id = ${id}))`;
}

/** The triggers: each the event, an optional condition, and what it marks. */
const triggers: readonly (readonly [event: string, condition: string, body: string])[] = [
  // Interactions, promises and the like of somebody come after them; messages may be there before. Somebody new needs no
  // mark, which would make an import of 30,000 people take a third longer: see `takeNewPeople`.
  [
    'INSERT ON people',
    `new.id <= ${lastIndexed}`,
    `${mark('new.id', 'facts')} ${markAll('messages', `SELECT new.id AS id WHERE ${hasMessages('new.id')}`)}`,
  ],
  ['DELETE ON people', '', mark('old.id', ...indexParts)],
  [
    'UPDATE OF name, company, position, notes, phone, city, website ON people',
    ['name', 'company', 'position', 'notes', 'phone', 'city', 'website']
      .map((column) => `old.${column} <> new.${column}`)
      .join(' OR '),
    mark('new.id', 'facts'),
  ],
  ...ownRows('emails', ['address'], 'facts', () => '1'),
  ...ownRows('own_labels', ['label', 'value'], 'facts', (row) => `${row}.value <> ''`),
  ...ownRows('needs', ['text'], 'facts', () => '1'),
  ...ownRows('how_met', ['text'], 'facts', (row) => `${row}.text <> ''`),
  ...ownRows('person_tags', ['tag_id'], 'facts', () => '1'),
  ['UPDATE OF name ON tags', '', markAll('facts', 'SELECT person_id AS id FROM person_tags WHERE tag_id = new.id')],
  // A record counts while an import carries it, hence the rows of imports; when it goes, they go after it.
  [
    'INSERT ON import_rows',
    '',
    markAll(
      'facts',
      `${ofRecord('new.record_id')} AND ${isCarriedByNoOther('import_rows', 'new.record_id', 'new.import_id')}`,
    ),
  ],
  ['DELETE ON import_rows', '', markAll('facts', ofRecord('old.record_id'))],
  ['DELETE ON records', hasWords('old.'), mark('old.person_id', 'facts')],
  [
    'UPDATE OF person_id, kind, fields ON records',
    `${hasWords('old.')} OR ${hasWords('new.')}`,
    `${mark('old.person_id', 'facts')} ${mark('new.person_id', 'facts')}`,
  ],
  ...ownRows('interactions', ['note'], 'texts', (row) => `${row}.note <> ''`),
  ...ownRows('follow_ups', ['text'], 'texts', () => '1'),
  ...ownRows('sent_texts', ['subject', 'text'], 'texts', () => '1'),
  [
    'INSERT ON import_messages',
    '',
    markAll(
      'messages',
      `${ofMessage('new.message_id')} AND ${isCarriedByNoOther('import_messages', 'new.message_id', 'new.import_id')}`,
    ),
  ],
  ['DELETE ON import_messages', '', markAll('messages', ofMessage('old.message_id'))],
  ['DELETE ON messages', '', mark('old.person_id', 'messages')],
  [
    'UPDATE OF person_id, text ON messages',
    '',
    `${mark('old.person_id', 'messages')} ${mark('new.person_id', 'messages')}`,
  ],
  [
    'UPDATE OF undone_at ON imports',
    '(old.undone_at IS NULL) <> (new.undone_at IS NULL)',
    `${markAll(
      'facts',
      `SELECT DISTINCT person_id AS id FROM records
       WHERE ${hasWords('')} AND id IN (SELECT record_id FROM import_rows WHERE import_id = new.id)
         AND ${isCarriedByNoOther('import_rows', 'records.id', 'new.id')}`,
    )}
     ${markAll(
       'messages',
       `SELECT DISTINCT person_id AS id FROM messages
        WHERE id IN (SELECT message_id FROM import_messages WHERE import_id = new.id)
          AND ${isCarriedByNoOther('import_messages', 'messages.id', 'new.id')}`,
     )}`,
  ],
  ['INSERT ON merged_people', '', `${mark('new.id', ...indexParts)} ${mark('new.into_id', ...indexParts)}`],
  ['DELETE ON merged_people', '', `${mark('old.id', ...indexParts)} ${mark('old.into_id', ...indexParts)}`],
  [
    'UPDATE OF into_id ON merged_people',
    '',
    `${mark('new.id', ...indexParts)} ${mark('old.into_id', ...indexParts)} ${mark('new.into_id', ...indexParts)}`,
  ],
];

/** The triggers of a table whose rows are a person's, with words in `columns`; `counts` tells rows with words from others. */
function ownRows(
  table: string,
  columns: readonly string[],
  part: IndexPart,
  counts: (row: 'old' | 'new') => string,
): (readonly [string, string, string])[] {
  const differs = ['person_id', ...columns].map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  return [
    [`INSERT ON ${table}`, counts('new'), mark('new.person_id', part)],
    [`DELETE ON ${table}`, counts('old'), mark('old.person_id', part)],
    [
      `UPDATE OF person_id, ${columns.join(', ')} ON ${table}`,
      `(${counts('old')} OR ${counts('new')}) AND (${differs})`,
      `${mark('old.person_id', part)} ${mark('new.person_id', part)}`,
    ],
  ];
}

const watched = new WeakSet<BetterSqlite3.Database>();

/**
 * Installs the triggers that mark people on a connection, once. Must run outside of a transaction, since a rollback would
 * remove them.
 */
export function installSearchTriggers(connection: BetterSqlite3.Database): void {
  if (watched.has(connection)) return;
  const statements = triggers.map(([event, condition, body], index) => {
    const [what = '', table = ''] = event.split(' ON ');
    const when = condition === '' ? '' : `WHEN ${condition}`;
    return `CREATE TEMP TRIGGER mark_stale_${index} AFTER ${what} ON main.${table} ${when} BEGIN ${body} END;`;
  });
  connection.exec(`
    CREATE TEMP TABLE stale_people (part TEXT NOT NULL, person_id INTEGER NOT NULL, PRIMARY KEY (part, person_id))
      WITHOUT ROWID;
    ${statements.join('\n')}`);
  watched.add(connection);
}

// By hand, since the marks stand in no table of the schema.
const stalePart = handWrittenRead({}, { part: computed<IndexPart>() }, 'SELECT part FROM temp.stale_people LIMIT 1');

const staleOfPart = handWrittenRead(
  { part: computed<IndexPart>(), limit: computed<number>() },
  { id: computed<PersonId>() },
  'SELECT person_id AS id FROM temp.stale_people WHERE part = @part ORDER BY person_id LIMIT @limit',
);

const deleteMarks = handWrittenWrite(
  { part: computed<IndexPart>(), first: computed<PersonId>(), last: computed<PersonId>() },
  'DELETE FROM temp.stale_people WHERE part = @part AND person_id BETWEEN @first AND @last',
);

const markEveryone = handWrittenWrite(
  { part: computed<IndexPart>() },
  'INSERT OR IGNORE INTO temp.stale_people SELECT @part, id FROM main.people',
);

const markTextsOfEveryone = handWrittenWrite({}, 'INSERT OR IGNORE INTO main.stale_texts SELECT id FROM main.people');

/** Marks everyone, for all parts. */
export function markEveryoneStale(tx: WriteTransaction): void {
  markEveryone.run(tx, { part: 'facts' });
  markEveryone.run(tx, { part: 'messages' });
  markTextsOfEveryone.run(tx, {});
}

const staleTexts = handWrittenRead(
  { limit: computed<number>() },
  { id: computed<PersonId>() },
  'SELECT person_id AS id FROM main.stale_texts ORDER BY person_id LIMIT @limit',
);

const deleteTextMarks = handWrittenWrite(
  { first: computed<PersonId>(), last: computed<PersonId>() },
  'DELETE FROM main.stale_texts WHERE person_id BETWEEN @first AND @last',
);

/** Tells whether anybody's texts are to be indexed anew. */
export function areTextsStale(db: Database): boolean {
  return staleTexts.value(db, { limit: 1 }) !== undefined;
}

/** Takes up to `limit` people whose texts are to be indexed anew, in the order of their ids, and removes their marks. */
export function takeStaleTexts(tx: WriteTransaction, limit: number): readonly PersonId[] {
  const ids = staleTexts.values(tx, { limit });
  const [first, last] = [ids[0], ids.at(-1)];
  if (first !== undefined && last !== undefined) deleteTextMarks.run(tx, { first, last });
  return ids;
}

const newPeople = handWrittenRead(
  { limit: computed<number>() },
  { id: computed<PersonId>() },
  `SELECT id FROM main.people WHERE id > ${lastIndexed} ORDER BY id LIMIT @limit`,
);

const markMessages = handWrittenWrite(
  { first: computed<PersonId>(), last: computed<PersonId>() },
  `INSERT OR IGNORE INTO temp.stale_people
   SELECT 'messages', id FROM main.people WHERE id BETWEEN @first AND @last AND ${hasMessages('people.id')}`,
);

/** Takes up to `limit` people who are not in the index of facts yet, in the order of their ids, and marks those with messages. */
function takeNewPeople(tx: WriteTransaction, limit: number): readonly PersonId[] {
  const ids = newPeople.values(tx, { limit });
  const [first, last] = [ids[0], ids.at(-1)];
  if (first !== undefined && last !== undefined) {
    markMessages.run(tx, { first, last });
    deleteMarks.run(tx, { part: 'facts', first, last });
  }
  return ids;
}

/**
 * Takes up to `limit` people to index anew in one part of the index, texts aside, in the order of their ids: new people first,
 * then those marked, whose marks it removes. Undefined when there is nobody.
 */
export function takeStalePeople(
  tx: WriteTransaction,
  limit: number,
): { readonly part: IndexPart; readonly ids: readonly PersonId[] } | undefined {
  if (!isWatched(tx)) return undefined;
  const fresh = takeNewPeople(tx, limit);
  if (fresh.length > 0) return { part: 'facts', ids: fresh };
  const part = stalePart.value(tx, {});
  if (part === undefined) return undefined;
  const ids = staleOfPart.values(tx, { part, limit });
  const last = ids.at(-1);
  const first = ids[0];
  if (first !== undefined && last !== undefined) deleteMarks.run(tx, { part, first, last });
  return { part, ids };
}

/** Whether the connection has the triggers. */
function isWatched({ $client }: Database): boolean {
  return watched.has($client);
}
