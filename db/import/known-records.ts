import type { PersonId, RecordId } from '../../core/ids.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { RecordKind } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';

/** A record that an earlier import brought. */
export type KnownRecord = {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly fields: string;
  /** An import that is not undone says it. */
  readonly isLive: boolean;
  /** Which of two live ones was said later. */
  readonly order: number;
};

type Row = [PersonId, RecordId, RecordKind, string, number | null];

/** Every record in the file, by whom it is of. */
export function recordsInFile(db: Database): ReadonlyMap<PersonId, readonly KnownRecord[]> {
  const rows = db.$client
    .prepare<[], Row>(
      `SELECT person_id, id, kind, fields, (
         SELECT max(import_id * 1000000000 + part * 10000000 + line) FROM import_rows JOIN imports ON imports.id = import_id
         WHERE record_id = records.id AND undone_at IS NULL)
       FROM records`,
    )
    .raw();
  const records = new Map<PersonId, KnownRecord[]>();
  for (const [personId, id, kind, fields, order] of rows.iterate()) {
    appendTo(records, personId, { id, kind, fields, isLive: order !== null, order: order ?? 0 });
  }
  return records;
}
