import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import type { Direction, InteractionKind } from '../../core/strength/interaction.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { nextId } from './last-ids.ts';

export type InteractionValues = {
  readonly day: Day;
  readonly direction: Direction;
  readonly kind: InteractionKind;
  readonly note: string;
};
export type StoredInteraction = InteractionValues & {
  readonly id: InteractionId;
  readonly personId: PersonId;
  /** Derived from what imports say. */
  readonly imported: boolean;
  /** How many messages it stands for; 0 for what the user logged. */
  readonly messages: number;
  /** In conversations of more than two only. */
  readonly inGroup: boolean;
};

type Row = Omit<StoredInteraction, 'imported' | 'inGroup'> & { readonly imported: 0 | 1; readonly inGroup: 0 | 1 };

const columns = 'id, person_id AS personId, day, direction, kind, note, imported, messages, in_group AS inGroup';

const stored = (row: Row): StoredInteraction => ({ ...row, imported: row.imported === 1, inGroup: row.inGroup === 1 });

/** Newest first. */
export function interactionsOf(db: Database, personId: PersonId, offset: number, limit: number): StoredInteraction[] {
  return prepared<[PersonId, number, number], Row>(
    db,
    `SELECT ${columns} FROM interactions WHERE person_id = ? ORDER BY day DESC, id DESC LIMIT ? OFFSET ?`,
  )
    .all(personId, limit, offset)
    .map(stored);
}

export function countInteractionsOf(db: Database, personId: PersonId): number {
  return (
    prepared<[PersonId], number>(db, 'SELECT count(*) FROM interactions WHERE person_id = ?').pluck().get(personId) ?? 0
  );
}

export function findInteraction(db: Database, id: InteractionId): StoredInteraction | undefined {
  const row = prepared<[InteractionId], Row>(db, `SELECT ${columns} FROM interactions WHERE id = ?`).get(id);
  return row && stored(row);
}

// The three writes leave the facts of the tie to `recountTies`, so that a write of many counts each person once.

export function insertInteraction(
  tx: WriteTransaction,
  personId: PersonId,
  values: InteractionValues,
  loggedAt: Instant,
): InteractionId {
  const id = nextId(tx, 'interactions');
  prepared<unknown[]>(
    tx,
    'INSERT INTO interactions (id, person_id, day, direction, kind, note, logged_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, personId, values.day, values.direction, values.kind, values.note, loggedAt);
  return id;
}

/** What was derived from imports is the user's own from now on. */
export function updateInteraction(tx: WriteTransaction, before: StoredInteraction, values: InteractionValues): void {
  replaceImported(tx, before);
  prepared<object>(
    tx,
    `UPDATE interactions SET day = @day, direction = @direction, kind = @kind, note = @note, imported = 0, messages = 0,
       in_group = 0 WHERE id = @id`,
  ).run({ ...values, id: before.id });
}

export function deleteInteraction(tx: WriteTransaction, before: StoredInteraction): void {
  replaceImported(tx, before);
  prepared<[InteractionId]>(tx, 'DELETE FROM interactions WHERE id = ?').run(before.id);
}

/** From now on the user's word counts for that day, and not that of imports. */
function replaceImported(tx: WriteTransaction, { imported, personId, day }: StoredInteraction): void {
  if (!imported) return;
  prepared<[PersonId, Day]>(tx, 'INSERT INTO replaced_days (person_id, day) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    personId,
    day,
  );
}
