import { parseInvitationDay } from './archive-dates.ts';
import { columnKey, shortenCell } from '../../text/clean-cell.ts';
import { cleanText } from '../../text/clean-text.ts';
import { dayNotAhead } from '../../calendar/day-not-ahead.ts';
import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';
import { futureDateReason, unreadableDateReason } from '../common/skip-reasons.ts';
import { createLinkedinTableReader, mapTableReader, skippedRow } from './linkedin-table.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { FileReader, Parsed, ReadingContext } from '../common/reader.ts';
import { isWholeProfileAddress, createWholeWordCheck } from '../common/truncation.ts';
import type { Day } from '../../calendar/day.ts';
import { undividedName } from '../../people/person-name.ts';
import type { InvitationFields } from '../../records/record.ts';
import type { FileSource } from '../common/file-source.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';

/** A row of Invitations.csv. */
export type InvitationRow = {
  readonly line: number;
  readonly direction: 'in' | 'out';
  /** The name of the other person. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** The name on the user's side, which tells who the user is. */
  readonly ownName: string;
  readonly ownSlug?: ProfileSlug;
  readonly sentOn: Day;
  readonly sentAt: string;
  readonly note?: string;
};

/** The content of Invitations.csv. */
export type InvitationsContent = {
  readonly kind: 'linkedin-invitations';
  readonly invitations: readonly InvitationRow[];
};

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  from: 'from von absender de expediteur remitente remetente da mittente van afzender',
  to: 'to an empfanger a destinataire para destinatario aan naar ontvanger',
  sentAt:
    'sentat senton gesendetam gesendetum versendetam verschicktam envoyele envoyeea datedenvoi enviadoel enviadael ' +
    'fechadeenvio enviadoem enviadaem datadeenvio datadoenvio inviatoil inviatail datadiinvio datainvio ' +
    'verzondenop verstuurdop verzenddatum',
  message: 'message nachricht mensaje mensagem messaggio bericht',
  direction: 'direction richtung sens direccion direcao direzione richting',
  inviterUrl:
    'inviterprofileurl profilurldeseinladenden einladenderprofilurl urlduprofildelinvitant urldelperfildelinvitador ' +
    'urldelperfildelremitente urldoperfildoconvidante urldoperfildoremetente urldelprofilodellinvitante ' +
    'urldelprofilodelmittente profielurlvanuitnodiger uitnodigerprofielurl',
  inviteeUrl:
    'inviteeprofileurl profilurldeseingeladenen eingeladenerprofilurl urlduprofildelinvite urldelperfildelinvitado ' +
    'urldelperfildeldestinatario urldoperfildoconvidado urldoperfildodestinatario urldelprofilodellinvitato ' +
    'urldelprofilodeldestinatario profielurlvangenodigde genodigdeprofielurl',
} as const;

/** A known column of Invitations.csv. */
export type InvitationsColumn = keyof typeof columnAliases;

/** Recognises the header of Invitations.csv. */
export const invitationsColumnsOf: (fields: readonly string[]) => HeaderColumns<InvitationsColumn> | undefined =
  createHeaderRecogniser(
    columnAliases,
    ({ from, to, sentAt, direction, inviterUrl, inviteeUrl }) =>
      sentAt !== undefined &&
      direction !== undefined &&
      ((from !== undefined && to !== undefined) || (inviterUrl !== undefined && inviteeUrl !== undefined)),
  );

/** As `columnKey` writes them. */
const incoming = 'incoming eingehend erhalten entrante recu recue entrant recibida recebido recebida ricevuto inkomend';
const outgoing = 'outgoing ausgehend gesendet sortant saliente envoyee enviada enviado inviato inuscita uitgaand';
const directions: ReadonlyMap<string, 'in' | 'out'> = new Map([
  ...incoming.split(' ').map((word): [string, 'in'] => [word, 'in']),
  ...outgoing.split(' ').map((word): [string, 'out'] => [word, 'out']),
]);

