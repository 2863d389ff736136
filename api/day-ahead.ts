import { addDays } from '../core/calendar/day.ts';
import type { Day } from '../core/calendar/day.ts';
import { refusedError } from './refusal.ts';

/**
 * Checks the day of something that has happened. Accepts tomorrow, which is today in a time zone to the east.
 *
 * @throws REFUSED for a later day.
 */
export function refuseDayAhead(on: Day, today: Day): void {
  if (on > addDays(today, 1)) throw refusedError('This day has not come yet. Choose today or an earlier day.');
}
