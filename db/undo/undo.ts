import type BetterSqlite3 from 'better-sqlite3';

import type { PersonId, WriteId } from '../../core/ids.ts';
import { isConstraint } from '../connection/constraint-error.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

/**
 * What can be undone, and by which columns. While a write runs, triggers of this connection note every row of these
 * tables before its first change, so that no write can forget to. Derived columns are left out: they are computed anew.
 * Parents stand before what refers to them.
 */
const undoableTables = {
  people: {
    key: ['id'],
    columns: [
      'first_name',
      'last_name',
      'name',
      'name_key',
      'company',
      'company_key',
      'position',
      'job_seen_on',
      'job_changed_on',
      'connection',
      'connected_on',
      'birthday',
      'added_on',
      'notes',
      'circle',
      'rating',
      'muted_on',
      'archived_on',
      'snoozed_until',
      'reviewed_on',
      'brought_closer_on',
      'handled_on',
    ],
  },
  own_values: { key: ['person_id', 'field'], columns: ['value'] },
  emails: { key: ['person_id', 'address'], columns: ['import_id'] },
  profile_slugs: { key: ['person_id', 'slug'], columns: ['current', 'seen_on', 'import_id'] },
  removed_emails: { key: ['person_id', 'address'], columns: [] },
  records: { key: ['id'], columns: ['person_id', 'kind', 'fields'] },
  import_rows: { key: ['import_id', 'record_id'], columns: ['part', 'line'] },
  messages: { key: ['id'], columns: ['person_id', 'thread', 'sent_at', 'direction', 'text', 'fingerprint'] },
  import_messages: { key: ['message_id', 'import_id'], columns: [] },
  merged_people: { key: ['id'], columns: ['into_id', 'name', 'merged_on', 'own', 'image'] },
  tags: { key: ['id'], columns: ['name', 'name_key'] },
  person_tags: { key: ['person_id', 'tag_id'], columns: [] },
  interactions: {
    key: ['id'],
    columns: ['person_id', 'day', 'direction', 'kind', 'note', 'logged_at', 'imported', 'messages', 'in_group'],
  },
  replaced_days: { key: ['person_id', 'day'], columns: [] },
  offers: { key: ['id'], columns: ['text'] },
  plans: { key: ['day'], columns: ['carry_over'] },
  follow_ups: { key: ['id'], columns: ['person_id', 'text', 'due_on', 'promised_on', 'done_on'] },
  declined_circles: { key: ['person_id', 'circle'], columns: ['declined_on'] },
  plan_entries: {
    key: ['id'],
    columns: [
      'day',
      'person_id',
      'part',
      'kind',
      'minutes',
      'reason',
      'offer_kind',
      'offer_text',
      'offer_id',
      'status',
      'handled_at',
      'minutes_spent',
      'interaction_id',
      'follow_up_id',
    ],
  },
  answer_checks: { key: ['person_id', 'wrote_on'], columns: ['said', 'said_on'] },
} as const satisfies Record<string, { readonly key: readonly string[]; readonly columns: readonly string[] }>;

type UndoableTable = keyof typeof undoableTables;
const tableNames = Object.keys(undoableTables) as UndoableTable[]; // the keys of a literal are exactly these

const asJson = (prefix: string, columns: readonly string[]): string =>
  `json_array(${columns.map((column) => prefix + column).join(', ')})`;

const watched = new WeakSet<BetterSqlite3.Database>();

/**
 * Prepares a connection for noting what writes change, unless it is. Outside of a transaction, since what is prepared in
 * one that fails is lost with it. Nothing of it is kept in the file.
 */
export function watchForUndo({ $client }: Database): void {
  if (watched.has($client)) return;
  const triggers = tableNames.flatMap((table) => {
    const { key, columns } = undoableTables[table];
    const oldKey = asJson('old.', key);
    const newKey = asJson('new.', key);
    const note = (rowKey: string, before: string): string =>
      // Not OR IGNORE: the statement that fires the trigger would overrule it.
      `INSERT INTO noted_rows (table_name, key, before) SELECT '${table}', ${rowKey}, ${before}
       WHERE NOT EXISTS (SELECT 1 FROM noted_rows WHERE table_name = '${table}' AND key = ${rowKey});`;
    const trigger = (event: string, body: string): string =>
      `CREATE TEMP TRIGGER note_${table}_${event.split(' ')[0]} AFTER ${event} ON main.${table}
       WHEN (SELECT active FROM noting) BEGIN ${body} END;`;
    return [
      trigger('INSERT', note(newKey, 'NULL')),
      trigger('DELETE', note(oldKey, asJson('old.', columns))),
      // A table without columns of its own has nothing that an update could change.
      ...(columns.length === 0
        ? []
        : [trigger(`UPDATE OF ${columns.join(', ')}`, note(oldKey, asJson('old.', columns)))]),
    ];
  });
  $client.exec(`
    CREATE TEMP TABLE noting (active INTEGER NOT NULL);
    INSERT INTO noting VALUES (0);
    CREATE TEMP TABLE noted_rows (
      position INTEGER PRIMARY KEY, table_name TEXT NOT NULL, key TEXT NOT NULL, before TEXT, UNIQUE (table_name, key)
    );
    ${triggers.join('\n')}`);
  watched.add($client);
}

