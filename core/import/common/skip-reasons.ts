import { shortenCell } from '../../text/clean-cell.ts';

// The sentences for skipped rows that all files share: what is wrong, and what to do.

/** The reason for a row whose cells are all empty. */
export const emptyRowReason = 'This row is empty. There is nothing to do.';

/** The reason for a row with fewer values than the header has names, so that a known column is missing. */
export function shortRowReason(values: number, width: number): string {
  return `This row has ${valueCount(values)} where ${width} belong, so it is not clear which is which. Correct the row in the file and import it again, or ask LinkedIn for a new copy.`;
}

/** The reason for a row with more values than the header has names. */
export function longRowReason(values: number, width: number): string {
  return `This row has ${valueCount(values)} where ${width} belong, probably because of a comma outside of quotes. Correct the row in the file and import it again, or ask LinkedIn for a new copy.`;
}

/** The reason for a date that is missing or unreadable. `example` is a date in the form of the file. */
export function unreadableDateReason(written: string, example: string, what: 'day' | 'time' = 'day'): string {
  if (written === '') return `This row has no date. Write one like ${example} in the file and import it again.`;
  return `"${shortenCell(written)}" is not a ${what} that Kith can read. Write it like ${example} in the file and import it again.`;
}

/** The reason for a date that is more than a day ahead. */
export function futureDateReason(written: string): string {
  return `"${shortenCell(written)}" is in the future. Correct the date in the file, or the date of this computer, and import it again.`;
}

function valueCount(count: number): string {
  return count === 1 ? 'one value' : `${count} values`;
}
