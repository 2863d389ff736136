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

// The kinds of files that Kith reads. A new kind is a file with its reader and its source, and a line here.

/**
 * All sources, in the order in which the files of an import are gone through and shown. The first that recognises a
 * header takes the file: Google's older address books have enough of Outlook's columns to be taken for one.
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
export type FileKind = keyof Sources;
type Read = ReturnType<Sources[FileKind]['createReader']> extends FileReader<infer Content> ? Content : never;

/** What a reader makes of a file of one of these kinds. */
export type ParsedContent<Kind extends FileKind = FileKind> = Extract<Read, { readonly kind: Kind }>;

export const fileSources: { readonly [Kind in FileKind]: FileSource<ParsedContent<Kind>, ParsedContent> } = sources;

/** All kinds, in the same order. */
// The keys of `sources` are these, which the type of Object.keys does not say.
export const fileKinds = Object.keys(sources) as readonly FileKind[];

/** Kinds of which each row only names somebody. */
export const namedRowKinds: readonly FileKind[] = fileKinds.filter((kind) => sources[kind].resolvedAs === 'named');

/** The rows of a file that only name somebody, each with its record; none for a file of another kind. */
export function namedRowsOf(file: ParsedContent): readonly NamedRow[] {
  const source = fileSources[file.kind];
  if (source.resolvedAs !== 'named') return [];
  // A source takes what a file of its own kind holds, and is found by that kind; the compiler cannot connect the two.
  const namedRows = source.namedRows as (content: ParsedContent) => readonly NamedRow[];
  return namedRows(file);
}