/** Runs `work` on a connection that is watched, and returns, beside its result, what must be kept to undo it: see `keepForUndo`. */
export function noteRows<Result>(tx: WriteTransaction, work: () => Result): { result: Result; rows: NotedRow[] } {
  forgetNoted(tx);
  setNoting(tx, 1);
  try {
    const result = work();
    const noted = prepared<[], { tableName: UndoableTable; key: string; before: string | null }>(
      tx,
      'SELECT table_name AS tableName, key, before FROM noted_rows ORDER BY position',
    ).all();
    const rows = noted.map((row) => ({ ...row, after: rowNow(tx, row) })).filter((row) => row.before !== row.after);
    return { result, rows };
  } finally {
    setNoting(tx, 0);
    forgetNoted(tx);
  }
}

function setNoting(tx: WriteTransaction, active: 0 | 1): void {
  prepared<[number]>(tx, 'UPDATE noting SET active = ?').run(active);
}

function forgetNoted(tx: WriteTransaction): void {
  prepared<[]>(tx, 'DELETE FROM noted_rows').run();
}

/** A row that a write changed: null where there was or is none. */
export type NotedRow = {
  readonly tableName: UndoableTable;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Keeps what a remembered write changed. */
export function keepForUndo(tx: WriteTransaction, id: WriteId, rows: readonly NotedRow[]): void {
  const insert = prepared<unknown[]>(
    tx,
    'INSERT INTO written_rows (write_id, position, table_name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  rows.forEach((row, position) => insert.run(id, position, row.tableName, row.key, row.before, row.after));
}

export type UndoRefusal = 'unknown' | 'changed-since';

/** The label of a write that can be undone. */
export function labelOfWrite(db: Database, id: WriteId): string | undefined {
  return (
    db.$client.prepare<[WriteId], string | null>('SELECT label FROM writes WHERE id = ?').pluck().get(id) ?? undefined
  );
}

export type TakenBack = {
  readonly kind: 'undone';
  /** Everyone whom the write bore on. */
  readonly people: readonly PersonId[];
  /** Of these, whose typed facts or addresses it changed. */
  readonly withFacts: readonly PersonId[];
  /** Of these, whose contact days it changed. */
  readonly withContact: readonly PersonId[];
  /** Of these, who are found by other words now. */
  readonly withWords: readonly PersonId[];
};

/**
 * Puts all that the write changed back as it was, column by column, while `noteRows` notes it. Refuses when the write is
 * not known, one of its columns was changed since, or something was written since that would be lost or left without
 * what it belongs to; the transaction is then to be rolled back. What is derived (shown facts, numbers, the search
 * index) is the caller's to renew.
 */
export function takeBack(tx: WriteTransaction, id: WriteId): TakenBack | { readonly kind: UndoRefusal } {
  if (labelOfWrite(tx, id) === undefined) return { kind: 'unknown' };
  const rows = tx.$client
    .prepare<[WriteId], NotedRow>(
      'SELECT table_name AS tableName, key, before, after FROM written_rows WHERE write_id = ? ORDER BY position',
    )
    .all(id);
  if (rows.some((row) => !isBookkeeping(row.tableName) && !isAsWritten(row, rowNow(tx, row)))) {
    return { kind: 'changed-since' };
  }

  try {
    for (const table of tableNames.toReversed()) {
      const remove = tx.$client.prepare(removal(table));
      for (const row of rows) if (row.tableName === table && row.before === null) remove.run(...values(row.key));
    }
    if (takesOthersAlong(tx, rows)) return { kind: 'changed-since' };
    for (const table of tableNames) {
      const insert = tx.$client.prepare(insertion(table));
      for (const { tableName, key, before, after } of rows) {
        if (tableName !== table || before === null) continue;
        if (after === null) insert.run(...values(key), ...values(before));
        else putBack(tx, table, key, values(before), values(after));
      }
    }
  } catch (error) {
    // What it belongs to is gone, or something else has its place.
    if (isConstraint(error)) return { kind: 'changed-since' };
    throw error;
  }
  const peopleWith = (tables: readonly UndoableTable[], isOfPerson: (row: NotedRow) => boolean): PersonId[] =>
    peopleOf(
      tx,
      rows.filter((row) => tables.includes(row.tableName) || (row.tableName === 'people' && isOfPerson(row))),
    );
  return {
    kind: 'undone',
    people: peopleOf(tx, rows),
    withFacts: peopleWith(
      ['own_values', 'emails', 'removed_emails', 'records', 'merged_people', 'replaced_days'],
      () => false,
    ),
    withContact: peopleWith(['interactions'], cameOrWent),
    withWords: peopleWith(
      ['own_values', 'emails', 'tags', 'person_tags'],
      (row) => cameOrWent(row) || changesColumn(row, 'notes'),
    ),
  };
}

function cameOrWent({ before, after }: NotedRow): boolean {
  return before === null || after === null;
}

function changesColumn({ tableName, before, after }: NotedRow, column: string): boolean {
  const names: readonly string[] = undoableTables[tableName].columns;
  const at = names.indexOf(column);
  return before !== null && after !== null && values(before)[at] !== values(after)[at];
}

/** Whether what the write changed is still as it left it; another column of the row may have been changed since. */
function isAsWritten({ before, after }: NotedRow, now: string | null): boolean {
  if (now === after) return true;
  if (before === null || after === null || now === null) return false;
  const is = values(now);
  const was = values(before);
  return values(after).every((value, column) => value === was[column] || value === is[column]);
}

function putBack(tx: WriteTransaction, table: UndoableTable, key: string, was: unknown[], is: unknown[]): void {
  const names: readonly string[] = undoableTables[table].columns;
  const changed = names.filter((_, column) => was[column] !== is[column]);
  const update = prepared<unknown[]>(
    tx,
    `UPDATE ${table} SET ${changed.map((name) => `${name} = ?`).join(', ')} WHERE ${isKeyOf(table)}`,
  );
  update.run(...was.filter((value, column) => value !== is[column]), ...values(key));
}

/** Follows from the rest of the write, so that a later write may have changed it again. */
function isBookkeeping(table: UndoableTable): boolean {
  return table === 'plans';
}

/** A tag stays while someone carries it, whoever it was made for. */
function removal(table: UndoableTable): string {
  const whenUnused = table === 'tags' ? ' AND NOT EXISTS (SELECT 1 FROM person_tags WHERE tag_id = tags.id)' : '';
  return `DELETE FROM ${table} WHERE ${isKeyOf(table)}${whenUnused}`;
}

/** Whether what was removed took rows with it that a later write added; a place on a plan goes with its person. */
function takesOthersAlong(tx: WriteTransaction, rows: readonly NotedRow[]): boolean {
  const own = new Set(rows.map(({ tableName, key }) => `${tableName} ${key}`));
  const changed = tx.$client.prepare<[], Pick<NotedRow, 'tableName' | 'key'>>(
    'SELECT table_name AS tableName, key FROM noted_rows',
  );
  return changed.all().some(({ tableName, key }) => tableName !== 'plan_entries' && !own.has(`${tableName} ${key}`));
}

/** A row as it is now, in the form in which it is kept for undo; null when there is none. */
function rowNow(db: Database, { tableName, key }: Pick<NotedRow, 'tableName' | 'key'>): string | null {
  const text = `SELECT ${asJson('', undoableTables[tableName].columns)} FROM ${tableName} WHERE ${isKeyOf(tableName)}`;
  return (
    prepared<unknown[], string>(db, text)
      .pluck()
      .get(...values(key)) ?? null
  );
}

function isKeyOf(table: UndoableTable): string {
  return undoableTables[table].key.map((column) => `${column} = ?`).join(' AND ');
}

function insertion(table: UndoableTable): string {
  const { key, columns } = undoableTables[table];
  const all = [...key, ...columns];
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`;
}

/** Whose numbers and searched words the rows bear on. */
function peopleOf(db: Database, rows: readonly NotedRow[]): PersonId[] {
  const ids = new Set<PersonId>();
  for (const { tableName, key, before, after } of rows) {
    const { key: keyColumns, columns } = undoableTables[tableName];
    const names: readonly string[] = [...keyColumns, ...columns];
    const at = tableName === 'people' ? 0 : names.indexOf('person_id');
    for (const rest of [before, after]) {
      // A row's key and columns stand in the order of `names`, and this one is a person's id.
      const id = [...values(key), ...(rest === null ? [] : values(rest))][at] as PersonId | undefined;
      if (at >= 0 && id !== undefined) ids.add(id);
    }
    if (tableName === 'tags') {
      // A tag that came, went or changed its name is searched with all who carry it.
      const carriers = db.$client.prepare<unknown[], PersonId>('SELECT person_id FROM person_tags WHERE tag_id = ?');
      for (const id of carriers.pluck().all(...values(key))) ids.add(id);
    }
  }
  return [...ids];
}

function values(json: string): unknown[] {
  // Written by json_array above: a list of texts, numbers and nulls.
  return JSON.parse(json) as unknown[];
}
