import type { Day } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import type { MessagesFields, RecordKind, RecordContent } from '../../core/records/record.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import type { Database } from '../connection/database.ts';
import { identitiesOf } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';

type SaidRow = {
  readonly importId: ImportId;
  readonly part: number;
  readonly line: number;
  readonly seenOn: Day;
  readonly kind: RecordKind;
  readonly fields: string;
};

/** What imports that are not undone say of a person, in the order of imports, files and lines. */
export function importedRecordsOf(db: Database, id: PersonId): ImportedRecord[] {
  const read = prepared<[PersonId], SaidRow>(
    db,
    `SELECT import_id AS importId, part, line, seen_on AS seenOn, kind, fields
     FROM records JOIN import_rows ON record_id = records.id JOIN imports ON imports.id = import_id
     WHERE person_id = ? AND undone_at IS NULL
     ORDER BY import_id, part, line`,
  );
  const identities = identitiesOf(db, id);
  const rows = identities.flatMap((identity) =>
    read.all(identity).map((row) => ({ ...row, ofMerged: identity !== id })),
  );
  if (identities.length > 1) {
    // Where one import speaks of both, what it says of the person themselves comes last, and counts.
    rows.sort(
      (a, b) =>
        a.importId - b.importId || Number(b.ofMerged) - Number(a.ofMerged) || a.part - b.part || a.line - b.line,
    );
  }
  return rows.map(({ importId, seenOn, kind, fields, ofMerged }) => ({
    importId,
    seenOn,
    record: decodeRecord(kind, fields),
    ...(ofMerged && { ofMerged }),
  }));
}

/** A record as imports keep it. */
export function decodeRecord(kind: RecordKind, fields: string): RecordContent {
  // Written by an import, with the fields of its kind.
  return { kind, fields: JSON.parse(fields) as unknown } as RecordContent;
}

/** What they say of messages with the person. */
export function messagesIn(said: readonly ImportedRecord[]): MessagesFields[] {
  return said.flatMap(({ record }) => (record.kind === 'messages' ? [record.fields] : []));
}
