import { recogniseColumns } from '../../core/import/address-book/card-columns.ts';
import type { PersonId } from '../../core/ids.ts';
import type { FoundPlace } from '../../core/people/found-place.ts';
import type { RecordKind, RecordContent } from '../../core/records/record.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { decodeRecord } from '../people/imported-records.ts';
import { records } from '../schema/schema.ts';
import { hasWords } from './stale-people.ts';

/** Where words stand that an import brought, facts that are shown as the person's own aside. */
type ImportedPlace = Extract<
  FoundPlace,
  'nickname' | 'LinkedIn note' | 'address book note' | 'invitation' | 'recommendation' | 'other fact'
>;

/** A text of an import by which a person is found. */
export type ImportedText = { readonly where: ImportedPlace; readonly text: string };

const wordyRecords = handWrittenRead(
  { people: computed<string>() },
  { personId: records.personId, kind: records.kind, fields: records.fields },
  `SELECT person_id AS personId, kind, fields FROM records
   WHERE person_id IN (SELECT value FROM json_each(@people)) AND ${hasWords('')}
     AND EXISTS (SELECT 1 FROM import_rows JOIN imports ON imports.id = import_rows.import_id
       WHERE import_rows.record_id = records.id AND imports.undone_at IS NULL)
   ORDER BY records.id DESC`,
);

/**
 * Returns the texts that imports brought of these people, by the id under which they were brought; the newest first.
 *
 * @throws DamagedValue
 */
export function importedTextsOf(db: Database, ids: readonly PersonId[]): ReadonlyMap<PersonId, ImportedText[]> {
  const texts = new Map<PersonId, ImportedText[]>();
  for (const { personId, kind, fields } of wordyRecords.all(db, { people: JSON.stringify(ids) })) {
    const found = textsOfRecord(decodeRecord(kind satisfies RecordKind, fields));
    const known = texts.get(personId);
    if (known) known.push(...found);
    else texts.set(personId, found);
  }
  return texts;
}

/** Returns the texts of a record by which its person is found. */
function textsOfRecord({ kind, fields }: RecordContent): ImportedText[] {
  switch (kind) {
    case 'card':
    case 'connection': {
      const note = kind === 'card' ? fields.note : undefined;
      return [
        ...Object.entries(fields.other ?? {}).map(([name, value]): ImportedText => {
          return isNickname(name) ? { where: 'nickname', text: value } : { where: 'other fact', text: value };
        }),
        ...(note === undefined ? [] : [{ where: 'address book note', text: note } as const]),
      ];
    }
    case 'note':
      return [{ where: 'LinkedIn note', text: fields.text }];
    case 'invitation':
      return fields.note === undefined ? [] : [{ where: 'invitation', text: fields.note }];
    case 'recommendation':
      return [{ where: 'recommendation', text: fields.text }];
    case 'messages':
    case 'endorsement':
    case 'missing':
      return [];
  }
}

/** Whether a column of that name holds nicknames, in any language of address books. */
function isNickname(column: string): boolean {
  return recogniseColumns([column], 'other')[0] === 'nickname';
}
