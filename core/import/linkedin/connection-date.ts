import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import { monthNamed } from '../../calendar/month-names.ts';

/** A date of connecting, as an export wrote it. */
export type ConnectionDate = {
  readonly day: Day;
  /** Whether the year was written with two digits, as Excel likes to. */
  readonly shortYear: boolean;
};

const isoDate = /^(\d{4})([-/])(\d{2})\2(\d{2})$/;
const germanDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const spacedDate = /^(\d{1,2})\.? (?:de )?([\p{L}\p{M}]+)\.? (?:de )?(\d{4})$/u;
/** The short year needs the separators that Excel writes: `08 Feb 20` is `08 Feb 2026` cut off. */
const excelDate = /^(\d{1,2})(?:([-/.])([\p{L}\p{M}]+)\.?\2|\. ([\p{L}\p{M}]+)\.? )(\d{4}|\d{2})$/u;

/**
 * Parses the day in `Connected On`: `08 Feb 2026` as LinkedIn writes it, with month names of seven languages; `4-Apr-21`,
 * `08. Feb 26` and `8.2.2026` as Excel makes of it; and `2026-02-08`. Two-digit years are of this century. Undefined when
 * the calendar has no such day, and for `2/8/2026`, which is two different days in two countries.
 */
export function parseConnectionDate(text: string): ConnectionDate | undefined {
  const iso = isoDate.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), false);
  const german = germanDate.exec(text);
  if (german) return dated(Number(german[3]), Number(german[2]), Number(german[1]), false);
  const spaced = spacedDate.exec(text);
  if (spaced) return dated(Number(spaced[3]), monthNamed(spaced[2] ?? ''), Number(spaced[1]), false);
  const excel = excelDate.exec(text);
  if (!excel) return undefined;
  const year = excel[5] ?? '';
  const shortYear = year.length === 2;
  const month = monthNamed(excel[3] ?? excel[4] ?? '');
  return dated(Number(year) + (shortYear ? 2000 : 0), month, Number(excel[1]), shortYear);
}

const wholeDates = [
  /^\d{4}[-/]\d{1,2}[-/]\d{2}$/,
  /^\d{1,2}\D+\d{4}$/,
  /^\d{1,2}\D\d{1,2}\D\d{4}$/,
  excelDate,
] as const;

/** Whether the text runs to the end of a date, even one that no calendar has; `08 Feb 20` and `2026-02` do not. */
export function isWholeDate(text: string): boolean {
  return wholeDates.some((shape) => shape.test(text));
}

function dated(year: number, month: number, dayOfMonth: number, shortYear: boolean): ConnectionDate | undefined {
  const day = dayOf(year, month, dayOfMonth);
  return day && { day, shortYear };
}
