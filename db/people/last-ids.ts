import { eq, sql } from 'drizzle-orm';

import type {
  FollowUpId,
  GoalId,
  HelpId,
  InteractionId,
  IntroductionId,
  ListId,
  NeedId,
  PersonId,
  PlanEntryId,
  SentTextId,
} from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, readStatement, writeStatement } from '../connection/statement.ts';
import {
  followUps,
  goals,
  help,
  interactions,
  introductions,
  lastIds,
  lists,
  mergedPeople,
  needs,
  people,
  planEntries,
  records,
  sentTexts,
  setAsidePeople,
} from '../schema/schema.ts';

// Ids of these tables are never given twice: a merge, a snapshot or a write that can be undone may still name the row
// that had one. Whatever inserts without an id of its own takes it from here.

const tables = {
  interactions,
  follow_ups: followUps,
  plan_entries: planEntries,
  sent_texts: sentTexts,
  help,
  goals,
  needs,
  introductions,
  lists,
} as const;
type Table = keyof typeof tables;
type IdOf = {
  readonly interactions: InteractionId;
  readonly follow_ups: FollowUpId;
  readonly plan_entries: PlanEntryId;
  readonly sent_texts: SentTextId;
  readonly help: HelpId;
  readonly goals: GoalId;
  readonly needs: NeedId;
  readonly introductions: IntroductionId;
  readonly lists: ListId;
};

/** Reads the greatest id that a table's row has or had. */
function lastIdOf(name: Table) {
  const table = tables[name];
  return readStatement({}, (db) =>
    db
      .select(
        fields({
          id: sql<number>`max((SELECT coalesce(max(${table.id}), 0) FROM ${table}), coalesce(max(${lastIds.id}), 0))`,
        }),
      )
      .from(lastIds)
      .where(eq(lastIds.name, name)),
  );
}

const lastIdByTable = {
  interactions: lastIdOf('interactions'),
  follow_ups: lastIdOf('follow_ups'),
  plan_entries: lastIdOf('plan_entries'),
  sent_texts: lastIdOf('sent_texts'),
  help: lastIdOf('help'),
  goals: lastIdOf('goals'),
  needs: lastIdOf('needs'),
  introductions: lastIdOf('introductions'),
  lists: lastIdOf('lists'),
} as const satisfies Record<Table, unknown>;

const updateLastId = writeStatement({ name: lastIds.name, id: lastIds.id }, (db, { name, id }) =>
  db.update(lastIds).set({ id }).where(eq(lastIds.name, name)),
);

const insertLastId = writeStatement({ name: lastIds.name, id: lastIds.id }, (db, { name, id }) =>
  db.insert(lastIds).values({ name, id }),
);

// No upsert and no RETURNING: SQLite runs those under a savepoint of their own, and at each savepoint the full-text index
// writes out what it has gathered. An import asks for ids once a person and would take a third longer.
function setLastId(tx: WriteTransaction, name: Table | 'people', id: number): void {
  if (updateLastId.run(tx, { name, id }).changes === 0) insertLastId.run(tx, { name, id });
}

/** Takes the next id of a table, or the first of `count` consecutive ones. For people, see `nextPersonId`. */
export function nextId<Name extends Table>(tx: WriteTransaction, name: Name, count = 1): IdOf[Name] {
  const last = lastIdByTable[name].value(tx, {}) ?? 0;
  setLastId(tx, name, last + count);
  // A row id of that table.
  return (last + 1) as IdOf[Name];
}

const lastPersonId = readStatement({}, (db) => {
  const columns = [people.id, records.personId, mergedPeople.id, setAsidePeople.id];
  const greatest = columns.map((column) => sql`(SELECT coalesce(max(${column}), 0) FROM ${column.table})`);
  return db
    .select(fields({ id: sql<number>`max(${sql.join(greatest, sql`, `)}, coalesce(max(${lastIds.id}), 0))` }))
    .from(lastIds)
    .where(eq(lastIds.name, 'people'));
});

/**
 * Returns the next id that no person ever had. Only reads, so that a dry run of an import can call it: whoever writes under
 * this id and the following ones calls `keepLastPersonId` afterwards.
 */
export function nextPersonId(db: Database): PersonId {
  // The next row id of the table.
  return ((lastPersonId.value(db, {}) ?? 0) + 1) as PersonId;
}

/** Keeps the greatest id that any person has, so that it is not given again when they are deleted. */
export function keepLastPersonId(tx: WriteTransaction): void {
  setLastId(tx, 'people', nextPersonId(tx) - 1);
}

/** Keeps the greatest ids of all these tables. For writers that leave the ids of new rows to SQLite. */
export function keepLastIds(tx: WriteTransaction): void {
  keepLastPersonId(tx);
  nextId(tx, 'interactions', 0);
  nextId(tx, 'follow_ups', 0);
  nextId(tx, 'plan_entries', 0);
  nextId(tx, 'sent_texts', 0);
  nextId(tx, 'help', 0);
  nextId(tx, 'goals', 0);
  nextId(tx, 'needs', 0);
  nextId(tx, 'introductions', 0);
  nextId(tx, 'lists', 0);
}
