import { parseBirthday } from '../../../../core/calendar/birthday.ts';
import { parseDay } from '../../../../core/calendar/day.ts';
import { formatDay, formatDayAndMonth, formatMonthName } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';

/** A birthday as it is typed, each part as text; the month from `01` to `12`, or empty. */
export type TypedBirthday = { readonly day: string; readonly month: string; readonly year: string };

const written = /^(\d{4}|-)-(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February is a valid day. */
const anyYear = '2000';

/** Splits a stored birthday (`1969-12-28`, `--12-28` without the year, or empty) into its parts. */
export function typedBirthday(birthday: string): TypedBirthday {
  const [, year = '-', month = '', day = ''] = written.exec(birthday) ?? [];
  return { day: day.replace(/^0/, ''), month, year: year === '-' ? '' : year };
}

/** Joins the parts into a stored birthday; null when the calendar has no such day, or the day or month is missing. */
export function storedBirthday({ day, month, year }: TypedBirthday): string | null {
  const [inMonth, inYear] = [day.trim(), year.trim()];
  if (inMonth === '' && month === '' && inYear === '') return '';
  if (!/^\d{1,2}$/.test(inMonth)) return null;
  return parseBirthday(`${inYear || '-'}-${month}-${inMonth.padStart(2, '0')}`) ?? null;
}

/** The months as options: "January" for `01`. */
export const monthOptions = Array.from({ length: 12 }, (_, index) => {
  const value = String(index + 1).padStart(2, '0');
  const day = parseDay(`${anyYear}-${value}-01`);
  return { value, label: day === undefined ? value : formatMonthName(day, userLocale) };
});

/** Words a stored birthday: "28 December 1969" or "28 December"; empty when it is not known. */
export function birthdayInWords(birthday: string): string {
  const day = parseDay(birthday.replace(/^-(?=-)/, anyYear));
  if (day === undefined) return '';
  return birthday.startsWith('-') ? formatDayAndMonth(day, userLocale) : formatDay(day, userLocale);
}
