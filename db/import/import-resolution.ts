import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';

import { createIdAssigner } from '../../core/matching/id-assigner.ts';
import type { EarlierRecords, MatchCandidate } from '../../core/matching/known-people.ts';
import { missingFromList } from '../../core/matching/missing-connections.ts';
import type { MissingFromList } from '../../core/matching/missing-connections.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import { resolveRecords } from '../../core/matching/resolve-records.ts';
import type { Resolution } from '../../core/matching/resolve-records.ts';
import type { ImportAnswers, PartToImport } from '../../core/matching/resolved-record.ts';
import type { PersonId } from '../../core/ids.ts';
import { namedRecordKinds } from '../../core/records/record.ts';
import { collectGarbage } from '../connection/collect-garbage.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { records } from '../schema/schema.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { nextPersonId } from '../people/last-ids.ts';
import { isLargeFirstImport } from './large-first-import.ts';
import { knownIdentities } from './known-identities.ts';
import { earlierListsIn } from './earlier-lists.ts';

/** The people of an import's rows, and whom its list of connections lacks. */
export type ImportResolution = Resolution &
  MissingFromList & {
    /** Everyone in the file. */
    readonly people: ReadonlyMap<PersonId, MatchCandidate>;
  };

/** Finds the person of every row of an import among everyone in the file, and whom its list of connections lacks. */
export function resolveImport(
  db: Database,
  parts: readonly PartToImport[],
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): ImportResolution {
  const known = knownIdentities(db);
  const before = {
    known,
    ids: createIdAssigner(nextPersonId(db), known.onlyInUndoneImports),
    earlierRecords: earlierRecordsIn(db),
    onListsResolved() {
      // A first import is the largest: the memory that its lists took is freed before its messages are resolved.
      if (isLargeFirstImport(known.shown.size, parts)) collectGarbage();
    },
  };
  const resolution = resolveRecords(parts, before, owner, answers);
  const missing = missingFromList(parts, known, resolution.records, earlierListsIn(db));
  return { ...resolution, people: known.shown, ...missing };
}

const recordsOfKind = readStatement({ kind: records.kind }, (db, { kind }) =>
  db
    .select(fields({ personId: records.personId, fields: records.fields }))
    .from(records)
    .where(and(eq(records.kind, kind), isActiveRecord(db)))
    .orderBy(asc(records.id)),
);

const recordsWithNameOnly = readStatement({}, (db) =>
  db
    .select(fields({ personId: records.personId, kind: records.kind, fields: records.fields }))
    .from(records)
    .where(
      and(inArray(records.kind, [...namedRecordKinds]), isNull(sql`${records.fields} ->> 'slug'`), isActiveRecord(db)),
    ),
);

/** Looks up the records of imports that are not undone; reads them only when asked. */
function earlierRecordsIn(db: Database): EarlierRecords {
  return {
    ofKind: (kind) => recordsOfKind.iterate(db, { kind }),
    withNameOnly: () => recordsWithNameOnly.iterate(db, {}),
  };
}
