import type { Day, Instant } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import type { Direction } from '../../core/strength/interaction.ts';
import { mergeContactDays } from '../../core/import/messages/contact-days.ts';
import type { ContactDay } from '../../core/import/messages/contact-days.ts';
import type { MessagesFields } from '../../core/records/record.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';
import { nextId } from './last-ids.ts';

type ImportedRow = {
  readonly id: InteractionId;
  readonly day: Day;
  readonly direction: Direction;
  readonly messages: number;
  readonly inGroup: 0 | 1;
};

/** The days on which imports say that there was contact. */
export function importedContactDays(said: readonly MessagesFields[]): readonly ContactDay[] {
  return said.length === 0 ? [] : mergeContactDays(said);
}

/** Inserts a person's imported interactions on days that have none yet. */
export function insertImportedInteractions(tx: WriteTransaction, id: PersonId, days: readonly ContactDay[]): void {
  if (days.length === 0) return;
  const insert = prepared<unknown[]>(tx, insertion);
  let next: number = nextId(tx, 'interactions', days.length);
  for (const { day, direction, messages, inGroup } of days) {
    insert.run(next++, id, day, direction, loggedAt(day), messages, inGroup ? 1 : 0);
  }
}

const insertion = `INSERT INTO interactions (id, person_id, day, direction, kind, logged_at, imported, messages, in_group)
  VALUES (?, ?, ?, ?, 'message', ?, 1, ?, ?)`;

/** When on that day is not kept. */
function loggedAt(day: Day): Instant {
  return `${day}T00:00:00.000Z` as Instant; // the form of an instant
}

/**
 * Makes a person's imported interactions what imports say, but for days of which the user's word replaces it; returns
 * whether any changed.
 */
export function renewImportedInteractions(
  tx: WriteTransaction,
  id: PersonId,
  said: readonly MessagesFields[],
): boolean {
  const rows = prepared<[PersonId], ImportedRow>(
    tx,
    `SELECT id, day, direction, messages, in_group AS inGroup FROM interactions WHERE person_id = ? AND imported = 1`,
  ).all(id);
  if (rows.length === 0 && said.length === 0) return false;
  const replaced = new Set(
    identitiesOf(tx, id).flatMap((identity) =>
      prepared<[PersonId], Day>(tx, 'SELECT day FROM replaced_days WHERE person_id = ?').pluck().all(identity),
    ),
  );
  const known = new Map(rows.map((row) => [row.day, row]));
  const added: ContactDay[] = [];
  let isOther = false;
  for (const contactDay of importedContactDays(said)) {
    const { day, direction, messages, inGroup } = contactDay;
    if (replaced.has(day)) continue;
    const row = known.get(day);
    known.delete(day);
    if (row?.direction === direction && row.messages === messages && (row.inGroup === 1) === inGroup) continue;
    isOther = true;
    if (row) {
      prepared<[Direction, number, number, InteractionId]>(
        tx,
        'UPDATE interactions SET direction = ?, messages = ?, in_group = ? WHERE id = ?',
      ).run(direction, messages, inGroup ? 1 : 0, row.id);
    } else {
      added.push(contactDay);
    }
  }
  insertImportedInteractions(tx, id, added);
  const remove = prepared<[InteractionId]>(tx, 'DELETE FROM interactions WHERE id = ?');
  for (const { id: gone } of known.values()) remove.run(gone);
  return isOther || known.size > 0;
}
