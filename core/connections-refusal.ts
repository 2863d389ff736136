import { cleanCell, columnKey, shortenedCell } from './cells.ts';
import type { CsvError } from './csv.ts';

/** The most bytes a Connections.csv may have. LinkedIn's limit of 30,000 connections takes about 5 MB. */
export const connectionsSizeLimit = 100_000_000;
/** The most rows that are read. */
export const connectionsRowLimit = 200_000;

export type RefusalCause =
  | 'empty-file'
  | 'picture'
  | 'archive'
  | 'web-page'
  | 'not-text'
  | 'other-export'
  | 'other-file'
  | 'open-quote'
  | 'record-too-long'
  | 'cut-off'
  | 'too-many-rows'
  | 'too-large';

/** Why a file was not taken in at all; nothing was changed. */
export type ConnectionsRefusal = {
  readonly kind: 'refused';
  readonly cause: RefusalCause;
  /** For the user: what is the matter, and what to do. */
  readonly message: string;
};

/** A record of the file, as the CSV reader gives it. */
export type CsvRecord = { readonly fields: readonly string[]; readonly line: number };

/** Other files of the same archive, and address books, by columns that only they have. */
const otherFiles: readonly { readonly columns: readonly string[]; readonly what: string }[] = [
  { columns: ['conversationid', 'content'], what: 'messages.csv, your conversations' },
  { columns: ['from', 'to', 'date', 'content'], what: 'messages.csv, your conversations' },
  { columns: ['from', 'to', 'sentat', 'direction'], what: 'Invitations.csv, the invitations you sent and received' },
  { columns: ['connectionfirstname', 'note'], what: 'Notes.csv, your notes about people' },
  { columns: ['skillname', 'endorsementstatus'], what: 'a list of endorsements' },
  { columns: ['firstname', 'lastname', 'jobtitle', 'text'], what: 'a list of recommendations' },
  { columns: ['firstname', 'lastname', 'maidenname'], what: 'Profile.csv, your own profile' },
  { columns: ['source', 'firstname', 'lastname', 'emails'], what: 'Contacts.csv, an address book that was uploaded' },
  { columns: ['firstname', 'middlename', 'lastname'], what: 'an address book' },
  { columns: ['givenname', 'familyname'], what: 'an address book' },
];

const wanted = 'Choose Connections.csv, from the archive that LinkedIn sends when you ask for a copy of your data.';
const freshExport = 'Ask LinkedIn for a new copy of your data, and import the Connections.csv in it as it comes.';

function refuse(cause: RefusalCause, message: string): ConnectionsRefusal {
  return { kind: 'refused', cause, message };
}

/** What to say of a file larger than `connectionsSizeLimit`. */
export function refuseTooLarge(bytes: number): ConnectionsRefusal {
  const size = Math.round(bytes / 1_000_000);
  return refuse(
    'too-large',
    `This file has ${size} MB; a Connections.csv has about 5 and at most ${connectionsSizeLimit / 1_000_000}. ${wanted}`,
  );
}

export function refuseTooManyRows(): ConnectionsRefusal {
  const most = connectionsRowLimit.toLocaleString('en');
  return refuse('too-many-rows', `This file has more than ${most} rows; LinkedIn allows 30,000 connections. ${wanted}`);
}

/** What to say of a file whose last row, on this line, is not whole. */
export function refuseCutOff(line: number): ConnectionsRefusal {
  return refuse(
    'cut-off',
    `This file breaks off in the middle of line ${line}, so people may be missing from it. Copy or download it once more, or ask LinkedIn for a new copy of your data, and import that.`,
  );
}

/** What to say of a file that is no proper CSV. */
export function refuseCsv(error: CsvError): ConnectionsRefusal {
  switch (error.kind) {
    case 'open-quote':
      return refuse(
        'open-quote',
        `A quotation mark opens on line ${error.line} and is not closed, so everything after it would be one person. Close it in the file, or ask LinkedIn for a new copy, and import that.`,
      );
    case 'record-too-long':
      return refuse(
        'record-too-long',
        `Line ${error.line} is far longer than any person's row, so this does not seem to be a Connections.csv. ${wanted}`,
      );
  }
}

