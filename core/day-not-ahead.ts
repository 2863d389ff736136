import { shortenedCell } from './cells.ts';
import { addDays } from './day.ts';
import type { Day } from './day.ts';

/**
 * A day that a file names, as it counts on the user's `today`: one day ahead, as it is for someone further east, is today;
 * anything later is in the future, and undefined.
 */
export function dayNotAhead(day: Day, today: Day): Day | undefined {
  if (day <= today) return day;
  return day === addDays(today, 1) ? today : undefined;
}

/** Why a row with this date is left out. `example`: a date as the file has them. */
export function unreadableDate(written: string, example: string): string {
  if (written === '') {
    return `This row has no date. Write one like ${example} in the file and import it again.`;
  }
  return `"${shortenedCell(written)}" is not a day that Kith can read. Write it like ${example} in the file and import it again.`;
}

/** Why a row with this date is left out. */
export function futureDate(written: string): string {
  return `"${shortenedCell(written)}" is in the future. Correct the date in the file, or the date of this computer, and import it again.`;
}
