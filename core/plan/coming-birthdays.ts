import { celebratedOn } from '../calendar/anniversaries.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { formatDayAndMonth } from '../calendar/format-day.ts';
import { weekdayName } from '../calendar/weeks.ts';
import type { Locale } from '../locale.ts';

/** Birthdays are told so many days ahead. */
const daysAhead = 14;

/** The day on which a birthday is next, and how old the person turns; null when the year is not known. */
export type ComingBirthday = { readonly day: Day; readonly turns: number | null };

/** Lists the months and days (`12-28`) whose birthdays are today or in the two weeks to come, each with its day. */
export function comingBirthdayDates(today: Day): Map<string, Day> {
  const days = new Map<string, Day>();
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    for (const date of celebratedOn(day)) days.set(date, day);
  }
  return days;
}

/** Finds the day of a birthday (`1969-12-28`, or `--12-28` without its year) among those days; undefined when it is none. */
export function comingBirthday(birthday: string, dates: ReadonlyMap<string, Day>): ComingBirthday | undefined {
  const day = dates.get(birthday.slice(-5));
  if (day === undefined) return undefined;
  const turns = birthday.startsWith('-') ? null : Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  // A year that cannot be that of a birth is not known.
  return { day, turns: turns !== null && turns > 0 && turns < 120 ? turns : null };
}

/** Words a birthday: "today", "on Tuesday (turns 40)", "on 3 December". */
export function comingBirthdayInWords({ day, turns }: ComingBirthday, today: Day, locale: Locale): string {
  const ahead = daysBetween(today, day);
  const near = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : `on ${weekdayName(day)}`;
  const when = ahead < 7 ? near : `on ${formatDayAndMonth(day, locale)}`;
  return turns === null ? when : `${when} (turns ${turns})`;
}
