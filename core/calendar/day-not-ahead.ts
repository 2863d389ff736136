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
