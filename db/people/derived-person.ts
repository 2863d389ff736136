import type { PersonId } from '../../core/ids.ts';
import { deriveShownPerson } from '../../core/records/shown-person.ts';
import type { JobChange, ImportedRecord, ShownPerson } from '../../core/records/shown-person.ts';
import type { Database } from '../connection/database.ts';
import { importedRecordsOf } from './imported-records.ts';
import { mergedOwnValuesOf, ownValuesOf } from './own-values.ts';

/** Derives what is shown of a person from their records of active imports and from what the user entered. */
export function derivedPerson(
  db: Database,
  id: PersonId,
  records: readonly ImportedRecord[] = importedRecordsOf(db, id),
): ShownPerson {
  return deriveShownPerson(records, ownValuesOf(db, id), mergedOwnValuesOf(db, id));
}

/** Returns the newest change of job, which is shown as news; undefined without one. */
export function newestJobChange(
  db: Database,
  id: PersonId,
  records: readonly ImportedRecord[] = importedRecordsOf(db, id),
): JobChange | undefined {
  return derivedPerson(db, id, records).jobChanges.at(-1);
}
