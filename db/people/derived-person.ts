import type { PersonId } from '../../core/ids.ts';
import { deriveShownPerson } from '../../core/records/shown-person.ts';
import type { JobChange, ImportedRecord, ShownPerson } from '../../core/records/shown-person.ts';
import type { Database } from '../connection/database.ts';
import { importedRecordsOf } from './imported-records.ts';
import { mergedOwnValuesOf, ownValuesOf } from './own-values.ts';

/** Everything that is shown of a person, derived as it is now. */
export function derivedPerson(
  db: Database,
  id: PersonId,
  said: readonly ImportedRecord[] = importedRecordsOf(db, id),
): ShownPerson {
  return deriveShownPerson(said, ownValuesOf(db, id), mergedOwnValuesOf(db, id));
}

/** The change of job that is shown as news; undefined without one. */
export function newestJobChange(db: Database, id: PersonId): JobChange | undefined {
  return derivedPerson(db, id).jobChanges.at(-1);
}
