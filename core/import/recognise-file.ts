import { connectionsColumnsOf } from './linkedin/connections-columns.ts';
import { googleColumns } from './address-book/google-contacts.ts';
import { linkedinContactsColumns } from './address-book/linkedin-contacts.ts';
import { endorsementsColumnsOf } from './linkedin/endorsements.ts';
import { invitationsColumnsOf } from './linkedin/invitations.ts';
import { notesColumnsOf } from './linkedin/notes.ts';
import { profileColumnsOf } from './linkedin/profile.ts';
import { recommendationsColumnsOf } from './linkedin/recommendations.ts';
import { messagesColumnsOf } from './messages/messages-columns.ts';
import { outlookColumns } from './address-book/outlook-contacts.ts';
import type { UnusedFile } from './common/reader.ts';
import type { ParsedFile } from './parsed-file.ts';
import { whyNeverUsed, whyUnused } from './common/unused-files.ts';

/**
 * A file's name as names are compared: without its ending, `_1` or ` (1)` at its end, spaces and underscores, in lower
 * case. `Endorsement_Given_Info_2.csv` and `endorsement given info.csv` are one.
 */
export function fileKey(fileName: string): string {
  return fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/(?:_\d+| ?\(\d+\))+$/, '')
    .replaceAll(/[\s_]+/g, '');
}

const takenIn: ReadonlySet<string> = new Set(
  (
    'connections messages invitations notes profile contacts importedcontacts endorsementgiveninfo endorsementreceivedinfo ' +
    'recommendationsgiven recommendationsreceived'
  ).split(' '),
);

/** Whether LinkedIn's archives have a file of this name. */
export function isNameOfLinkedIn(fileName: string): boolean {
  const key = fileKey(fileName);
  return /\.csv$/i.test(fileName) && (takenIn.has(key) || whyUnused(key) !== undefined);
}

/** Where a file was found: chosen by itself, in an archive from LinkedIn, or in another one. */
export type FoundIn = 'itself' | 'linkedin-archive' | 'archive';

const tables = /\.(?:csv|tsv|tab|txt|vcf|vcard)$/i;
const archives = /\.(?:zip|7z|rar|t?gz|tar)$/i;

/** Says of files that need not be opened why Kith has no use for them. */
export function unusedByName(fileName: string, foundIn: FoundIn): UnusedFile | undefined {
  const key = fileKey(fileName);
  const why = foundIn === 'linkedin-archive' ? whyUnused(key) : whyNeverUsed(key);
  if (why !== undefined) return { fileName, why };
  if (foundIn === 'itself' || tables.test(fileName)) return undefined;
  if (archives.test(fileName)) {
    return { fileName, why: 'It is an archive within the archive. If people are in it, choose it by itself.' };
  }
  return { fileName, why: 'It is neither a table nor an address book.' };
}

/** What is recognised by its header: a vCard has none, and any other table no particular one. */
export type HeaderKind = Exclude<ParsedFile['kind'], 'vcard' | 'table'>;

type KnownHeader = { readonly kind: HeaderKind; readonly is: (fields: readonly string[]) => boolean };

/** Google's older address books have enough of Outlook's columns to be taken for one, so they come first. */
const headers: readonly KnownHeader[] = [
  { kind: 'linkedin-connections', is: (fields) => connectionsColumnsOf(fields)?.known.connectedOn !== undefined },
  { kind: 'linkedin-messages', is: (fields) => messagesColumnsOf(fields) !== undefined },
  { kind: 'linkedin-invitations', is: (fields) => invitationsColumnsOf(fields) !== undefined },
  { kind: 'linkedin-notes', is: (fields) => notesColumnsOf(fields) !== undefined },
  { kind: 'linkedin-endorsements', is: (fields) => endorsementsColumnsOf(fields) !== undefined },
  { kind: 'linkedin-recommendations', is: (fields) => recommendationsColumnsOf(fields) !== undefined },
  { kind: 'linkedin-profile', is: (fields) => profileColumnsOf(fields) !== undefined },
  { kind: 'google-contacts', is: (fields) => googleColumns(fields) !== undefined },
  { kind: 'linkedin-contacts', is: (fields) => linkedinContactsColumns(fields) !== undefined },
  { kind: 'outlook-contacts', is: (fields) => outlookColumns(fields) !== undefined },
];

/**
 * What a file with this header is. Connections without the day of connecting have no column that another list of people
 * could not have too: there the name decides.
 */
export function kindOfHeader(fields: readonly string[], fileName: string): HeaderKind | undefined {
  const found = headers.find(({ is }) => is(fields));
  if (found) return found.kind;
  if (fileKey(fileName) === 'connections' && connectionsColumnsOf(fields)) return 'linkedin-connections';
  return undefined;
}
