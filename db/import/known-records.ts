import { and, eq, isNull, sql } from 'drizzle-orm';

import type { PersonId, RecordId } from '../../core/ids.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { RecordKind } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { importRows, imports, records } from '../schema/schema.ts';

/** A record that an earlier import brought. */
export type KnownRecord = {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly fields: string;
  /** Whether an import that is not undone holds it. */
  readonly isActive: boolean;
  /** The place of its newest active row among all rows of imports: greater for a later one; 0 when it is not active. */
  readonly order: number;
};

const allRecords = readStatement({}, (db) => {
  // One number in the order of imports, parts and lines: room for 100,000 parts of 10,000,000 lines in each of 9,000
  // imports, up to which a JavaScript number is exact.
  const newestRow = db
    .select({
      order: sql`max(${importRows.importId} * 1000000000000 + ${importRows.part} * 10000000 + ${importRows.line})`,
    })
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(and(eq(importRows.recordId, records.id), isNull(imports.undoneAt)));
  return db
    .select(
      fields({
        personId: records.personId,
        id: records.id,
        kind: records.kind,
        fields: records.fields,
        order: sql<number | null>`${newestRow}`,
      }),
    )
    .from(records);
});

/** Returns every record in the file, by the person it is of. */
export function recordsInFile(db: Database): ReadonlyMap<PersonId, readonly KnownRecord[]> {
  const known = new Map<PersonId, KnownRecord[]>();
  for (const { personId, order, ...record } of allRecords.iterate(db, {})) {
    appendTo(known, personId, { ...record, isActive: order !== null, order: order ?? 0 });
  }
  return known;
}
