import type { Clock } from '../api/context.ts';
import { dayOf } from '../core/calendar/day.ts';
import type { Day, Instant } from '../core/calendar/day.ts';

/** This computer's clock; `today` is the day in its local time zone. */
export const systemClock: Clock = {
  // toISOString gives exactly the form of an instant.
  now: () => new Date().toISOString() as Instant,
  today: () => localDay(new Date()),
};

function localDay(date: Date): Day {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === undefined)
    throw new Error(`The computer's clock shows a year that Kith cannot count: ${date.toISOString()}`);
  return day;
}
