import type { SomebodyNamed } from './named-people.ts';
import { wholeName } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { ParsedFile } from '../import/parsed-file.ts';
import type { SaidRecord } from '../records/record.ts';
import { endorsementFields, invitationFields, noteFields, recommendationFields } from '../import/record-fields.ts';

/** Rows that only name somebody, in the order in which their files are gone through. */
export const kindsThatName = [
  'linkedin-invitations',
  'linkedin-notes',
  'linkedin-endorsements',
  'linkedin-recommendations',
] as const;

type RowThatNames = {
  readonly row: SomebodyNamed & { readonly line: number };
  readonly record: SaidRecord;
  /** For the user. */
  readonly what: string;
};

/** The rows of such a file, each with whom it names and what is kept of it. */
export function rowsNaming(read: Extract<ParsedFile, { kind: (typeof kindsThatName)[number] }>): RowThatNames[] {
  switch (read.kind) {
    case 'linkedin-invitations':
      return read.invitations.map((row) => ({
        row: somebodyIn(row, wholeName(row.name)),
        record: { kind: 'invitation', fields: invitationFields(row) },
        what: 'this invitation',
      }));
    case 'linkedin-notes':
      return read.notes.map((row) => ({
        row: somebodyIn(row, row),
        record: { kind: 'note', fields: noteFields(row) },
        what: 'this note',
      }));
    case 'linkedin-endorsements':
      return read.endorsements.map((row) => ({
        row: somebodyIn(row, row),
        record: { kind: 'endorsement', fields: endorsementFields(row) },
        what: 'this endorsement',
      }));
    case 'linkedin-recommendations':
      return read.recommendations.map((row) => ({
        row: somebodyIn(row, row),
        record: { kind: 'recommendation', fields: recommendationFields(row) },
        what: 'this recommendation',
      }));
  }
}

type RowWithLine = { readonly line: number; readonly slug?: ProfileSlug };

function somebodyIn({ line, slug }: RowWithLine, name: PersonName): RowThatNames['row'] {
  return { line, names: [name], ...(slug !== undefined && { slug }) };
}
