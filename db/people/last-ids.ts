import { sql } from 'drizzle-orm';

import type { FollowUpId, InteractionId, PersonId, PlanEntryId } from '../../core/ids.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, fields, handWrittenRead, returningStatement, writeStatement } from '../connection/statement.ts';
import { followUps, interactions, lastIds, planEntries } from '../schema/schema.ts';

// Ids of these tables are never given twice: a merge, a snapshot or a write that can be undone may still name the row
// that had one. Whatever inserts without an id of its own takes it from here.

const tables = { interactions, follow_ups: followUps, plan_entries: planEntries } as const;
type Table = keyof typeof tables;
type IdOf = {
  readonly interactions: InteractionId;
  readonly follow_ups: FollowUpId;
  readonly plan_entries: PlanEntryId;
};

/** Raises the last id by `count`, beginning at the table's greatest id where that is greater, and returns it. */
function raising(name: Table) {
  const table = tables[name];
  return returningStatement({ count: computed<number>() }, (db, { count }) =>
    db
      .insert(lastIds)
      .values({ name, id: sql`(SELECT coalesce(max(${table.id}), 0) FROM ${table}) + ${count}` })
      .onConflictDoUpdate({ target: lastIds.name, set: { id: sql`max(${lastIds.id} + ${count}, excluded.id)` } })
      .returning(fields({ id: lastIds.id })),
  );
}

const raise = {
  interactions: raising('interactions'),
  follow_ups: raising('follow_ups'),
  plan_entries: raising('plan_entries'),
} as const satisfies Record<Table, unknown>;

/** Gives the next id of a table, or the first of `count` consecutive ones. For people, see `nextPersonId`. */
export function nextId<Name extends Table>(tx: WriteTransaction, name: Name, count = 1): IdOf[Name] {
  const last = raise[name].value(tx, { count });
  if (last === undefined) throw new Error(`${name} gave no id.`);
  // A row id of that table.
  return (last - count + 1) as IdOf[Name];
}

const lastPersonId = handWrittenRead(
  {},
  { last: computed<number>() },
  `SELECT max(
     (SELECT coalesce(max(id), 0) FROM last_ids WHERE name = 'people'),
     (SELECT coalesce(max(id), 0) FROM people),
     (SELECT coalesce(max(person_id), 0) FROM records),
     (SELECT coalesce(max(id), 0) FROM merged_people),
     (SELECT coalesce(max(id), 0) FROM set_aside_people)) AS last`,
);

/**
 * The next id that no person ever had. Reads only, so that a dry run of an import can call it: whoever writes under this id and
 * the following ones calls `keepLastPersonId` afterwards.
 */
export function nextPersonId(db: Database): PersonId {
  // The next row id of the table.
  return ((lastPersonId.value(db, {}) ?? 0) + 1) as PersonId;
}

const setLastPersonId = writeStatement({ id: lastIds.id }, (db, { id }) =>
  db
    .insert(lastIds)
    .values({ name: 'people', id })
    .onConflictDoUpdate({ target: lastIds.name, set: { id: sql`max(${lastIds.id}, excluded.id)` } }),
);

/** Keeps the greatest id that any person has, so that it is not given again when they are deleted. */
export function keepLastPersonId(tx: WriteTransaction): void {
  setLastPersonId.run(tx, { id: nextPersonId(tx) - 1 });
}

/** Keeps the greatest ids of all these tables. For writers that leave the ids of new rows to SQLite. */
export function keepLastIds(tx: WriteTransaction): void {
  keepLastPersonId(tx);
  for (const statement of Object.values(raise)) statement.value(tx, { count: 0 });
}
