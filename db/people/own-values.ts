import type { PersonId } from '../../core/ids.ts';
import { ownFields } from '../../core/people/shown-facts.ts';
import type { OwnField } from '../../core/people/shown-facts.ts';
import type { OwnValues } from '../../core/records/shown-person.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { mergedOwnValues } from './merge-snapshot.ts';

/** What the user says of a person. */
export function ownValuesOf(db: Database, id: PersonId): OwnValues {
  const rows = prepared<[PersonId], { field: OwnField; value: string }>(
    db,
    'SELECT field, value FROM own_values WHERE person_id = ?',
  ).all(id);
  return new Map(rows.map(({ field, value }) => [field, value]));
}

/** What the user said of those who became part of the person; of the one who did so last first. */
export function mergedOwnValuesOf(db: Database, id: PersonId): OwnValues {
  const values = new Map<OwnField, string>();
  const read = prepared<[PersonId], string>(db, 'SELECT own FROM merged_people WHERE id = ?').pluck();
  for (const identity of identitiesOf(db, id).slice(1)) {
    const own = parseStoredJson(mergedOwnValues, read.get(identity) ?? '{}', 'a merge');
    for (const field of ownFields) {
      const value = own[field];
      if (value !== undefined && value !== '' && !values.has(field)) values.set(field, value);
    }
  }
  return values;
}

/** Writes what the user says of a person; an empty value is their own blank. */
export function setOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField, value: string): void {
  prepared<[PersonId, OwnField, string]>(
    tx,
    `INSERT INTO own_values (person_id, field, value) VALUES (?, ?, ?)
     ON CONFLICT (person_id, field) DO UPDATE SET value = excluded.value`,
  ).run(id, field, value);
}

/** Forgets what the user said, so that what imports say counts again. */
export function dropOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField): void {
  prepared<[PersonId, OwnField]>(tx, 'DELETE FROM own_values WHERE person_id = ? AND field = ?').run(id, field);
}
