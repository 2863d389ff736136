import { dayOf } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import { monthNamed } from '../../calendar/month-names.ts';

/** A day of connecting, with how the file wrote it. */
export type ConnectionDate = {
  readonly day: Day;
  /** Whether the year had two digits, as Excel writes it. */
  readonly hasShortYear: boolean;
};

const isoDate = /^(\d{4})([-/])(\d{2})\2(\d{2})$/;
const germanDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const spacedDate = /^(\d{1,2})\.? (?:de )?([\p{L}\p{M}]+)\.? (?:de )?(\d{4})$/u;
/** A year of two digits needs Excel's separators, since `08 Feb 20` is a cut-off `08 Feb 2026`. */
const excelDate = /^(\d{1,2})(?:([-/.])([\p{L}\p{M}]+)\.?\2|\. ([\p{L}\p{M}]+)\.? )(\d{4}|\d{2})$/u;

/**
 * Parses the day in `Connected On`: `08 Feb 2026` as LinkedIn writes it, with month names of seven languages; `4-Apr-21`,
 * `08. Feb 26` and `8.2.2026` as Excel writes it; and `2026-02-08`. Years of two digits are of this century. Undefined for
 * a day that the calendar does not have, and for `2/8/2026`, which means different days in different countries.
 */
export function parseConnectionDate(text: string): ConnectionDate | undefined {
  const iso = isoDate.exec(text);
  if (iso) return connectionDateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), false);
  const german = germanDate.exec(text);
  if (german) return connectionDateOf(Number(german[3]), Number(german[2]), Number(german[1]), false);
  const spaced = spacedDate.exec(text);
  if (spaced) return connectionDateOf(Number(spaced[3]), monthNamed(spaced[2] ?? ''), Number(spaced[1]), false);
  const excel = excelDate.exec(text);
  if (!excel) return undefined;
  const year = excel[5] ?? '';
  const hasShortYear = year.length === 2;
  const month = monthNamed(excel[3] ?? excel[4] ?? '');
  return connectionDateOf(Number(year) + (hasShortYear ? 2000 : 0), month, Number(excel[1]), hasShortYear);
}

const wholeDates = [
  /^\d{4}[-/]\d{1,2}[-/]\d{2}$/,
  /^\d{1,2}\D+\d{4}$/,
  /^\d{1,2}\D\d{1,2}\D\d{4}$/,
  excelDate,
] as const;

/** Whether a text is a complete date, even if the calendar does not have it; `08 Feb 20` and `2026-02` are cut off. */
export function isWholeDate(text: string): boolean {
  return wholeDates.some((shape) => shape.test(text));
}

function connectionDateOf(
  year: number,
  month: number,
  dayOfMonth: number,
  hasShortYear: boolean,
): ConnectionDate | undefined {
  const day = dayOf(year, month, dayOfMonth);
  return day && { day, hasShortYear };
}