/** How many characters of a file's beginning tell what it is. */
export const beginningLength = 1024;

type Beginning = { readonly cause: RefusalCause; readonly sentence: string; readonly is: (text: string) => boolean };

/** Files that are not text, by their first characters in the decoding that such bytes end up with. */
const beginnings: readonly Beginning[] = [
  {
    cause: 'picture',
    sentence: `This is a picture, whatever its name says. ${wanted}`,
    is: (text) =>
      /^(?:.PNG\r?\n|\u00ff\u00d8\u00ff|.{0,10}(?:JFIF|Exif)\0|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:heic|avif|mif1))/su.test(
        text,
      ),
  },
  {
    cause: 'archive',
    sentence: `This is a spreadsheet, not a CSV file. ${wanted}`,
    is: (text) =>
      (text.startsWith('PK\u0003\u0004') && /\[Content_Types\]|xl\/|mimetype/.test(text)) ||
      text.startsWith('\u00d0\u00cf\u0011\u00e0'),
  },
  {
    cause: 'archive',
    sentence: 'This is a ZIP archive. Open it, take Connections.csv out, and import that.',
    is: (text) => text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006'),
  },
  { cause: 'not-text', sentence: `This is a PDF document. ${wanted}`, is: (text) => text.startsWith('%PDF-') },
  {
    cause: 'web-page',
    sentence: `This is a web page; perhaps LinkedIn asked you to sign in when it was downloaded. ${wanted}`,
    is: (text) => /^\s*<(?:!doctype\s+html|html|head|body|script)\b/i.test(text),
  },
];
const unreadable = /(?![\t\n\r])[\p{Cc}\ufffd]/gu;

/** What to say when the beginning of a file is no text, or there is none. */
export function refuseUnlessText(beginning: string): ConnectionsRefusal | undefined {
  const text = beginning.startsWith('\uFEFF') ? beginning.slice(1) : beginning;
  if (text.trim() === '') return refuse('empty-file', `This file is empty. ${wanted}`);
  const known = beginnings.find(({ is }) => is(text));
  if (known) return refuse(known.cause, known.sentence);
  const head = text.slice(0, beginningLength);
  if ((head.match(unreadable)?.length ?? 0) > head.length / 10) {
    return refuse('not-text', `This file holds no readable text. ${wanted}`);
  }
  return undefined;
}

/** What to say when the records are those of another file that people have at hand. */
export function refuseOtherExport(records: readonly CsvRecord[]): ConnectionsRefusal | undefined {
  for (const { fields } of records) {
    const what = otherFileWith(new Set(fields.map(columnKey)));
    if (what !== undefined) {
      return refuse('other-export', `This seems to be ${what}. Kith starts from the people themselves. ${wanted}`);
    }
  }
  return undefined;
}

/** What to say when no header of Connections.csv is among the first records. */
export function refuseOtherTable(records: readonly CsvRecord[]): ConnectionsRefusal {
  const otherExport = refuseOtherExport(records);
  if (otherExport) return otherExport;
  const filled = records.map(({ fields }) => fields.map(cleanCell).filter((field) => field !== ''));
  const first = filled.find((fields) => fields.length > 0);
  if (!first) return refuse('empty-file', `This file is empty. ${wanted}`);
  if (/^notes:?$/i.test(first[0] ?? '')) {
    return refuse(
      'cut-off',
      `This file begins like a Connections.csv and breaks off before the first person. ${freshExport}`,
    );
  }
  const table = filled.find((fields) => fields.length > 1);
  if (!table) return refuse('other-file', `This file holds text, but no table of people. ${wanted}`);
  const shown = table.slice(0, 6).map((name) => `"${shortenedCell(name)}"`);
  const more = table.length > shown.length ? ` and ${table.length - shown.length} more` : '';
  return refuse(
    'other-file',
    `This file has the columns ${shown.join(', ')}${more}; Connections.csv has "First Name", "Last Name" and "Connected On". ${wanted}`,
  );
}

/** What file has a header with these column keys, when it is a known one other than Connections.csv. */
export function otherFileWith(keys: ReadonlySet<string>): string | undefined {
  return otherFiles.find(({ columns }) => columns.every((column) => keys.has(column)))?.what;
}
