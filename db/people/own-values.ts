import { and, eq } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import { ownFields } from '../../core/people/shown-facts.ts';
import type { OwnField } from '../../core/people/shown-facts.ts';
import type { OwnValues } from '../../core/records/shown-person.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { mergedPeople, ownValues } from '../schema/schema.ts';
import { identitiesOf } from './merged-people.ts';
import { excluded, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { mergedOwnValues } from './merge-snapshot.ts';

const valuesOfPerson = readStatement({ id: ownValues.personId }, (db, { id }) =>
  db
    .select(fields({ field: ownValues.field, value: ownValues.value }))
    .from(ownValues)
    .where(eq(ownValues.personId, id)),
);

/** Returns what the user typed of a person, by field. */
export function ownValuesOf(db: Database, id: PersonId): OwnValues {
  return new Map(valuesOfPerson.all(db, { id }).map(({ field, value }) => [field, value]));
}

const ownOfMerged = readStatement({ id: mergedPeople.id }, (db, { id }) =>
  db
    .select(fields({ own: mergedPeople.own }))
    .from(mergedPeople)
    .where(eq(mergedPeople.id, id)),
);

/**
 * Returns what the user typed of those who were merged into the person; where several have a value, the latest merge
 * counts.
 */
export function mergedOwnValuesOf(db: Database, id: PersonId): OwnValues {
  const values = new Map<OwnField, string>();
  for (const identity of identitiesOf(db, id).slice(1)) {
    const own = parseStoredJson(mergedOwnValues, ownOfMerged.value(db, { id: identity }) ?? '{}', 'a merge');
    for (const field of ownFields) {
      const value = own[field];
      if (value !== undefined && value !== '' && !values.has(field)) values.set(field, value);
    }
  }
  return values;
}

const upsertValue = writeStatement(
  { id: ownValues.personId, field: ownValues.field, value: ownValues.value },
  (db, { id, field, value }) =>
    db
      .insert(ownValues)
      .values({ personId: id, field, value })
      .onConflictDoUpdate({ target: [ownValues.personId, ownValues.field], set: { value: excluded(ownValues.value) } }),
);

/** Writes what the user typed of a person; an empty value is a blank of their own. */
export function setOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField, value: string): void {
  upsertValue.run(tx, { id, field, value });
}

const deleteValue = writeStatement({ id: ownValues.personId, field: ownValues.field }, (db, { id, field }) =>
  db.delete(ownValues).where(and(eq(ownValues.personId, id), eq(ownValues.field, field))),
);

/** Deletes what the user typed, so that what imports say counts again. */
export function deleteOwnValue(tx: WriteTransaction, id: PersonId, field: OwnField): void {
  deleteValue.run(tx, { id, field });
}
