import { createIdGiver } from '../../core/matching/new-ids.ts';
import type { EarlierRecords, PersonInFile } from '../../core/matching/known-people.ts';
import type { OwnerFacts } from '../../core/matching/owner-facts.ts';
import { resolveRecords } from '../../core/matching/resolve-records.ts';
import type { Resolution } from '../../core/matching/resolve-records.ts';
import type { ImportAnswers, PartToImport } from '../../core/matching/resolved-record.ts';
import type { PersonId } from '../../core/ids.ts';
import type { RecordKind } from '../../core/records/record.ts';
import { collectGarbage } from '../connection/collect-garbage.ts';
import type { Database } from '../connection/database.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { nextPersonId } from '../people/last-ids.ts';
import { knownIdentities } from './known-identities.ts';
import { missingFromList } from './missing-connections.ts';
import type { MissingFromList } from './missing-connections.ts';

export type ImportResolution = Resolution &
  MissingFromList & {
    /** Everyone in the file. */
    readonly people: ReadonlyMap<PersonId, PersonInFile>;
  };

/** Finds of whom every row of an import speaks among everyone in the file, and whom its lists no longer have. */
export function resolveImport(
  db: Database,
  parts: readonly PartToImport[],
  owner: OwnerFacts | undefined,
  answers: ImportAnswers,
): ImportResolution {
  const known = knownIdentities(db);
  const before = {
    known,
    ids: createIdGiver(nextPersonId(db), known.onlyInUndoneImports),
    earlierRecords: earlierRecordsIn(db),
    afterLists() {
      // A first import is the largest: what reading its lists took is given back before its messages are looked at.
      if (known.shown.size === 0) collectGarbage();
    },
  };
  const resolution = resolveRecords(parts, before, owner, answers);
  return { ...resolution, people: known.shown, ...missingFromList(db, parts, known, resolution.records) };
}

/** The records of imports that are not undone, read when they are asked for. */
function earlierRecordsIn(db: Database): EarlierRecords {
  return {
    ofKind: (kind) =>
      db.$client
        .prepare<[RecordKind], { personId: PersonId; fields: string }>(
          `SELECT person_id AS personId, fields FROM records WHERE kind = ? AND ${isActiveRecord} ORDER BY id`,
        )
        .iterate(kind),
    namingByNameOnly: () =>
      db.$client
        .prepare<[], { personId: PersonId; kind: RecordKind; fields: string }>(
          `SELECT person_id AS personId, kind, fields FROM records
           WHERE kind IN ('invitation', 'note', 'endorsement', 'recommendation')
             AND fields ->> 'slug' IS NULL AND ${isActiveRecord}`,
        )
        .iterate(),
  };
}
