import { parseConnectionDate } from './connection-date.ts';
import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';

// How the smaller files of LinkedIn's archive write their dates. No time zone moves a day: where a file says none, the
// day is the one that it writes, and where it says UTC, the day is that of UTC.

/** A time of day; with AM or PM by twelve hours, else by twenty-four. */
const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s?(?<half>[AaPp])\.?\s?[Mm]\.?)?`;
const monthFirst = new RegExp(
  String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4}|\d{2})(?:,?\s+${clock})?$`,
  'u',
);
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4})(?<between>[-/])(?<month>\d{2})\k<between>(?<day>\d{2})(?:(?:T|,?\s+)${clock}(?:\.\d{1,9})?(?:\s?(?:Z|UTC|GMT|\+00:?00))?)?$`,
  'u',
);
const dotted = new RegExp(
  String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})(?:,?\s+${clock})?$`,
  'u',
);
/** `Feb 8, 2026`, with or without a time; and the same turned round, for months in other languages. */
const monthByName = /^(?<month>[\p{L}\p{M}]+)\.? (?<day>\d{1,2}), (?<year>\d{4})(?:,?\s+(?<clock>\S.*))?$/u;
const dayThenMonthByName = /^(?<date>\d{1,2}\.? (?:de )?[\p{L}\p{M}]+\.? (?:de )?\d{4})(?:,?\s+(?<clock>\S.*))?$/u;
const clockAlone = new RegExp(String.raw`^${clock}(?:\s?(?:Z|UTC|GMT))?$`, 'u');

type Read =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unknown' };

/**
 * Parses the day of an invitation or a recommendation: `1/29/26, 2:37 PM`, the month first, the year with two digits (of this
 * century) or four, any space before PM. Also what spreadsheets make of it that cannot be mistaken: `29.01.2026 14:37`,
 * `2026-01-29 14:37`. Undefined when the calendar or the clock has no such moment, and for anything else.
 */
export function parseMonthFirstDay(text: string): Day | undefined {
  return firstReadable(text, [monthFirst, dotted, yearFirst]);
}

/** Parses the day of an endorsement: `2023/06/20 13:05:02 UTC`; with hyphens or dots, or without a time, after a spreadsheet. */
export function parseYearFirstDay(text: string): Day | undefined {
  return firstReadable(text, [yearFirst, dotted]);
}

/**
 * Parses the day on which a note was written, in any form that LinkedIn's files have. `no-such-day` when it is one of these
 * forms and the calendar or the clock has no such moment, `unknown` when it is none of them.
 */
export function parseNoteDate(text: string): Read {
  const read = readByForms(text, [yearFirst, monthFirst, dotted]);
  return read.kind === 'unknown' ? readWithMonthName(text) : read;
}

function firstReadable(text: string, forms: readonly RegExp[]): Day | undefined {
  const read = readByForms(text, forms);
  return read.kind === 'day' ? read.day : undefined;
}

function readByForms(text: string, forms: readonly RegExp[]): Read {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return isTime(groups) ? found(dayOfGroups(groups)) : { kind: 'no-such-day' };
  }
  return { kind: 'unknown' };
}

function readWithMonthName(text: string): Read {
  const byMonth = monthByName.exec(text)?.groups;
  const groups = byMonth ?? dayThenMonthByName.exec(text)?.groups;
  if (!groups) return { kind: 'unknown' };
  if (groups['clock'] !== undefined) {
    const time = clockAlone.exec(groups['clock'])?.groups;
    if (!time) return { kind: 'unknown' };
    if (!isTime(time)) return { kind: 'no-such-day' };
  }
  const written = byMonth ? `${byMonth['day']} ${byMonth['month']} ${byMonth['year']}` : (groups['date'] ?? '');
  return found(parseConnectionDate(written)?.day);
}

type Groups = Readonly<Record<string, string | undefined>>;

function found(day: Day | undefined): Read {
  return day === undefined ? { kind: 'no-such-day' } : { kind: 'day', day };
}

function dayOfGroups({ year = '', month, day }: Groups): Day | undefined {
  return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
}

/** Whether the clock has the time, or none is written. */
function isTime({ hour, minute, second = '0', half }: Groups): boolean {
  if (hour === undefined) return true;
  const hours = Number(hour);
  const isHour = half === undefined ? hours <= 23 : hours >= 1 && hours <= 12;
  return isHour && Number(minute) <= 59 && Number(second) <= 59;
}
