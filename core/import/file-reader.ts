import { refuseTooManyColumns } from './address-book/card-refusal.ts';
import { cleanCell } from '../text/clean-cell.ts';
import { createCsvReader } from '../formats/csv/csv-reader.ts';
import { beginningLength, emptyFile, refuseUnlessText } from './common/file-signature.ts';
import { createGoogleContactsReader } from './address-book/google-contacts.ts';
import { createConnectionsReader } from './linkedin/connections.ts';
import type { ConnectionsRead } from './linkedin/connections.ts';
import { createLinkedinContactsReader } from './address-book/linkedin-contacts.ts';
import { createEndorsementsReader } from './linkedin/endorsements.ts';
import { createInvitationsReader } from './linkedin/invitations.ts';
import { createMessagesReader } from './messages/messages-reader.ts';
import { createNotesReader } from './linkedin/notes.ts';
import { createProfileReader } from './linkedin/profile.ts';
import { createRecommendationsReader } from './linkedin/recommendations.ts';
import { createMappedTableReader } from './address-book/mapped-table-reader.ts';
import type { ColumnMeaning, TableMapping } from './common/table-mapping.ts';
import type { MessageMemory } from './messages/message-dedup.ts';
import { createOutlookContactsReader } from './address-book/outlook-contacts.ts';
import type { CharsetDecoder } from '../text/quoted-printable.ts';
import { mapReader } from './common/map-reader.ts';
import type { FileReader, FileRefusal, SkippedRow, ReadingContext, UnusedFile } from './common/reader.ts';
import type { ParsedContent, ParsedFile } from './parsed-file.ts';
import type { CardRow } from './address-book/card-row.ts';
import { fileKey, isNameOfLinkedIn, kindOfHeader } from './recognise-file.ts';
import type { FoundIn, HeaderKind } from './recognise-file.ts';
import { headerSearchLimit, tableColumnLimit } from './common/table-limits.ts';
import { whyUnused } from './common/unused-files.ts';
import { createVcardReader, looksLikeVcard } from './address-book/vcard-reader.ts';

export type FileToRead = {
  /** Without folders. */
  readonly fileName: string;
  readonly foundIn: FoundIn;
  readonly context: ReadingContext;
  /** How the user says that this table is read; it is a table then, whatever its header. */
  readonly mapping?: TableMapping;
  /** Shared by all files of messages in one import. */
  readonly messageMemory?: MessageMemory;
  /** Reads what vCards have in character sets of their own. */
  readonly decodeCharset?: CharsetDecoder;
};

export type AnyFileReader = FileReader<ParsedFile | UnusedFile> & {
  /** Why Kith has no use for the file, as soon as that is known; what remains of it need not be read then. */
  readonly unused: () => UnusedFile | undefined;
};

/** Characters that are held at most while it is not known what the file is. */
const mostHeld = 4_000_000;
/** Characters in which the header is looked for at once. */
const searchedAtOnce = 70_000;

type Decision = FileReader<ParsedFile | UnusedFile> | FileRefusal | UnusedFile;

/**
 * Finds out what a file is, by its header within the first 50 records rather than by its name, and reads it as that. What
 * is neither known nor a table is refused; in an archive from LinkedIn it is unused.
 */
export function createFileReader(file: FileToRead): AnyFileReader {
  const firstRecords: (readonly string[])[] = [];
  let held = '';
  let beginningSeen = false;
  let decision: Decision | undefined;

  const search = createCsvReader((fields) => {
    if (decision || firstRecords.length >= headerSearchLimit) return;
    firstRecords.push(fields);
    if (fields.length > tableColumnLimit) decision = refuseTooManyColumns(fields.length);
    else {
      const kind = kindOfHeader(fields, file.fileName);
      if (kind) decision = readerOf(kind, file);
    }
  });

  function decide(text: string, isAll: boolean): void {
    held += text;
    if (!beginningSeen && held.length < beginningLength && !isAll) return;
    if (!beginningSeen) {
      const beginning = held.slice(0, beginningLength);
      decision = refuseUnlessText(beginning) ?? decisionByBeginning(beginning, file);
      lookForHeader(held, isAll);
    } else {
      lookForHeader(text, isAll);
    }
    beginningSeen = true;
    if (held.length > mostHeld || isAll) decision ??= unrecognised(file, firstRecords);
  }

  function lookForHeader(text: string, isAll: boolean): void {
    let failed = false;
    for (let start = 0; start < text.length && !failed && !decision; start += searchedAtOnce) {
      failed = search.push(text.slice(start, start + searchedAtOnce)) !== undefined;
      if (failed || firstRecords.length >= headerSearchLimit) decision ??= unrecognised(file, firstRecords);
    }
    if (isAll && !decision) search.end();
  }

  function refusal(): FileRefusal | undefined {
    return decision && 'message' in decision ? decision : undefined;
  }

  function handOn(text: string): FileRefusal | undefined {
    return decision && 'push' in decision ? decision.push(text) : refusal();
  }

  return {
    push(text) {
      if (decision) return handOn(text);
      decide(text, false);
      if (!decision) return undefined;
      const beginning = held;
      held = '';
      return handOn(beginning);
    },
    end() {
      if (!decision) {
        decide('', true);
        handOn(held);
        held = '';
      }
      if (!decision) return emptyFile;
      return 'end' in decision ? decision.end() : decision;
    },
    rowsRead: () => (decision && 'rowsRead' in decision ? decision.rowsRead() : 0),
    unused: () => (decision && 'why' in decision ? decision : undefined),
  };
}

