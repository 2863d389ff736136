import { addDays } from './day.ts';
import type { Day } from './day.ts';

/**
 * Replaces the day after `today` by today, since a file may come from further east, where that day has begun. Undefined for a
 * later day.
 */
export function dayNotAhead(day: Day, today: Day): Day | undefined {
  if (day <= today) return day;
  return day === addDays(today, 1) ? today : undefined;
}
