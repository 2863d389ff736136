import { dayOf } from './day.ts';
import type { Birthday } from './record.ts';

const written = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/;
/** A leap year, so that 29 February is a day. */
const anyYear = 2000;

/** The birthday that `text` names (`1969-12-28`, or `--12-28` without the year), or undefined when the calendar has none. */
export function parseBirthday(text: string): Birthday | undefined {
  const parts = written.exec(text);
  if (!parts) return undefined;
  const year = parts[1] === undefined ? anyYear : Number(parts[1]);
  return dayOf(year, Number(parts[2]), Number(parts[3])) === undefined ? undefined : text;
}
