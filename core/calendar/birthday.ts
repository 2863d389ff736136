import { dayOf } from './day.ts';

/** `YYYY-MM-DD`, or `--MM-DD` where no year is known. */
export type Birthday = string;

const written = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February is a day. */
const anyYear = 2000;

/** Parses a birthday, `1969-12-28` or `--12-28` without the year; undefined when the calendar has no such day. */
export function parseBirthday(text: string): Birthday | undefined {
  const [, year, month, dayOfMonth] = written.exec(text) ?? [];
  if (year === undefined) return yearlessBirthday(Number(month), Number(dayOfMonth));
  return dayOf(Number(year), Number(month), Number(dayOfMonth));
}

/** The birthday of an unknown year on this month (1–12) and day; undefined when no year has that day. */
export function yearlessBirthday(month: number, dayOfMonth: number): Birthday | undefined {
  const day = dayOf(anyYear, month, dayOfMonth);
  return day && `-${day.slice(4)}`;
}
