/** What is typed of a birthday, each part as text; the month as `01` to `12`, or empty. */
export type TypedBirthday = { readonly day: string; readonly month: string; readonly year: string };

const written = /^(\d{4}|-)-(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February is a day. */
const anyYear = '2000';

/** The parts of a birthday as it is kept: `1969-12-28`, `--12-28` without the year, or empty. */
export function birthdayParts(birthday: string): TypedBirthday {
  const [, year = '-', month = '', day = ''] = written.exec(birthday) ?? [];
  return { day: day.replace(/^0/, ''), month, year: year === '-' ? '' : year };
}

/** As it is kept; null when the calendar has no such day, or a part is missing. */
export function birthdayOf({ day, month, year }: TypedBirthday): string | null {
  const [inMonth, inYear] = [day.trim(), year.trim()];
  if (inMonth === '' && month === '' && inYear === '') return '';
  if (!/^\d{1,2}$/.test(inMonth) || month === '' || !/^(\d{4})?$/.test(inYear)) return null;
  const monthAndDay = `${month}-${inMonth.padStart(2, '0')}`;
  const time = Date.parse(`${inYear || anyYear}-${monthAndDay}T00:00:00Z`);
  // A day that a month lacks is taken for one of the next, or for none.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(5, 10) === monthAndDay;
  return isDay ? `${inYear || '-'}-${monthAndDay}` : null;
}

/** The months as options to choose from: "January" for `01`. */
export const monthOptions = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1).padStart(2, '0'),
  label: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, index)),
}));

/** "28 December 1969", "28 December"; empty when it is not known. */
export function birthdayInWords(birthday: string): string {
  const { day, month, year } = birthdayParts(birthday);
  const name = monthOptions.find(({ value }) => value === month)?.label;
  return name === undefined ? '' : [day, name, year].filter(Boolean).join(' ');
}
