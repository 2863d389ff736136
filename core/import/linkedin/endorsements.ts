import { parseEndorsementDay } from './archive-dates.ts';
import { dayNotAhead } from '../../calendar/day-not-ahead.ts';
import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { futureDateReason, unreadableDateReason } from '../common/skip-reasons.ts';
import { createLinkedinTableReader, mapTableReader, skippedRow } from './linkedin-table.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { FileReader, Parsed, ReadingContext } from '../common/reader.ts';
import { createWholeWordCheck } from '../common/truncation.ts';
import { namedFields } from '../common/named-fields.ts';
import type { FileSource } from '../common/file-source.ts';
import type { EndorsementFields } from '../../records/record.ts';

/** A row of a file of endorsements. */
export type EndorsementRow = { readonly line: number } & EndorsementFields;

/** The content of a file of endorsements. */
export type EndorsementsContent = {
  readonly kind: 'linkedin-endorsements';
  readonly endorsements: readonly EndorsementRow[];
};

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  date:
    'endorsementdate datumderbestatigung bestatigungsdatum datedelarecommandation datederecommandation ' +
    'fechadelavalidacion fechadevalidacion datadarecomendacao datadacompetencia datadellaconferma dataconferma ' +
    'datumvanonderschrijving onderschrijvingsdatum',
  skill:
    'skillname kenntnis namederkenntnis kenntnisname nomdelacompetence competence ' +
    'nombredelaaptitud aptitud nomedacompetencia competencia nomedellacompetenza competenza naamvanvaardigheid ' +
    'vaardigheid',
  endorserFirstName:
    'endorserfirstname vornamedesbestatigers vornamedesbestatigenden prenomdelauteur nombredelvalidador ' +
    'nomedorecomendante nomedichiconferma voornaamvanonderschrijver voornaamonderschrijver',
  endorserLastName:
    'endorserlastname nachnamedesbestatigers nachnamedesbestatigenden nomdelauteur apellidosdelvalidador ' +
    'sobrenomedorecomendante cognomedichiconferma achternaamvanonderschrijver achternaamonderschrijver',
  endorserUrl: 'endorserpublicurl endorserprofileurl profilurldesbestatigers urldelauteur urldelvalidador',
  endorseeFirstName:
    'endorseefirstname vornamedesbestatigten prenomdudestinataire nombredelvalidado nomedorecomendado ' +
    'nomedichievieneconfermato voornaamvanonderschrevene voornaamonderschrevene',
  endorseeLastName:
    'endorseelastname nachnamedesbestatigten nomdudestinataire apellidosdelvalidado sobrenomedorecomendado ' +
    'cognomedichievieneconfermato achternaamvanonderschrevene achternaamonderschrevene',
  endorseeUrl: 'endorseepublicurl endorseeprofileurl profilurldesbestatigten urldudestinataire urldelvalidado',
  status:
    'endorsementstatus statusderbestatigung bestatigungsstatus statutdelarecommandation estadodelavalidacion ' +
    'statusdarecomendacao estadodarecomendacao statodellaconferma statusvanonderschrijving onderschrijvingsstatus',
} as const;

/** A known column of a file of endorsements. */
export type EndorsementsColumn = keyof typeof columnAliases;

/** Recognises the header of Endorsement_Received_Info.csv or Endorsement_Given_Info.csv. */
export const endorsementsColumnsOf: (fields: readonly string[]) => HeaderColumns<EndorsementsColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ date, skill, endorserFirstName, endorserLastName, endorseeFirstName, endorseeLastName }) =>
      date !== undefined &&
      skill !== undefined &&
      (endorserFirstName ?? endorserLastName ?? endorseeFirstName ?? endorseeLastName) !== undefined,
  );

const statuses = ['accepted', 'pending', 'rejected', 'declined', 'hidden', 'visible'];

/**
 * Creates a reader of Endorsement_Received_Info.csv and Endorsement_Given_Info.csv. Their columns tell which of the two a
 * file is. Endorsements that were not accepted are rows too, with their status.
 */
export function createEndorsementsReader({
  today,
  locale,
}: Pick<ReadingContext, 'today' | 'locale'>): FileReader<Parsed<EndorsementsContent>> {
  const table = createLinkedinTableReader<EndorsementsColumn, EndorsementRow>(
    {
      name: {
        fileName: 'list of endorsements',
        columns: '"Endorsement Date", "Skill Name" and the names of whoever endorsed or was endorsed',
      },
      columnsOf: endorsementsColumnsOf,
      truncationChecks: { status: createWholeWordCheck(statuses) },
      rowOf: ({ line, cell }) => {
        const endorser = {
          firstName: cell('endorserFirstName'),
          lastName: cell('endorserLastName'),
          slug: profileSlugOf(cell('endorserUrl')),
        };
        const endorsee = {
          firstName: cell('endorseeFirstName'),
          lastName: cell('endorseeLastName'),
          slug: profileSlugOf(cell('endorseeUrl')),
        };
        const isReceived = isNamed(endorser);
        const { firstName, lastName, slug } = isReceived ? endorser : endorsee;
        if (!isReceived && !isNamed(endorsee)) {
          return skippedRow(
            'LinkedIn does not say here whom this endorsement is from or for, because the profile is hidden or closed. There is nothing to do.',
          );
        }
        const skill = cell('skill');
        if (skill === '') {
          return skippedRow(
            'This endorsement names no skill. Add it in the file and import it again, or leave it out.',
          );
        }
        const written = cell('date');
        const day = parseEndorsementDay(written);
        if (day === undefined) return skippedRow(unreadableDateReason(written, '2023/06/20 13:05:02 UTC'));
        const on = dayNotAhead(day, today);
        if (on === undefined) return skippedRow(futureDateReason(written));
        return {
          kind: 'taken',
          row: {
            line,
            firstName,
            lastName,
            ...(slug !== undefined && { slug }),
            direction: isReceived ? 'received' : 'given',
            skill,
            on,
            status: cell('status'),
          },
        };
      },
    },
    locale,
  );
  return mapTableReader(table, (endorsements) => ({ kind: 'linkedin-endorsements', endorsements }));
}

function isNamed(person: { readonly firstName: string; readonly lastName: string; readonly slug: unknown }): boolean {
  return person.firstName !== '' || person.lastName !== '' || person.slug !== undefined;
}

/** The source of Endorsement_Received_Info.csv and Endorsement_Given_Info.csv. */
export const endorsementsSource: FileSource<EndorsementsContent> = {
  kind: 'linkedin-endorsements',
  title: 'LinkedIn endorsements',
  archiveNames: ['endorsementgiveninfo', 'endorsementreceivedinfo'],
  isHeader: (fields) => endorsementsColumnsOf(fields) !== undefined,
  createReader: ({ context }) => createEndorsementsReader(context),
  resolvedAs: 'named',
  namedRows: ({ endorsements }) =>
    endorsements.map((row) => ({
      line: row.line,
      name: row,
      ...(row.slug !== undefined && { slug: row.slug }),
      record: { kind: 'endorsement', fields: endorsementFields(row) },
      rowInWords: 'this endorsement',
    })),
};

/** Makes the fields of an endorsement's record. */
function endorsementFields(row: EndorsementRow): EndorsementFields {
  const { direction, skill, on, status } = row;
  return { ...namedFields(row), direction, skill, on, status };
}
