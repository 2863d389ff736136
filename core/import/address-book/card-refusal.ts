import type { Locale } from '../../locale.ts';
import { formatNumber } from '../../numbers-in-words.ts';
import { shortenCell } from '../../text/clean-cell.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { refusal } from '../common/reader.ts';
import type { FileRefusal } from '../common/reader.ts';
import { tableColumnLimit } from '../common/table-limits.ts';

const again = 'Export it once more from the program it comes from, and import that.';

/** Refuses an address book that is no valid CSV. */
export function refuseCardsCsv(error: CsvError): FileRefusal {
  switch (error.kind) {
    case 'open-quote':
      return refusal(
        `A quotation mark opens on line ${error.line} and is not closed, so everything after it would be one person. Close it in the file and import it again.`,
      );
    case 'record-too-long':
      return refusal(
        `Line ${error.line} is far longer than what any address book says of a person, so this file seems to be damaged, or something else. ${again}`,
      );
  }
}

/** Refuses a table whose last row, on this line, is cut off. */
export function refuseCardsCutOff(line: number): FileRefusal {
  return refusal(
    `This file breaks off in the middle of line ${line}, so people may be missing from it. Copy or download it once more, and import that.`,
  );
}

/** Refuses a file that is larger than an address book can be. `most` is the limit with its unit. */
export function refuseTooManyCards(most: string): FileRefusal {
  return refusal(
    `This file has more than ${most}, far more than an address book holds. Divide it into several files, or leave out what is no contact, and import it again.`,
  );
}

/** Refuses a table with more columns than Kith reads. */
export function refuseTooManyColumns(columns: number, locale: Locale): FileRefusal {
  const most = formatNumber(tableColumnLimit, locale);
  return refusal(
    `This table has ${formatNumber(columns, locale)} columns, and Kith reads at most ${most}. Delete those that say nothing of people, and import it again.`,
  );
}

/** Refuses a file without the header of such an address book among its first records. `what` names the address book. */
export function refuseWithoutCardHeader(firstRecord: readonly string[] | undefined, what: string): FileRefusal {
  if (!firstRecord) return refusal(`This file is empty. ${again}`);
  const shown = firstRecord.slice(0, 6).map((name) => `"${shortenCell(name)}"`);
  const more = firstRecord.length > shown.length ? ` and ${firstRecord.length - shown.length} more` : '';
  return refusal(
    `This file begins with ${shown.join(', ')}${more}, which are not the columns of ${what}. Import it as the program exports it.`,
  );
}

/** Refuses a text that is no table. */
export function refuseWithoutTable(): FileRefusal {
  return refusal(
    'This file holds text, but no table of people. Choose a CSV file with a column for each of name, e-mail address, company and so on.',
  );
}

/** Refuses a file with a vCard of impossible length that begins on this line. */
export function refuseLongCard(line: number): FileRefusal {
  return refusal(
    `The contact that begins on line ${line} is far longer than any contact, even without its pictures, so this file seems to be damaged, or something else. ${again}`,
  );
}

/** Refuses a file that ends within the card that begins on this line. */
export function refuseCardCutOff(line: number): FileRefusal {
  return refusal(
    `This file breaks off within the contact that begins on line ${line}, so people may be missing from it. Copy or download it once more, and import that.`,
  );
}

/** Refuses a vCard file without any card. */
export function refuseWithoutCards(): FileRefusal {
  return refusal(`This file holds no contact in the vCard format. ${again}`);
}
