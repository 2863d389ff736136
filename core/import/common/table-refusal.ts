import { cleanCell, shortenCell } from '../../text/clean-cell.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { refusal } from './reader.ts';
import type { FileRefusal } from './reader.ts';

/** How sentences name the table that a file should hold. */
export type TableName = {
  /** "Invitations.csv" */
  readonly fileName: string;
  /** Some names of its header: '"From", "To" and "Sent At"'. */
  readonly columns: string;
};

const freshCopy = 'ask LinkedIn for a new copy of your data, and import that';

/** Refuses a file that is no valid CSV. */
export function refuseTableCsv(error: CsvError, { fileName }: TableName): FileRefusal {
  switch (error.kind) {
    case 'open-quote':
      return refusal(
        `A quotation mark opens on line ${error.line} of this ${fileName} and is not closed, so everything after it would be one row. Close it in the file, or ${freshCopy}.`,
      );
    case 'record-too-long':
      return refusal(
        `Line ${error.line} is far longer than any row of LinkedIn's ${fileName}, so this file seems to be damaged, or another one. Import it as it comes from LinkedIn, or leave it out.`,
      );
  }
}

/** Refuses a file whose last row, on this line, is cut off. */
export function refuseTableCutOff(line: number, { fileName }: TableName): FileRefusal {
  return refusal(
    `This ${fileName} breaks off in the middle of line ${line}, so rows may be missing from it. Copy or download it once more, or ${freshCopy}.`,
  );
}

/** Refuses a file that is larger than such a table can be. `most` is the limit with its unit. */
export function refuseTableTooLarge(most: string, { fileName }: TableName): FileRefusal {
  return refusal(
    `This file has more than ${most}, so it is hardly LinkedIn's ${fileName}. Import it as it comes from LinkedIn, or leave it out.`,
  );
}

/** Refuses a file without the table's header among its first records. */
export function refuseWithoutHeader(
  firstRecords: readonly (readonly string[])[],
  { fileName, columns }: TableName,
): FileRefusal {
  const filled = firstRecords.map((fields) => fields.map(cleanCell).filter((field) => field !== ''));
  const first = filled.find((fields) => fields.length > 1) ?? filled.find((fields) => fields.length > 0);
  if (!first) return refusal(`This file is empty. Import the ${fileName} in the archive that LinkedIn sends.`);
  const shown = first.slice(0, 6).map((name) => `"${shortenCell(name)}"`);
  const more = first.length > shown.length ? ` and ${first.length - shown.length} more` : '';
  return refusal(
    `This file begins with ${shown.join(', ')}${more}; LinkedIn's ${fileName} has the columns ${columns}. Import the ${fileName} in the archive as LinkedIn sends it.`,
  );
}
