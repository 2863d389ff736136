import { googleContactsSource } from './address-book/google-contacts.ts';
import { linkedinContactsSource } from './address-book/linkedin-contacts.ts';
import { tableSource } from './address-book/mapped-table-reader.ts';
import { outlookContactsSource } from './address-book/outlook-contacts.ts';
import { vcardSource } from './address-book/vcard-reader.ts';
import type { NamedRow } from './common/named-row.ts';
import type { FileReader } from './common/reader.ts';
import type { FileSource } from './common/file-source.ts';
import { connectionsSource } from './linkedin/connections.ts';
import { endorsementsSource } from './linkedin/endorsements.ts';
import { invitationsSource } from './linkedin/invitations.ts';
import { notesSource } from './linkedin/notes.ts';
import { profileSource } from './linkedin/profile.ts';
import { recommendationsSource } from './linkedin/recommendations.ts';
import { messagesSource } from './messages/messages-reader.ts';

// The registry of the kinds of files that Kith reads. A new kind is a file with its reader and its source, and a line here.

/**
 * All sources, in the order in which the files of an import are resolved and shown. The first that recognises a header
 * takes the file. Google comes before Outlook, whose columns Google's older address books have too.
 */
const sources = {
  'linkedin-profile': profileSource,
  'linkedin-connections': connectionsSource,
  'linkedin-messages': messagesSource,
  'linkedin-invitations': invitationsSource,
  'linkedin-notes': notesSource,
  'linkedin-endorsements': endorsementsSource,
  'linkedin-recommendations': recommendationsSource,
  'linkedin-contacts': linkedinContactsSource,
  'google-contacts': googleContactsSource,
  'outlook-contacts': outlookContactsSource,
  vcard: vcardSource,
  table: tableSource,
} as const;

type Sources = typeof sources;
/** The kind of a file that Kith reads. */
export type FileKind = keyof Sources;
type Read = ReturnType<Sources[FileKind]['createReader']> extends FileReader<infer Content> ? Content : never;

/** The content of a file of one of these kinds, as its reader gives it. */
export type ParsedContent<Kind extends FileKind = FileKind> = Extract<Read, { readonly kind: Kind }>;

/** The source of each kind of file. */
export const fileSources: { readonly [Kind in FileKind]: FileSource<ParsedContent<Kind>, ParsedContent> } = sources;

/** All kinds of files, in the order of the sources. */
// The type of Object.keys does not say that the keys of `sources` are these.
export const fileKinds = Object.keys(sources) as readonly FileKind[];

/** The kinds whose rows only name somebody. */
export const namedRowKinds: readonly FileKind[] = fileKinds.filter((kind) => sources[kind].resolvedAs === 'named');

/** Lists the rows of a file that only name somebody, with their records; empty for a file of another kind. */
export function namedRowsOf(file: ParsedContent): readonly NamedRow[] {
  const source = fileSources[file.kind];
  if (source.resolvedAs !== 'named') return [];
  // The source was found by the file's own kind, so that it takes its content; the compiler cannot connect the two.
  const namedRows = source.namedRows as (content: ParsedContent) => readonly NamedRow[];
  return namedRows(file);
}
