import { intlTag } from '../locale.ts';
import type { Locale } from '../locale.ts';
import { dateOrder } from './date-order.ts';
import type { Day } from './day.ts';
import { daysBetween } from './day.ts';
import { utcDateOf } from './utc-date.ts';
import { weekdayName } from './weeks.ts';

const styles = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayShort: { day: 'numeric', month: 'short', year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  dayAndMonthShort: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short', year: 'numeric' },
  monthName: { month: 'long' },
  monthNameShort: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A formatter with the texts that it made. */
type KeptFormat = { readonly formatter: Intl.DateTimeFormat; readonly texts: Map<Day, string> };

// Formatters are kept, since making one takes longer than formatting many days; and texts, since the same days come up
// again and again.
const formats = new Map<string, KeptFormat>();
const mostTexts = 2000;

function format(day: Day, locale: Locale, style: keyof typeof styles): string {
  const key = `${locale} ${style}`;
  let found = formats.get(key);
  if (found === undefined) {
    const formatter = new Intl.DateTimeFormat(intlTag(locale), { ...styles[style], timeZone: 'UTC' });
    found = { formatter, texts: new Map() };
    formats.set(key, found);
  }
  const { formatter, texts } = found;
  let text = texts.get(day);
  if (text === undefined) {
    text = formatter.format(utcDateOf(day));
    if (texts.size >= mostTexts) texts.clear();
    texts.set(day, text);
  }
  return text;
}

/** Formats a day: "14 March 2024", in the United States "March 14, 2024". */
export function formatDay(day: Day, locale: Locale): string {
  return format(day, locale, 'day');
}

/** Formats a day for columns: "14 Mar 2024". */
export function formatDayShort(day: Day, locale: Locale): string {
  return format(day, locale, 'dayShort');
}

/** Formats a day without its year: "14 March". */
export function formatDayAndMonth(day: Day, locale: Locale): string {
  return format(day, locale, 'dayAndMonth');
}

/** Formats a day without its year for narrow columns: "14 Mar". */
export function formatDayAndMonthShort(day: Day, locale: Locale): string {
  return format(day, locale, 'dayAndMonthShort');
}

/** Formats the month of a day: "March 2024". */
export function formatMonth(day: Day, locale: Locale): string {
  return format(day, locale, 'month');
}

/** Formats the month of a day for columns and the ends of a chart: "Mar 2024". */
export function formatMonthShort(day: Day, locale: Locale): string {
  return format(day, locale, 'monthShort');
}

/** Formats the month of a day without the year: "March". */
export function formatMonthName(day: Day, locale: Locale): string {
  return format(day, locale, 'monthName');
}

/** Formats the month of a day in short, without the year: "Mar". */
export function formatMonthNameShort(day: Day, locale: Locale): string {
  return format(day, locale, 'monthNameShort');
}

/** Formats a day with its weekday, without the year: "Monday, 23 November". */
export function formatWeekdayAndDay(day: Day, locale: Locale): string {
  return `${weekdayName(day)}, ${formatDayAndMonth(day, locale)}`;
}

/** Formats a day after "by": "today", "tomorrow", "Monday 23 November"; with the year if it is not that of `today`. */
export function formatDueDay(day: Day, today: Day, locale: Locale): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  return ahead === 1 ? 'tomorrow' : formatDayOfWeek(day, today, locale);
}

/** Formats a day to come: "23 November"; with the year if it is not that of `today`. */
export function formatUpcomingDay(day: Day, today: Day, locale: Locale): string {
  return yearOf(day) === yearOf(today) ? formatDayAndMonth(day, locale) : formatDay(day, locale);
}

/** Formats a day with its weekday: "Monday 23 November", "Monday, November 23"; with the year if it is not that of `today`. */
export function formatDayOfWeek(day: Day, today: Day, locale: Locale): string {
  const comma = dateOrder(locale) === 'month-first' ? ',' : '';
  return `${weekdayName(day)}${comma} ${formatUpcomingDay(day, today, locale)}`;
}

/** Formats a past day: "3 May" if it is less than ten months ago, so that it can only be the last one; else "3 May 2021". */
export function formatPastDay(day: Day, today: Day, locale: Locale): string {
  return isRecent(day, today) ? formatDayAndMonth(day, locale) : formatDay(day, locale);
}

/** Formats a past month: "March" if the day is less than ten months ago, so that it can only be the last one; else "March 2021". */
export function formatPastMonth(day: Day, today: Day, locale: Locale): string {
  return isRecent(day, today) ? formatMonthName(day, locale) : formatMonth(day, locale);
}

/** The year of a day: "2016". */
export function yearOf(day: Day): string {
  return String(Number(day.slice(0, 4)));
}

function isRecent(day: Day, today: Day): boolean {
  const days = daysBetween(day, today);
  return days >= 0 && days < 300;
}
