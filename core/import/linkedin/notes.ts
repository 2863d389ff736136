import { parseNoteDay } from './archive-dates.ts';
import { cleanText } from '../../text/clean-text.ts';
import { dayNotAhead } from '../../calendar/day-not-ahead.ts';
import type { Day } from '../../calendar/day.ts';
import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { futureDateReason, unreadableDateReason } from '../common/skip-reasons.ts';
import { createLinkedinTableReader, mapTableReader, skippedRow } from './linkedin-table.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { FileReader, Parsed, ReadingContext } from '../common/reader.ts';
import { namedFields } from '../common/named-fields.ts';
import type { FileSource } from '../common/file-source.ts';
import type { NoteFields } from '../../records/record.ts';

/** A row of Notes.csv. */
export type NoteRow = { readonly line: number } & NoteFields;

/** The content of Notes.csv. */
export type NotesContent = { readonly kind: 'linkedin-notes'; readonly notes: readonly NoteRow[] };

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  firstName:
    'connectionfirstname vornamedeskontakts kontaktvorname vornamekontakt prenomdelarelation prenomdecontact ' +
    'prenomducontact nombredelcontacto nombredecontacto nomedaconexao primeironomedaconexao nomeproprodaligacao ' +
    'nomedelcollegamento nomecollegamento voornaamvanconnectie voornaamconnectie',
  lastName:
    'connectionlastname nachnamedeskontakts kontaktnachname nachnamekontakt nomdelarelation nomdecontact ' +
    'nomducontact apellidosdelcontacto apellidodelcontacto apellidosdecontacto sobrenomedaconexao apelidodaligacao ' +
    'cognomedelcollegamento cognomecollegamento achternaamvanconnectie achternaamconnectie',
  url:
    'connectionprofileurl profilurldeskontakts kontaktprofilurl urlduprofildelarelation urlduprofilducontact ' +
    'urldelperfildelcontacto urldoperfildaconexao urldelprofilodelcollegamento profielurlvanconnectie ' +
    'profielurlconnectie',
  note: 'note notes notiz notizen nota notas notities notitie opmerking',
  createdOn:
    'createdon createdat erstelltam creele creeele datedecreation creadoel creadael fechadecreacion criadoem criadaem ' +
    'datadecriacao creatoil creatail datadicreazione gemaaktop aangemaaktop',
  editedOn:
    'editedon editedat bearbeitetam geandertam modifiele modifieele datedemodification editadoel editadael modificadoel ' +
    'fechadeedicion editadoem editadaem modificadoem datadeedicao modificatoil modificatail datadimodifica bewerktop ' +
    'gewijzigdop',
} as const;

/** A known column of Notes.csv. */
export type NotesColumn = keyof typeof columnAliases;

/** Recognises the header of LinkedIn's Notes.csv. */
export const notesColumnsOf: (fields: readonly string[]) => HeaderColumns<NotesColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ firstName, lastName, url, note }) => note !== undefined && (firstName ?? lastName ?? url) !== undefined,
  );

/**
 * Creates a reader of Notes.csv: the user's own notes about people, written at LinkedIn. A note with dates of unknown form
 * is taken without them, since its text is what matters.
 */
export function createNotesReader({
  today,
  locale,
}: Pick<ReadingContext, 'today' | 'locale'>): FileReader<Parsed<NotesContent>> {
  const table = createLinkedinTableReader<NotesColumn, NoteRow>(
    {
      name: { fileName: 'Notes.csv', columns: '"Connection First Name", "Connection Last Name" and "Note"' },
      columnsOf: notesColumnsOf,
      truncationChecks: { createdOn: isWholeNoteDate, editedOn: isWholeNoteDate },
      rowOf: ({ line, cell, written }) => {
        const firstName = cell('firstName');
        const lastName = cell('lastName');
        const slug = profileSlugOf(cell('url'));
        if (firstName === '' && lastName === '' && slug === undefined) {
          return skippedRow(
            'This row does not say whom the note is about. Add the name in the file and import it again, or write the note on the person by hand.',
          );
        }
        const text = cleanText(written('note'));
        if (text === '') return skippedRow('This note is empty. There is nothing to do.');

        const days: { createdOn?: Day; editedOn?: Day } = {};
        for (const column of ['createdOn', 'editedOn'] as const) {
          const date = parseNoteDay(cell(column));
          if (date.kind === 'no-such-day') return skippedRow(unreadableDateReason(cell(column), '2026-01-29'));
          if (date.kind === 'unknown') continue;
          const day = dayNotAhead(date.day, today);
          if (day === undefined) return skippedRow(futureDateReason(cell(column)));
          days[column] = day;
        }
        return {
          kind: 'taken',
          row: { line, firstName, lastName, ...(slug !== undefined && { slug }), text, ...days },
        };
      },
    },
    locale,
  );
  return mapTableReader(table, (notes) => ({ kind: 'linkedin-notes', notes }));
}

/**
 * Whether the last date of a file is whole, judged by the dates before it: neither their form is known for certain, nor
 * whether each note has both.
 */
function isWholeNoteDate(value: string, usual: ReadonlySet<string>): boolean {
  if (usual.size === 0 || usual.has(value)) return true;
  const form = formOf(value);
  const usualForms = new Set(Array.from(usual, formOf));
  if (usualForms.has(form)) return parseNoteDay(value).kind !== 'unknown' || [...usual].every(isOfUnknownForm);
  return value !== '' && ![...usualForms].some((usualForm) => usualForm.startsWith(form));
}

function isOfUnknownForm(date: string): boolean {
  return date !== '' && parseNoteDay(date).kind === 'unknown';
}

/** The form of a date, its numbers replaced by 0: `1/29/26, 2:37 PM` and `11/2/26, 12:07 PM` have one form. */
function formOf(date: string): string {
  return date.replaceAll(/\d+/g, '0');
}

/** The source of Notes.csv. */
export const notesSource: FileSource<NotesContent> = {
  kind: 'linkedin-notes',
  title: 'Your notes at LinkedIn',
  archiveNames: ['notes'],
  isHeader: (fields) => notesColumnsOf(fields) !== undefined,
  createReader: ({ context }) => createNotesReader(context),
  resolvedAs: 'named',
  namedRows: ({ notes }) =>
    notes.map((row) => ({
      line: row.line,
      name: row,
      ...(row.slug !== undefined && { slug: row.slug }),
      record: { kind: 'note', fields: noteFields(row) },
      rowInWords: 'this note',
    })),
};

/** Makes the fields of a note's record. */
function noteFields(row: NoteRow): NoteFields {
  const { text, createdOn, editedOn } = row;
  return {
    ...namedFields(row),
    text,
    ...(createdOn !== undefined && { createdOn }),
    ...(editedOn !== undefined && { editedOn }),
  };
}
