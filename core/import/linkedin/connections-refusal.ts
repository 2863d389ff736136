import { cleanCell, shortenCell } from '../../text/clean-cell.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import type { Locale } from '../../locale.ts';
import { formatNumber } from '../../numbers-in-words.ts';
import { tableRowLimit } from '../common/table-limits.ts';

type RefusalCause = 'empty-file' | 'other-file' | 'open-quote' | 'record-too-long' | 'cut-off' | 'too-many-rows';

/** The refusal of a file as Connections.csv. */
export type ConnectionsRefusal = {
  readonly kind: 'refused';
  readonly cause: RefusalCause;
  /** A sentence for the user: what is wrong, and what to do. */
  readonly message: string;
};

/** A record of the file, as the CSV reader gives it. */
export type CsvRecord = { readonly fields: readonly string[]; readonly line: number };

/** Columns that only other files of the same archive have together, or address books. */
const otherFiles: readonly (readonly string[])[] = [
  ['conversationid', 'content'],
  ['from', 'to', 'date', 'content'],
  ['from', 'to', 'sentat', 'direction'],
  ['connectionfirstname', 'note'],
  ['skillname', 'endorsementstatus'],
  ['firstname', 'lastname', 'jobtitle', 'text'],
  ['firstname', 'lastname', 'maidenname'],
  ['source', 'firstname', 'lastname', 'emails'],
  ['firstname', 'middlename', 'lastname'],
  ['givenname', 'familyname'],
];

const wanted = 'Choose Connections.csv, from the archive that LinkedIn sends when you ask for a copy of your data.';
const freshExport = 'Ask LinkedIn for a new copy of your data, and import the Connections.csv in it as it comes.';

function refuse(cause: RefusalCause, message: string): ConnectionsRefusal {
  return { kind: 'refused', cause, message };
}

/** Refuses a list that is longer than any at LinkedIn. */
export function refuseTooManyRows(locale: Locale): ConnectionsRefusal {
  const most = formatNumber(tableRowLimit, locale);
  const allowed = formatNumber(30_000, locale);
  return refuse(
    'too-many-rows',
    `This file has more than ${most} rows; LinkedIn allows ${allowed} connections. ${wanted}`,
  );
}

/** Refuses a file whose last row, on this line, is cut off. */
export function refuseCutOff(line: number): ConnectionsRefusal {
  return refuse(
    'cut-off',
    `This file breaks off in the middle of line ${line}, so people may be missing from it. Copy or download it once more, or ask LinkedIn for a new copy of your data, and import that.`,
  );
}

/** Refuses a file that is no valid CSV. */
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

/** Refuses a file without the header of Connections.csv among its first records. */
export function refuseOtherTable(records: readonly CsvRecord[]): ConnectionsRefusal {
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
  const shown = table.slice(0, 6).map((name) => `"${shortenCell(name)}"`);
  const more = table.length > shown.length ? ` and ${table.length - shown.length} more` : '';
  return refuse(
    'other-file',
    `This file has the columns ${shown.join(', ')}${more}; Connections.csv has "First Name", "Last Name" and "Connected On". ${wanted}`,
  );
}

/** Whether these are the column keys of a known file other than Connections.csv. */
export function isOtherFile(keys: ReadonlySet<string>): boolean {
  return otherFiles.some((columns) => columns.every((column) => keys.has(column)));
}
