import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';

import type { ImportId, PersonId, RecordId } from '../../core/ids.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { RecordKind } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { importRows, imports, records } from '../schema/schema.ts';
import { hasUndoneImport } from './shown-people.ts';

/** A record that an earlier import brought. */
export type KnownRecord = {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly fields: string;
  /** The newest import that is not undone and holds it; null if none does. */
  readonly newestImport: ImportId | null;
};

const recordsWithNewestImport = readRecords((db) =>
  db
    .select({ id: max(importRows.importId) })
    .from(importRows)
    .where(eq(importRows.recordId, records.id)),
);
const recordsWithNewestActiveImport = readRecords((db) =>
  db
    .select({ id: max(importRows.importId) })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(importRows.recordId, records.id), isNull(imports.undoneAt))),
);

function readRecords(newestImport: (db: StatementBuilder) => SQLWrapper) {
  return readStatement({}, (db) =>
    db
      .select(
        fields({
          personId: records.personId,
          id: records.id,
          kind: records.kind,
          fields: records.fields,
          newestImport: sql<ImportId | null>`${newestImport(db)}`,
        }),
      )
      .from(records),
  );
}

/** Returns every record in the file, by the person it is of. */
export function recordsInFile(db: Database): ReadonlyMap<PersonId, readonly KnownRecord[]> {
  const statement = hasUndoneImport(db) ? recordsWithNewestActiveImport : recordsWithNewestImport;
  const known = new Map<PersonId, KnownRecord[]>();
  for (const record of statement.all(db, {})) appendTo(known, record.personId, record);
  return known;
}
