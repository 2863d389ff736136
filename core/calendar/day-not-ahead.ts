import { addDays } from './day.ts';
import type { Day } from './day.ts';

/**
 * Takes the day after `today` for today, since a file may come from further east, where it has begun already. Returns
 * undefined for a later day.
 */
export function dayNotAhead(day: Day, today: Day): Day | undefined {
  if (day <= today) return day;
  return day === addDays(today, 1) ? today : undefined;
}
