import { dayOfNumber } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { ParsedMessages } from './messages-content.ts';

/** Returns the newest day with a message that counts: until then the file knows who wrote. */
export function newestMessageDay({ threads }: ParsedMessages): Day | undefined {
  let newest: number | undefined;
  for (const { days } of threads) {
    // The triples are sorted by day.
    const last = days.at(-3);
    if (last !== undefined && (newest === undefined || last > newest)) newest = last;
  }
  return newest === undefined ? undefined : dayOfNumber(newest);
}
