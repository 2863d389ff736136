import type { Day } from '../../core/calendar/day.ts';
import type { FollowUpId, PersonId } from '../../core/ids.ts';
import type { DueFollowUp } from '../../core/plan/plan-types.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import { nextId } from '../people/last-ids.ts';

export type StoredFollowUp = {
  readonly id: FollowUpId;
  readonly personId: PersonId;
  readonly text: string;
  readonly dueOn: Day;
  readonly promisedOn: Day;
  readonly doneOn: Day | null;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly slug: ProfileSlug | null;
};

const columns = `follow_ups.id, person_id AS personId, text, due_on AS dueOn, promised_on AS promisedOn, done_on AS doneOn,
  name, company, position, (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug`;
const withPerson = 'follow_ups JOIN people ON people.id = person_id';

export function findFollowUp(db: Database, id: FollowUpId): StoredFollowUp | undefined {
  return prepared<[FollowUpId], StoredFollowUp>(db, `SELECT ${columns} FROM ${withPerson} WHERE follow_ups.id = ?`).get(
    id,
  );
}

/** All that are open, the earliest due first; those to archived people aside. */
export function openFollowUps(db: Database): StoredFollowUp[] {
  return prepared<[], StoredFollowUp>(
    db,
    `SELECT ${columns} FROM ${withPerson} WHERE done_on IS NULL AND archived_on IS NULL
     ORDER BY due_on, follow_ups.id`,
  ).all();
}

/** Open ones first, the earliest due first; then those done, the newest first. */
export function followUpsOf(db: Database, personId: PersonId): StoredFollowUp[] {
  return prepared<[PersonId], StoredFollowUp>(
    db,
    `SELECT ${columns} FROM ${withPerson} WHERE person_id = ?
     ORDER BY done_on IS NOT NULL, done_on DESC, iif(done_on IS NULL, due_on, NULL), follow_ups.id`,
  ).all(personId);
}

/**
 * Those that a plan of this day may hold: open and due, to somebody who may be on a plan. One that has had a place on it
 * gets no other.
 */
export function followUpsToPlan(db: Database, today: Day): DueFollowUp[] {
  return prepared<{ today: Day }, DueFollowUp>(
    db,
    `SELECT follow_ups.id, person_id AS personId, text, due_on AS dueOn FROM ${withPerson}
     WHERE done_on IS NULL AND due_on <= @today AND archived_on IS NULL AND muted_on IS NULL
       AND connection IS NOT 'ended' AND (snoozed_until IS NULL OR snoozed_until <= @today)
       AND NOT EXISTS (SELECT 1 FROM plan_entries WHERE follow_up_id = follow_ups.id AND plan_entries.day = @today)
     ORDER BY due_on, follow_ups.id`,
  ).all({ today });
}

/** Those due on this day or earlier that do not stand on its plan; those to archived people aside. */
export function followUpsBesidePlan(db: Database, today: Day): StoredFollowUp[] {
  return prepared<{ today: Day }, StoredFollowUp>(
    db,
    `SELECT ${columns} FROM ${withPerson}
     WHERE done_on IS NULL AND due_on <= @today AND archived_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM plan_entries WHERE follow_up_id = follow_ups.id AND plan_entries.day = @today
         AND (status IN ('done', 'skipped', 'not-this-person') OR status = 'open' AND muted_on IS NULL))
     ORDER BY due_on, follow_ups.id`,
  ).all({ today });
}

/** How many are due after this day; those to archived people aside. */
export function countFollowUpsAfter(db: Database, today: Day): number {
  return (
    prepared<[Day], number>(
      db,
      `SELECT count(*) FROM ${withPerson} WHERE done_on IS NULL AND due_on > ? AND archived_on IS NULL`,
    )
      .pluck()
      .get(today) ?? 0
  );
}

export type NewFollowUp = Pick<StoredFollowUp, 'personId' | 'text' | 'dueOn' | 'promisedOn'>;

export function insertFollowUp(tx: WriteTransaction, followUp: NewFollowUp): FollowUpId {
  const id = nextId(tx, 'follow_ups');
  prepared<object>(
    tx,
    `INSERT INTO follow_ups (id, person_id, text, due_on, promised_on) VALUES (@id, @personId, @text, @dueOn, @promisedOn)`,
  ).run({ ...followUp, id });
  return id;
}

export function changeFollowUp(
  tx: WriteTransaction,
  { id, text, dueOn }: Pick<StoredFollowUp, 'id' | 'text' | 'dueOn'>,
): void {
  prepared<[string, Day, FollowUpId]>(tx, 'UPDATE follow_ups SET text = ?, due_on = ? WHERE id = ?').run(
    text,
    dueOn,
    id,
  );
}

export function markFollowUpDone(tx: WriteTransaction, id: FollowUpId, on: Day): void {
  prepared<[Day, FollowUpId]>(tx, 'UPDATE follow_ups SET done_on = ? WHERE id = ? AND done_on IS NULL').run(on, id);
}

export function deleteFollowUp(tx: WriteTransaction, id: FollowUpId): void {
  prepared<[FollowUpId]>(tx, 'DELETE FROM follow_ups WHERE id = ?').run(id);
}
