import { dayOf } from './day.ts';

/** A birthday: `YYYY-MM-DD`, or `--MM-DD` without a known year. */
export type Birthday = string;

const written = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February exists. */
const anyYear = 2000;

/** Parses a birthday, `1969-12-28` or `--12-28` without the year; undefined if the calendar has no such day. */
export function parseBirthday(text: string): Birthday | undefined {
  const [, year, month, dayOfMonth] = written.exec(text) ?? [];
  if (year === undefined) return yearlessBirthday(Number(month), Number(dayOfMonth));
  return dayOf(Number(year), Number(month), Number(dayOfMonth));
}

/** Makes a birthday without a year from a month (1–12) and a day; undefined if no year has that day. */
export function yearlessBirthday(month: number, dayOfMonth: number): Birthday | undefined {
  const day = dayOf(anyYear, month, dayOfMonth);
  return day && `-${day.slice(4)}`;
}
