import { and, count, countDistinct, eq, exists, inArray, isNull, lt, ne, not, notExists, or, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { ImportId, PersonId } from '../../core/ids.ts';
import { successiveRecordKinds } from '../../core/records/record.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, readStatement } from '../connection/statement.ts';
import { tagLabels } from '../people/shown-tags.ts';
import { mergeTargets } from '../people/merged-people.ts';
import { hasActiveRecord } from '../people/sql-conditions.ts';
import { importRows, imports, mergedPeople, people, records } from '../schema/schema.ts';

const peopleToRenew = readStatement({ id: imports.id }, (db, { id }) => {
  const row = alias(importRows, 'said');
  const otherRow = alias(importRows, 'other');
  const otherRecord = alias(records, 'another');
  const earlierActiveRow = db
    .select({ importId: otherRow.importId })
    .from(otherRow)
    .innerJoin(imports, eq(imports.id, otherRow.importId))
    .where(and(eq(otherRow.recordId, row.recordId), lt(otherRow.importId, id), isNull(imports.undoneAt)));
  const recordToReplace = db
    .select({ id: otherRecord.id })
    .from(otherRecord)
    .where(
      and(
        eq(otherRecord.personId, records.personId),
        ne(otherRecord.id, records.id),
        or(
          and(inArray(records.kind, successiveRecordKinds), inArray(otherRecord.kind, successiveRecordKinds)),
          and(
            not(inArray(records.kind, successiveRecordKinds)),
            not(inArray(otherRecord.kind, successiveRecordKinds)),
            sql`${nameIn(records.fields)} IS NOT ${nameIn(otherRecord.fields)}`,
          ),
        ),
      ),
    );
  const merged = db
    .select({ id: mergedPeople.id })
    .from(mergedPeople)
    .unionAll(db.select({ id: mergedPeople.intoId }).from(mergedPeople));
  return db
    .selectDistinct(fields({ personId: records.personId }))
    .from(row)
    .innerJoin(records, eq(records.id, row.recordId))
    .where(
      and(
        eq(row.importId, id),
        or(notExists(earlierActiveRow), exists(recordToReplace), inArray(records.personId, merged)),
      ),
    )
    .orderBy(records.personId);
});

/** The name and the profile in a record, as the file writes them. */
function nameIn(json: SQLWrapper): SQL {
  return sql`(${json} ->> 'name', ${json} ->> 'firstName', ${json} ->> 'lastName', ${json} ->> 'slug')`;
}

const everyoneOfImport = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .selectDistinct(fields({ personId: records.personId }))
    .from(importRows)
    .innerJoin(records, eq(records.id, importRows.recordId))
    .where(eq(importRows.importId, id))
    .orderBy(records.personId),
);

/**
 * Finds everyone who may be shown differently without this import, as they are shown: those of whom no earlier active
 * import says the same, and those with several records of which only the newest counts, or with several names in passing;
 * all of an import whose labels became tags.
 */
export function peopleShownByImport(db: Database, id: ImportId): PersonId[] {
  const identities = tagLabels(db).has(id) ? everyoneOfImport.values(db, { id }) : peopleToRenew.values(db, { id });
  const ends = mergeTargets(db);
  return ends.size === 0 ? identities : [...new Set(identities.map((identity) => ends.get(identity) ?? identity))];
}

const peopleOfImport = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .select(fields({ people: countDistinct(records.personId) }))
    .from(importRows)
    .innerJoin(records, eq(records.id, importRows.recordId))
    .where(eq(importRows.importId, id)),
);

/** Counts the people of whom an import says something. */
export function countPeopleOfImport(db: Database, id: ImportId): number {
  return peopleOfImport.value(db, { id }) ?? 0;
}

const peopleWithoutActiveRecord = readStatement({ ids: computed<string>() }, (db, { ids }) =>
  db
    .select(fields({ people: count() }))
    .from(people)
    .where(and(isInJsonList(people.id, ids), not(hasActiveRecord(db)))),
);

/** Counts the people who stay though no active import speaks of them. */
export function countStaying(tx: WriteTransaction, ids: readonly PersonId[]): number {
  return peopleWithoutActiveRecord.value(tx, { ids: JSON.stringify(ids) }) ?? 0;
}
