import { parseConnectionDate } from './connection-date.ts';
import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';

// Parse the dates of the smaller files of LinkedIn's archive. No time zone moves a day: where a file gives none, the day is
// the one that it writes, and where it gives UTC, the day is that of UTC.
//
// A date that cannot be read is undefined, since its row is skipped in any case. Only the date of a note tells why: a note
// with a date of unknown form is taken without it.

/** Matches a time of day: of twelve hours with AM or PM, else of twenty-four. */
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
/** Match `Feb 8, 2026` and, for other languages, `8 Feb 2026`; each with or without a time. */
const monthByName = /^(?<month>[\p{L}\p{M}]+)\.? (?<day>\d{1,2}), (?<year>\d{4})(?:,?\s+(?<clock>\S.*))?$/u;
const dayThenMonthByName = /^(?<date>\d{1,2}\.? (?:de )?[\p{L}\p{M}]+\.? (?:de )?\d{4})(?:,?\s+(?<clock>\S.*))?$/u;
const clockAlone = new RegExp(String.raw`^${clock}(?:\s?(?:Z|UTC|GMT))?$`, 'u');

/** The day of a note; `no-such-day` for a known form that is no moment of the calendar, `unknown` for any other form. */
type NoteDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unknown' };

/**
 * Parses the day of an invitation: `1/29/26, 2:37 PM`, month first, the year with two digits (of this century) or four, any
 * space before PM; and the unambiguous forms that spreadsheets turn it into: `29.01.2026 14:37`, `2026-01-29 14:37`.
 * Undefined for a moment that calendar or clock does not have, and for any other text.
 */
export function parseInvitationDay(text: string): Day | undefined {
  return firstReadable(text, [monthFirst, dotted, yearFirst]);
}

/** Parses the day of a recommendation, which has the forms of an invitation's. */
export function parseRecommendationDay(text: string): Day | undefined {
  return parseInvitationDay(text);
}

/**
 * Parses the day of an endorsement: `2023/06/20 13:05:02 UTC`; also with hyphens or dots, or without a time, as spreadsheets
 * write it. Undefined for anything else.
 */
export function parseEndorsementDay(text: string): Day | undefined {
  return firstReadable(text, [yearFirst, dotted]);
}

/** Parses the day on which a note was written, in any form that LinkedIn's files use. */
export function parseNoteDay(text: string): NoteDay {
  const read = readByForms(text, [yearFirst, monthFirst, dotted]);
  return read.kind === 'unknown' ? readWithMonthName(text) : read;
}

function firstReadable(text: string, forms: readonly RegExp[]): Day | undefined {
  const read = readByForms(text, forms);
  return read.kind === 'day' ? read.day : undefined;
}

function readByForms(text: string, forms: readonly RegExp[]): NoteDay {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return isTime(groups) ? noteDayOf(dayOfGroups(groups)) : { kind: 'no-such-day' };
  }
  return { kind: 'unknown' };
}

function readWithMonthName(text: string): NoteDay {
  const byMonth = monthByName.exec(text)?.groups;
  const groups = byMonth ?? dayThenMonthByName.exec(text)?.groups;
  if (!groups) return { kind: 'unknown' };
  if (groups['clock'] !== undefined) {
    const time = clockAlone.exec(groups['clock'])?.groups;
    if (!time) return { kind: 'unknown' };
    if (!isTime(time)) return { kind: 'no-such-day' };
  }
  const written = byMonth ? `${byMonth['day']} ${byMonth['month']} ${byMonth['year']}` : (groups['date'] ?? '');
  return noteDayOf(parseConnectionDate(written)?.day);
}

type DateGroups = Readonly<Record<string, string | undefined>>;

function noteDayOf(day: Day | undefined): NoteDay {
  return day === undefined ? { kind: 'no-such-day' } : { kind: 'day', day };
}

function dayOfGroups({ year = '', month, day }: DateGroups): Day | undefined {
  return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
}

/** Whether the time exists, or none is given. */
function isTime({ hour, minute, second = '0', half }: DateGroups): boolean {
  if (hour === undefined) return true;
  const hours = Number(hour);
  const isHour = half === undefined ? hours <= 23 : hours >= 1 && hours <= 12;
  return isHour && Number(minute) <= 59 && Number(second) <= 59;
}
