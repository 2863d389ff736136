import { dayNumberOf, daysInMonth } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/day.ts';

const otherForm =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:T|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:UTC|GMT|Z|\+00:?00))?$/i;

/**
 * Parses when a message was sent, in seconds since 1970: `2026-02-08 13:05:02 UTC` as LinkedIn writes it,
 * `2019-11-06T02:08:20` as it once did, and either with slashes, without seconds or with fractions of them. Without a zone
 * it is UTC. NaN for any other text: unlike the parsers of other files this one keeps to numbers, since it runs millions of
 * times.
 */
export function parseMessageSeconds(text: string): number {
  // The usual form is parsed by arithmetic, which is much faster than a regular expression.
  if (
    text.length === 23 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    text.charCodeAt(19) === 32 &&
    text.charCodeAt(20) === 85 &&
    text.charCodeAt(21) === 84 &&
    text.charCodeAt(22) === 67
  ) {
    return secondsAt(
      twoDigits(text, 0) * 100 + twoDigits(text, 2),
      twoDigits(text, 5),
      twoDigits(text, 8),
      twoDigits(text, 11),
      twoDigits(text, 14),
      twoDigits(text, 17),
    );
  }
  const match = otherForm.exec(text.trim());
  if (!match) return Number.NaN;
  const [, year, , month, dayOfMonth, hour, minute, second = '0'] = match;
  return secondsAt(Number(year), Number(month), Number(dayOfMonth), Number(hour), Number(minute), Number(second));
}

/** The instant a whole number of seconds after 1970 began. */
export function instantOfSeconds(seconds: number): Instant {
  // ISO 8601 in UTC, with milliseconds, is what the brand asks for.
  return new Date(seconds * 1000).toISOString() as Instant;
}

/** The number in two characters; NaN if one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function secondsAt(
  year: number,
  month: number,
  dayOfMonth: number,
  hour: number,
  minute: number,
  second: number,
): number {
  // Written so that NaN fails too.
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  if (!(year >= 1000 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return Number.NaN;
  if (!(dayOfMonth <= daysInMonth(year, month))) return Number.NaN;
  return dayNumberOf(year, month, dayOfMonth) * 86_400 + hour * 3600 + minute * 60 + second;
}
