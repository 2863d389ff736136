import { and, count, desc, isNotNull, isNull, sql } from 'drizzle-orm';

import type { Instant } from '../../core/calendar/day.ts';
import type { WriteId } from '../../core/ids.ts';
import type { UndoLabel } from '../../core/undo/undo-label.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, readStatement } from '../connection/statement.ts';
import { writes } from '../schema/schema.ts';
import { parseLabel } from './writes.ts';

/** A write that could be undone, with what became of it. */
export type PastStep = {
  /** The newest write of the step: the step itself, or the last undo or redo of it. */
  readonly newest: WriteId;
  /** What the step did. */
  readonly label: UndoLabel;
  readonly at: Instant;
  readonly isUndone: boolean;
};

/** The write that an undo undid; null for any other write. */
const undoes = sql<WriteId | null>`json_extract(${writes.answer}, '$.undoes')`;
const isStep = and(isNotNull(writes.label), isNull(undoes));

const stepsNewestFirst = readStatement({ limit: computed<number>(), offset: computed<number>() }, (db, page) =>
  db
    .select(fields({ id: writes.id, at: writes.at, label: sql<string>`${writes.label}` }))
    .from(writes)
    .where(isStep)
    .orderBy(desc(writes.at), sql`rowid DESC`)
    .limit(page.limit)
    .offset(page.offset),
);

const counted = readStatement({}, (db) =>
  db
    .select(fields({ steps: count() }))
    .from(writes)
    .where(isStep),
);

const undone = readStatement({}, (db) =>
  db
    .select(fields({ id: writes.id, of: sql<WriteId>`${undoes}` }))
    .from(writes)
    .where(isNotNull(undoes)),
);

/**
 * Returns the steps from `offset` on, newest first, and how many there are. An undo, and the undo of an undo, belong to the
 * step that they undid or brought back.
 */
export function pastSteps(db: Database, offset: number, limit: number): { total: number; steps: PastStep[] } {
  const undoneBy = new Map(undone.all(db, {}).map(({ id, of }) => [of, id]));
  const steps = stepsNewestFirst.all(db, { offset, limit }).map(({ id, at, label }): PastStep => {
    let newest = id;
    let undos = 0;
    for (let next = undoneBy.get(id); next !== undefined; next = undoneBy.get(next)) {
      newest = next;
      undos += 1;
    }
    return { newest, label: parseLabel(label), at, isUndone: undos % 2 === 1 };
  });
  return { total: counted.value(db, {}) ?? 0, steps };
}
