import { UTCDateMini } from '@date-fns/utc/date/mini';

import type { Day } from './day.ts';
import { parseDay } from './day.ts';

/** The midnight in UTC with which a day begins. date-fns computes with such a date in UTC, so that no time zone moves the day. */
export function utcDateOf(day: Day): Date {
  return new UTCDateMini(`${day}T00:00:00Z`);
}

/** The day of a date in UTC; undefined outside the years 0100 to 9999. */
export function dayOfUtcDate(date: Date): Day | undefined {
  return Number.isNaN(date.getTime()) ? undefined : parseDay(date.toISOString().slice(0, 10));
}
