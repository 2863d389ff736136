import type { Day } from '../../core/calendar/day.ts';
import type { DayReading } from '../../core/calendar/day-reading.ts';
import { formatDay, formatDayAndMonth, formatWeekdayAndDay } from '../../core/calendar/format-day.ts';
import { weekdayName } from '../../core/calendar/weeks.ts';
import { userLocale } from '../app/user-locale.ts';

/**
 * Words a day for a field that shows what it understood: "Monday, 23 November"; with the year when that differs from
 * the year of `today`.
 */
export function understoodDay(day: Day, today: Day): string {
  return isOfYear(day, today)
    ? formatWeekdayAndDay(day, userLocale)
    : `${weekdayName(day)}, ${formatDay(day, userLocale)}`;
}

/** Asks about a day that contradicts itself: "13 December is a Sunday. Which day do you mean?" */
export function contradictionSentence({ date }: DayReading & { readonly kind: 'contradiction' }, today: Day): string {
  const words = isOfYear(date, today) ? formatDayAndMonth(date, userLocale) : formatDay(date, userLocale);
  return `${words} is a ${weekdayName(date)}. Which day do you mean?`;
}

function isOfYear(day: Day, today: Day): boolean {
  return day.slice(0, 4) === today.slice(0, 4);
}
