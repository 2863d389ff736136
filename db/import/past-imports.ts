import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { Day, Instant } from '../../core/calendar/day.ts';
import type { ImportId } from '../../core/ids.ts';
import type { LinkedinImport } from '../../core/import/linkedin/data-age.ts';
import type { PartKind } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { importParts, imports } from '../schema/schema.ts';
import type { ImportCounts } from './import-counts.ts';

type PastPart = { readonly fileName: string; readonly kind: PartKind; readonly counts: ImportCounts };

/** An import as the list of imports shows it. */
export type PastImport = {
  readonly id: ImportId;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly parts: readonly PastPart[];
};

const importsNewestFirst = readStatement({}, (db) =>
  db
    .select(
      fields({
        id: imports.id,
        fileName: imports.fileName,
        importedAt: imports.importedAt,
        undoneAt: imports.undoneAt,
      }),
    )
    .from(imports)
    .orderBy(desc(imports.id)),
);

const linkedin = readStatement({}, (db) =>
  db
    .select(fields({ seenOn: imports.seenOn, newestDay: sql<Day | null>`max(${importParts.newestDay})` }))
    .from(imports)
    .innerJoin(importParts, eq(importParts.importId, imports.id))
    .where(
      and(isNull(imports.undoneAt), inArray(importParts.recognisedAs, ['linkedin-connections', 'linkedin-messages'])),
    )
    .groupBy(imports.id),
);

/** Returns the imports of LinkedIn's connections or messages that are not undone, in no order. */
export function linkedinImports(db: Database): LinkedinImport[] {
  return linkedin.all(db, {});
}

const partsOfImport = readStatement({ id: imports.id }, (db, { id }) =>
  db
    .select(
      fields({
        fileName: importParts.fileName,
        kind: importParts.recognisedAs,
        read: importParts.rowsRead,
        created: importParts.created,
        updated: importParts.updated,
        unchanged: importParts.unchanged,
        skipped: importParts.skipped,
      }),
    )
    .from(importParts)
    .where(eq(importParts.importId, id))
    .orderBy(asc(importParts.part)),
);

/** Lists all imports with their parts, newest first. */
export function pastImports(db: Database): PastImport[] {
  return importsNewestFirst.all(db, {}).map((past) => ({
    ...past,
    parts: partsOfImport.all(db, { id: past.id }).map(({ fileName, kind, ...counts }) => ({ fileName, kind, counts })),
  }));
}
