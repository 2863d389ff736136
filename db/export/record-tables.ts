import { and, count, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { RecordContent, RecordKind } from '../../core/records/record.ts';
import { fields } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import { records } from '../schema/schema.ts';
import { csvTable } from './export-csv.ts';
import type { CsvTable } from './export-csv.ts';

const rowCount = fields({ rows: count() });

/** SQL expression: a fact of a record of one kind; null where the record does not say it. */
function recordField<Kind extends RecordKind>(
  // Only for the compiler, which checks the name by it.
  _kind: Kind,
  name: keyof Extract<RecordContent, { kind: Kind }>['fields'] & string,
): SQL<string | null> {
  return sql<string | null>`${records.fields} ->> ${name}`;
}

/** SQL expression: the whole name of the person whom a record names. */
function recordName(kind: 'note' | 'endorsement' | 'recommendation'): SQL<string> {
  return sql<string>`trim((${recordField(kind, 'firstName')}) || ' ' || (${recordField(kind, 'lastName')}))`;
}

/** Declares a table of the active records of one kind. */
function recordsTable(
  kind: RecordKind,
  {
    columns,
    ...file
  }: Pick<CsvTable, 'fileName' | 'about'> & { readonly columns: Readonly<Record<string, SQL<string | null>>> },
): CsvTable {
  const isOfKind = (db: StatementBuilder): SQL | undefined => and(eq(records.kind, kind), isActiveRecord(db));
  return csvTable({
    ...file,
    columns: { 'Person id': records.personId, ...columns },
    rows: (db, selected) => db.select(selected).from(records).where(isOfKind(db)).orderBy(records.id),
    count: (db) => db.select(rowCount).from(records).where(isOfKind(db)),
  });
}

/** The table of each kind of records; null for kinds that are told in other tables. */
export const tablesOfRecords = {
  connection: null,
  card: null,
  messages: null,
  invitation: recordsTable('invitation', {
    fileName: 'invitations.csv',
    about: "Invitations, as LinkedIn's archive tells of them.",
    columns: {
      Person: recordField('invitation', 'name'),
      Direction: recordField('invitation', 'direction'),
      'Sent on': recordField('invitation', 'sentOn'),
      Note: recordField('invitation', 'note'),
    },
  }),
  note: recordsTable('note', {
    fileName: 'linkedin-notes.csv',
    about: 'Your own notes about people, written at LinkedIn.',
    columns: {
      Person: recordName('note'),
      Note: recordField('note', 'text'),
      'Created on': recordField('note', 'createdOn'),
      'Edited on': recordField('note', 'editedOn'),
    },
  }),
  endorsement: recordsTable('endorsement', {
    fileName: 'endorsements.csv',
    about: 'Endorsements that you gave and received.',
    columns: {
      Person: recordName('endorsement'),
      Direction: recordField('endorsement', 'direction'),
      Skill: recordField('endorsement', 'skill'),
      On: recordField('endorsement', 'on'),
      Status: recordField('endorsement', 'status'),
    },
  }),
  recommendation: recordsTable('recommendation', {
    fileName: 'recommendations.csv',
    about: 'Recommendations that you gave and received.',
    columns: {
      Person: recordName('recommendation'),
      Direction: recordField('recommendation', 'direction'),
      Text: recordField('recommendation', 'text'),
      On: recordField('recommendation', 'on'),
      Status: recordField('recommendation', 'status'),
      Company: recordField('recommendation', 'company'),
      Position: recordField('recommendation', 'position'),
    },
  }),
  missing: null,
} as const satisfies Readonly<Record<RecordKind, CsvTable | null>>;
