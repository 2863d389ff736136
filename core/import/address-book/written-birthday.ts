import { yearlessBirthday } from '../../calendar/birthday.ts';
import { addDays, dayOf } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import type { DateOrder } from '../../calendar/date-order.ts';
import { monthNamed } from '../../calendar/month-names.ts';
import type { Birthday } from '../../calendar/birthday.ts';

/**
 * What the text of a birthday means. A tagged result, since each kind is treated in its own way: an ambiguous date waits for
 * the order of the file, and an unreadable one is stored as text.
 */
export type WrittenBirthday =
  | {
      readonly kind: 'birthday';
      readonly birthday: Birthday;
      /** The order of day and month, if the date allows only one: 28/12/1969. */
      readonly impliedOrder?: DateOrder;
    }
  /** Day first or month first, as in 03/04/1980. */
  | { readonly kind: 'ambiguous'; readonly byOrder: Readonly<Record<DateOrder, Birthday>> }
  /** A placeholder for no date, like `0/0/00`. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** The year that Apple's programs write for a birthday without one. */
const omittedYear = 1604;
const earliestYear = 1850;

/** The most characters of a date. */
const dateLength = 60;
const nothing = /^[0\s./:-]*$/;
/** The first and last day of a program's calendar, which some programs write for no date. */
const calendarEnds = /^(?:1601[-/]0?1[-/]0?1|0?1[-/]0?1[-/](?:1601|4501)|4501[-/]0?1[-/]0?1)$/;
const timeOfDay =
  /(?:T\d{2}(?::?\d{2}){0,2}|[T ]\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?[AP]\.?M\.?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/i;
const yearFirst = /^(\d{4})([-/.]|年) ?(\d{1,2})(?:[-/.]|月) ?(\d{1,2})日?$/;
const basic = /^(\d{4})(\d{2})(\d{2})$/;
const withoutYear = /^--(\d{2})-?(\d{2})$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?$/;
const inEitherOrder = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayAndName = /^(\d{1,2})(?:st|nd|rd|th|er|º)?[. -] ?(?:de )?([\p{L}\p{M}]+)\.?,?(?:[ -](?:de )?(\d{4}|\d{2}))?$/u;
const nameAndDay = /^([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;

/**
 * Parses a birthday: `1969-12-28` and `19691228`, with or without a time, which is left out; `--12-28` and the year 1604
 * for one without a year; `28.12.1969`; `12/28/1969` and `28/12/1969`; and with the name of the month in seven languages. A
 * year of two digits is the latest such year that is not in the future. A day that the calendar does not have, that is more
 * than a day after `today` (the user's local day) or before 1850 is unreadable.
 */
export function parseWrittenBirthday(given: string, today: Day): WrittenBirthday {
  if (given.length > dateLength) return { kind: 'unreadable' };
  const text = given.trim().replace(timeOfDay, '');
  if (nothing.test(text) || calendarEnds.test(text)) return { kind: 'none' };
  const latest = addDays(today, 1);

  function on(year: string | undefined, month: number, dayOfMonth: number): WrittenBirthday {
    const birthday = birthdayOf(year, month, dayOfMonth, latest);
    return birthday === undefined ? { kind: 'unreadable' } : { kind: 'birthday', birthday };
  }

  const ordered = yearFirst.exec(text);
  if (ordered) return on(ordered[1], Number(ordered[3]), Number(ordered[4]));
  const digits = basic.exec(text);
  if (digits) return on(digits[1], Number(digits[2]), Number(digits[3]));
  const yearless = withoutYear.exec(text);
  if (yearless) return on(undefined, Number(yearless[1]), Number(yearless[2]));
  const german = dotted.exec(text);
  if (german) return on(german[3], Number(german[2]), Number(german[1]));
  const either = inEitherOrder.exec(text);
  if (either) return inOneOrder(Number(either[1]), Number(either[3]), either[4] ?? '', latest);
  const named = dayAndName.exec(text);
  if (named) return on(named[3], monthNamed(named[2] ?? ''), Number(named[1]));
  const american = nameAndDay.exec(text);
  if (american) return on(american[3], monthNamed(american[1] ?? ''), Number(american[2]));
  return { kind: 'unreadable' };
}

/** In what order the dates of one file write day and month. */
export type DateOrderFound = {
  /** The order that the file's own dates imply; null if they imply none, or contradict each other. */
  readonly order: DateOrder | null;
  /** Whether some dates can be read both ways. */
  readonly hasAmbiguousDates: boolean;
};

/** Finds the order of day and month from the dates that are added. */
export type DateOrderFinder = {
  add(date: WrittenBirthday): void;
  result(): DateOrderFound;
};

/** Creates a finder for the dates of one file. */
export function createDateOrderFinder(): DateOrderFinder {
  let hasAmbiguousDates = false;
  const orders = new Set<DateOrder>();
  return {
    add(date) {
      if (date.kind === 'ambiguous') hasAmbiguousDates = true;
      else if (date.kind === 'birthday' && date.impliedOrder !== undefined) orders.add(date.impliedOrder);
    },
    result() {
      const [order = null] = orders;
      return { order: orders.size === 1 ? order : null, hasAmbiguousDates };
    },
  };
}

function inOneOrder(first: number, second: number, year: string, latest: Day): WrittenBirthday {
  const dayFirst = birthdayOf(year, second, first, latest);
  const monthFirst = birthdayOf(year, first, second, latest);
  if (dayFirst !== undefined && monthFirst !== undefined) {
    if (dayFirst === monthFirst) return { kind: 'birthday', birthday: dayFirst };
    return { kind: 'ambiguous', byOrder: { 'day-first': dayFirst, 'month-first': monthFirst } };
  }
  if (dayFirst !== undefined) return { kind: 'birthday', birthday: dayFirst, impliedOrder: 'day-first' };
  if (monthFirst !== undefined) return { kind: 'birthday', birthday: monthFirst, impliedOrder: 'month-first' };
  return { kind: 'unreadable' };
}

function birthdayOf(year: string | undefined, month: number, dayOfMonth: number, latest: Day): Birthday | undefined {
  if (year?.length === 2) {
    const thisCentury = dayOf(2000 + Number(year), month, dayOfMonth);
    if (thisCentury !== undefined && thisCentury <= latest) return thisCentury;
    return dayOf(1900 + Number(year), month, dayOfMonth);
  }
  if (year === undefined || Number(year) === omittedYear) {
    return yearlessBirthday(month, dayOfMonth);
  }
  const day = Number(year) < earliestYear ? undefined : dayOf(Number(year), month, dayOfMonth);
  return day !== undefined && day <= latest ? day : undefined;
}
