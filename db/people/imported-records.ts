import { and, eq, isNull } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { askedDay } from '../../core/import/messages/asked-day.ts';
import type { MessagesFields, RecordKind, RecordContent } from '../../core/records/record.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import type { Database } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { isActiveRecord } from './sql-conditions.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { recordSchemas } from '../../core/records/record-schemas.ts';
import { fields, plannedOnce, readStatement } from '../connection/statement.ts';
import { importRows, imports, records } from '../schema/schema.ts';

const recordsOfPerson = readStatement({ id: records.personId }, (db, { id }) =>
  db
    .select(
      fields({
        importId: importRows.importId,
        part: importRows.part,
        line: importRows.line,
        seenOn: imports.seenOn,
        kind: records.kind,
        fields: records.fields,
      }),
    )
    .from(records)
    .innerJoin(importRows, eq(importRows.recordId, records.id))
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(records.personId, plannedOnce(id)), isNull(imports.undoneAt))),
);

/** Returns what active imports say of a person, in the order of imports, files and lines. */
export function importedRecordsOf(db: Database, id: PersonId): ImportedRecord[] {
  const identities = identitiesOf(db, id);
  const rows = identities.flatMap((identity) =>
    recordsOfPerson.all(db, { id: identity }).map((row) => ({ ...row, ofMerged: identity !== id })),
  );
  // Sorted here, which for a few rows is faster than by SQLite. Where one import speaks of both, what it says of the person
  // themselves comes last, and counts.
  rows.sort(
    (a, b) => a.importId - b.importId || Number(b.ofMerged) - Number(a.ofMerged) || a.part - b.part || a.line - b.line,
  );
  return rows.map(({ importId, seenOn, kind, fields: json, ofMerged }) => ({
    importId,
    seenOn,
    record: decodeRecord(kind, json),
    ...(ofMerged && { ofMerged }),
  }));
}

const messagesOfPerson = readStatement({ id: records.personId }, (db, { id }) =>
  db
    .select(fields({ fields: records.fields }))
    .from(records)
    .where(and(eq(records.personId, plannedOnce(id)), eq(records.kind, 'messages'), isActiveRecord(db))),
);

/** Finds the day of the last message from a person that active imports tell of, if it asks something; else null. */
export function askedDayOf(db: Database, id: PersonId): Day | null {
  const texts = identitiesOf(db, id).flatMap((identity) => messagesOfPerson.values(db, { id: identity }));
  return askedDay(texts.map((json) => parseStoredJson(recordSchemas.messages, json, 'a record')));
}

/**
 * Parses a record from the JSON of its fields.
 *
 * @throws DamagedValue
 */
export function decodeRecord(kind: RecordKind, json: string): RecordContent {
  // The schema is that of the kind.
  return { kind, fields: parseStoredJson(recordSchemas[kind], json, 'a record') } as RecordContent;
}

/** Picks what the records say of messages with the person. */
export function messagesIn(importedRecords: readonly ImportedRecord[]): MessagesFields[] {
  return importedRecords.flatMap(({ record }) => (record.kind === 'messages' ? [record.fields] : []));
}
