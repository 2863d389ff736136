import { parseRecommendationDay } from './archive-dates.ts';
import { columnKey, shortenCell } from '../../text/clean-cell.ts';
import { cleanText } from '../../text/clean-text.ts';
import { dayNotAhead } from '../../calendar/day-not-ahead.ts';
import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { futureDateReason, unreadableDateReason } from '../common/skip-reasons.ts';
import { createLinkedinTableReader, mapTableReader, skippedRow } from './linkedin-table.ts';
import { refusal } from '../common/reader.ts';
import type { FileReader, FileRefusal, Parsed, ReadingContext } from '../common/reader.ts';
import { createWholeWordCheck } from '../common/truncation.ts';
import { namedFields } from '../common/named-fields.ts';
import type { FileSource } from '../common/file-source.ts';
import type { RecommendationFields } from '../../records/record.ts';

/** A row of a file of recommendations. */
export type RecommendationRow = { readonly line: number } & RecommendationFields;

/** The content of a file of recommendations. */
export type RecommendationsContent = {
  readonly kind: 'linkedin-recommendations';
  readonly recommendations: readonly RecommendationRow[];
};

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  firstName: 'firstname vorname prenom nombre nome primeironome nomeproprio voornaam',
  lastName: 'lastname nachname nom nomdefamille apellido apellidos sobrenome apelido cognome achternaam',
  company: 'company unternehmen firma entreprise societe empresa azienda societa bedrijf bedrijfsnaam organisatie',
  position:
    'jobtitle position berufsbezeichnung jobbezeichnung intituledeposte intituleduposte poste cargo puesto ' +
    'denominaciondelpuesto qualifica posizione functie functietitel',
  text: 'text texte texto testo tekst',
  createdOn:
    'creationdate createdon erstellungsdatum erstelltam datedecreation fechadecreacion datadecriacao ' +
    'datadicreazione aanmaakdatum gemaaktop',
  status: 'status statut estado stato situacao',
} as const;

/** A known column of a file of recommendations. */
export type RecommendationsColumn = keyof typeof columnAliases;

/** Recognises the header of Recommendations_Received.csv or Recommendations_Given.csv. */
export const recommendationsColumnsOf: (fields: readonly string[]) => HeaderColumns<RecommendationsColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ firstName, lastName, text, createdOn, status, position }) =>
      text !== undefined &&
      createdOn !== undefined &&
      (firstName ?? lastName) !== undefined &&
      (status ?? position) !== undefined,
  );

/** Words in the name of the file that tell which of the two it is, as `columnKey` writes them. */
const givenNames = /given|gegeben|erteilt|abgegeben|donne|envoye|dada|concedida|enviada|inviat|gegeven/;
const receivedNames = /received|erhalten|empfangen|recu|recibid|recebid|ricevut|ontvangen/;

/** Which of the two files with the same columns this is, by its name; undefined if the name does not tell. */
export function recommendationsDirection(fileName: string): 'given' | 'received' | undefined {
  const key = columnKey(fileName.replace(/\.[^.]*$/, '')).replace(/\d+$/, '');
  const isGiven = givenNames.test(key);
  const isReceived = receivedNames.test(key);
  if (isGiven === isReceived) return undefined;
  return isGiven ? 'given' : 'received';
}

const statuses = ['visible', 'hidden', 'pending', 'deleted', 'declined', 'accepted'];

/** Creates a reader of Recommendations_Received.csv or Recommendations_Given.csv. It refuses a file whose name does not tell which it is. */
export function createRecommendationsReader(
  { today, locale }: Pick<ReadingContext, 'today' | 'locale'>,
  fileName: string,
): FileReader<Parsed<RecommendationsContent>> {
  const direction = recommendationsDirection(fileName);
  if (direction === undefined) return createRefusingReader(refuseDirection(fileName));
  const table = createLinkedinTableReader<RecommendationsColumn, RecommendationRow>(
    {
      name: {
        fileName: 'list of recommendations',
        columns: '"First Name", "Last Name", "Text" and "Creation Date"',
      },
      columnsOf: recommendationsColumnsOf,
      truncationChecks: { status: createWholeWordCheck(statuses) },
      rowOf: ({ line, cell, written }) => {
        const firstName = cell('firstName');
        const lastName = cell('lastName');
        if (firstName === '' && lastName === '') {
          return skippedRow(
            'LinkedIn does not say here whom this recommendation is from or for, because the profile is hidden or closed. There is nothing to do.',
          );
        }
        const date = cell('createdOn');
        const day = parseRecommendationDay(date);
        if (day === undefined) return skippedRow(unreadableDateReason(date, '06/01/25, 12:00 PM'));
        const on = dayNotAhead(day, today);
        if (on === undefined) return skippedRow(futureDateReason(date));
        const company = cell('company');
        const position = cell('position');
        return {
          kind: 'taken',
          row: {
            line,
            firstName,
            lastName,
            direction,
            text: cleanText(written('text')),
            on,
            status: cell('status'),
            ...(company !== '' && { company }),
            ...(position !== '' && { position }),
          },
        };
      },
    },
    locale,
  );
  return mapTableReader(table, (recommendations) => ({ kind: 'linkedin-recommendations', recommendations }));
}

function refuseDirection(fileName: string): FileRefusal {
  return refusal(
    `"${shortenCell(fileName)}" holds recommendations, and only its name could tell whether you gave or received them. Name it Recommendations_Given.csv or Recommendations_Received.csv, as LinkedIn does, and import it again.`,
  );
}

function createRefusingReader(refused: FileRefusal): FileReader<never> {
  return { push: () => refused, end: () => refused, rowsRead: () => 0 };
}

/** The source of Recommendations_Received.csv and Recommendations_Given.csv. */
export const recommendationsSource: FileSource<RecommendationsContent> = {
  kind: 'linkedin-recommendations',
  title: 'LinkedIn recommendations',
  archiveNames: ['recommendationsgiven', 'recommendationsreceived'],
  isHeader: (fields) => recommendationsColumnsOf(fields) !== undefined,
  createReader: ({ context, fileName }) => createRecommendationsReader(context, fileName),
  resolvedAs: 'named',
  namedRows: ({ recommendations }) =>
    recommendations.map((row) => ({
      line: row.line,
      name: row,
      ...(row.slug !== undefined && { slug: row.slug }),
      record: { kind: 'recommendation', fields: recommendationFields(row) },
      rowInWords: 'this recommendation',
    })),
};

/** Makes the fields of a recommendation's record. */
function recommendationFields(row: RecommendationRow): RecommendationFields {
  const { direction, text, on, status, company, position } = row;
  return {
    ...namedFields(row),
    direction,
    text,
    on,
    status,
    ...(company !== undefined && { company }),
    ...(position !== undefined && { position }),
  };
}