function decisionByBeginning(beginning: string, file: FileToRead): Decision | undefined {
  const { fileName, context, decodeCharset, mapping } = file;
  if (looksLikeVcard(beginning)) return cardsPart(fileName, 'vcard', createVcardReader(context, decodeCharset));
  return mapping && tablePart(file);
}

function readerOf(kind: HeaderKind, { fileName, context, messageMemory: memory }: FileToRead): FileReader<ParsedFile> {
  switch (kind) {
    case 'linkedin-connections':
      return connectionsPart(fileName, context);
    case 'linkedin-messages':
      return partOf(fileName, createMessagesReader({ today: context.today, ...(memory && { memory }) }));
    case 'linkedin-invitations':
      return partOf(fileName, createInvitationsReader(context));
    case 'linkedin-notes':
      return partOf(fileName, createNotesReader(context));
    case 'linkedin-endorsements':
      return partOf(fileName, createEndorsementsReader(context));
    case 'linkedin-recommendations':
      return partOf(fileName, createRecommendationsReader(context, fileName));
    case 'linkedin-profile':
      return partOf(fileName, createProfileReader(context));
    case 'linkedin-contacts':
      return cardsPart(fileName, kind, createLinkedinContactsReader(context));
    case 'google-contacts':
      return cardsPart(fileName, kind, createGoogleContactsReader(context));
    case 'outlook-contacts':
      return outlookPart(fileName, context);
  }
}

type ReadWithoutName = ParsedContent & { readonly rowsRead: number; readonly skipped: readonly SkippedRow[] };

/** What a reader makes of a file's text, with the name of the file. */
function partOf(fileName: string, reader: FileReader<ReadWithoutName>): FileReader<ParsedFile> {
  return mapReader(reader, (read) => ({ ...read, fileName }));
}

type CardsRead = Pick<ParsedFile, 'rowsRead' | 'skipped'> & {
  readonly kind: 'read';
  readonly cards: readonly CardRow[];
};

function cardsPart(
  fileName: string,
  kind: 'linkedin-contacts' | 'google-contacts' | 'outlook-contacts' | 'vcard',
  reader: FileReader<CardsRead>,
): FileReader<ParsedFile> {
  return mapReader(reader, ({ rowsRead, skipped, cards }) => ({ kind, fileName, rowsRead, skipped, cards }));
}

/** A table, where it must be asked how its dates are meant. */
function outlookPart(fileName: string, context: ReadingContext): FileReader<ParsedFile> {
  return mapReader(createOutlookContactsReader(context), ({ rowsRead, skipped, cards, asTable }) =>
    asTable
      ? { kind: 'table', fileName, rowsRead, skipped, cards, ...asTable }
      : { kind: 'outlook-contacts', fileName, rowsRead, skipped, cards },
  );
}

function connectionsPart(fileName: string, { today }: ReadingContext): FileReader<ParsedFile> {
  return mapReader<ConnectionsRead, ParsedFile>(createConnectionsReader({ today }), (connections) => {
    const { rows, skipped } = connections;
    return { kind: 'linkedin-connections', fileName, rowsRead: rows.length + skipped.length, skipped, connections };
  });
}

function tablePart({ fileName, context, mapping }: FileToRead): FileReader<ParsedFile | UnusedFile> {
  return mapReader(createMappedTableReader(context, mapping), (read) => {
    const why = whyUnused(fileKey(fileName));
    if (why !== undefined && !mapping && !read.mapping.columns.some(isOfPerson)) return { fileName, why };
    return { ...read, kind: 'table', fileName };
  });
}

/** Whether a column tells who is meant. */
function isOfPerson(meaning: ColumnMeaning): boolean {
  return ['first-name', 'last-name', 'full-name', 'email', 'profile-url'].includes(meaning);
}

/** What becomes of a file whose header is none that Kith knows. */
function unrecognised(file: FileToRead, firstRecords: readonly (readonly string[])[]): Decision {
  // LinkedIn's own remark stands before the header, and has a quotation mark that a cut leaves open.
  const first = firstRecords.find((fields) => fields.some((field) => cleanCell(field) !== ''));
  if (/^notes:?$/i.test(cleanCell(first?.[0] ?? ''))) return connectionsPart(file.fileName, file.context);
  return file.foundIn === 'linkedin-archive' ? unusedTable(file.fileName) : tablePart(file);
}

function unusedTable(fileName: string): UnusedFile {
  const why = isNameOfLinkedIn(fileName)
    ? 'Its columns are not those that Kith knows. Choose it by itself, outside of the archive, to say what they mean.'
    : 'Kith does not know what it holds. If people are in it, choose it by itself, outside of the archive.';
  return { fileName, why };
}