/**
 * Creates a reader of Invitations.csv. The file has no status: a row says that somebody was invited, but not whether they
 * accepted. The direction of each row tells which side the user is on.
 */
export function createInvitationsReader({
  today,
  locale,
}: Pick<ReadingContext, 'today' | 'locale'>): FileReader<Parsed<InvitationsContent>> {
  const table = createLinkedinTableReader<InvitationsColumn, InvitationRow>(
    {
      name: { fileName: 'Invitations.csv', columns: '"From", "To", "Sent At", "Message" and "Direction"' },
      columnsOf: invitationsColumnsOf,
      truncationChecks: {
        direction: createWholeWordCheck([...directions.keys()]),
        inviterUrl: isWholeProfileAddress,
        inviteeUrl: isWholeProfileAddress,
      },
      rowOf: ({ line, cell, written }) => {
        const writtenDirection = cell('direction');
        const direction = directions.get(columnKey(writtenDirection));
        if (direction === undefined) {
          return skippedRow(
            writtenDirection === ''
              ? 'This row does not say who invited whom. Write INCOMING or OUTGOING under "Direction" in the file and import it again.'
              : `"${shortenCell(writtenDirection)}" does not say who invited whom. Write INCOMING or OUTGOING in the file and import it again.`,
          );
        }
        const inviter = { name: cell('from'), slug: profileSlugOf(cell('inviterUrl')) };
        const invitee = { name: cell('to'), slug: profileSlugOf(cell('inviteeUrl')) };
        const own = direction === 'out' ? inviter : invitee;
        const other = direction === 'out' ? invitee : inviter;
        if (other.name === '' && other.slug === undefined) {
          return skippedRow(
            direction === 'out'
              ? 'LinkedIn does not say here whom you invited, because the profile is hidden or closed. There is nothing to do.'
              : 'LinkedIn does not say here who invited you, because the profile is hidden or closed. There is nothing to do.',
          );
        }
        const sentAt = cell('sentAt');
        const day = parseInvitationDay(sentAt);
        if (day === undefined) return skippedRow(unreadableDateReason(sentAt, '1/29/26, 2:37 PM'));
        const sentOn = dayNotAhead(day, today);
        if (sentOn === undefined) return skippedRow(futureDateReason(sentAt));
        const note = cleanText(written('message'));
        return {
          kind: 'taken',
          row: {
            line,
            direction,
            name: other.name,
            ...(other.slug !== undefined && { slug: other.slug }),
            ownName: own.name,
            ...(own.slug !== undefined && { ownSlug: own.slug }),
            sentOn,
            sentAt,
            ...(note !== '' && { note }),
          },
        };
      },
    },
    locale,
  );
  return mapTableReader(table, (invitations) => ({ kind: 'linkedin-invitations', invitations }));
}

/** The source of Invitations.csv. */
export const invitationsSource: FileSource<InvitationsContent> = {
  kind: 'linkedin-invitations',
  title: 'LinkedIn invitations',
  archiveNames: ['invitations'],
  isHeader: (fields) => invitationsColumnsOf(fields) !== undefined,
  createReader: ({ context }) => createInvitationsReader(context),
  resolvedAs: 'named',
  namedRows: ({ invitations }) =>
    invitations.map((row) => ({
      line: row.line,
      name: undividedName(row.name),
      ...(row.slug !== undefined && { slug: row.slug }),
      record: { kind: 'invitation', fields: invitationFields(row) },
      rowInWords: 'this invitation',
    })),
};

/** Makes the fields of an invitation's record, without the user's own name. */
function invitationFields({ name, slug, direction, sentOn, sentAt, note }: InvitationRow): InvitationFields {
  return {
    name,
    ...(slug !== undefined && { slug }),
    direction,
    sentOn,
    sentAt,
    ...(note !== undefined && { note }),
  };
}
