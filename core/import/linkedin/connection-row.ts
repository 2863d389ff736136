import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import { cleanCell, isBlankRow, shortenRow } from '../../text/clean-cell.ts';
import type { SkippedRow } from '../common/reader.ts';
import {
  emptyRowReason,
  futureDateReason,
  longRowReason,
  shortRowReason,
  unreadableDateReason,
} from '../common/skip-reasons.ts';
import { parseConnectionDate } from './connection-date.ts';
import type { ConnectionDate } from './connection-date.ts';
import type { ConnectionsColumns } from './connections-columns.ts';

/** A row of Connections.csv: one person. Values are NFC with single spaces, and undefined if blank. */
export type ConnectionRow = {
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly firstName: string;
  /** At most one of the two names is empty. */
  readonly lastName: string;
  readonly slug?: ProfileSlug;
  /** Lower case. */
  readonly email?: string;
  readonly company?: string;
  readonly position?: string;
  readonly connectedOn?: Day;
  /** Values of columns that Kith does not know, and links or e-mail addresses that are none, by the columns' names. */
  readonly other: Readonly<Record<string, string>>;
};

type SkipCause =
  | 'hidden-profile'
  | 'empty-row'
  | 'no-name'
  | 'unreadable-date'
  | 'future-date'
  | 'short-row'
  | 'long-row';

/** A row of Connections.csv that is skipped, with its cause. */
export type SkippedConnection = SkippedRow & { readonly kind: 'skipped'; readonly cause: SkipCause };

/** What a row of Connections.csv holds, or why it is skipped. */
export type ConnectionOrSkip = { readonly kind: 'connection'; readonly row: ConnectionRow } | SkippedConnection;

const emailAddress = /^[^\s@]+@[^\s@]+$/;
const noOther: Readonly<Record<string, string>> = {};

/**
 * Creates a reader of single rows of a file with these columns. `today` is the user's local day; a row with a date more
 * than one day after it is skipped.
 */
export function createConnectionRowReader(
  columns: ConnectionsColumns,
  today: Day,
): (fields: readonly string[], line: number) => ConnectionOrSkip {
  const { known, names, other, width } = columns;
  const { firstName: firstNameAt, lastName: lastNameAt, url: urlAt, email: emailAt } = known;
  const { company: companyAt, position: positionAt, connectedOn: connectedOnAt } = known;
  const lastKnown = Math.max(...Object.values(known));
  const latest = addDays(today, 1);
  const dateOf = memoizeConnectionDates();

  return (fields, line) => {
    const firstName = cellAt(fields, firstNameAt);
    const lastName = cellAt(fields, lastNameAt);
    if (firstName === '' && lastName === '') return skipNameless(fields, line, connectedOnAt);

    // Excel leaves out the commas of empty cells at a row's end, which loses nothing if no known column is among them.
    if (fields.length <= lastKnown) {
      return skip(fields, line, 'short-row', shortRowReason(fields.length, width));
    }
    if (fields.length > width && !isBlankRow(fields.slice(width))) {
      return skip(fields, line, 'long-row', longRowReason(fields.length, width));
    }

    const row: { -readonly [Key in keyof ConnectionRow]: ConnectionRow[Key] } = {
      line,
      firstName,
      lastName,
      other: noOther,
    };
    let others: [name: string, value: string][] | undefined;

    const url = (urlAt === undefined ? '' : fields[urlAt]) ?? '';
    if (url !== '') {
      // Most addresses need no cleaning, which takes time.
      const slug = profileSlugOf(url) ?? profileSlugOf(cleanCell(url));
      if (slug !== undefined) row.slug = slug;
      else if (cleanCell(url) !== '') (others ??= []).push([names.url ?? 'URL', cleanCell(url)]);
    }
    const email = cellAt(fields, emailAt);
    if (email !== '') {
      if (emailAddress.test(email)) row.email = email.toLowerCase();
      else (others ??= []).push([names.email ?? 'Email Address', email]);
    }
    const company = cellAt(fields, companyAt);
    if (company !== '') row.company = company;
    const position = cellAt(fields, positionAt);
    if (position !== '') row.position = position;

    const date = cellAt(fields, connectedOnAt);
    if (date !== '') {
      const day = dateOf(date)?.day;
      if (day === undefined) {
        return skip(fields, line, 'unreadable-date', unreadableDateReason(date, '08 Feb 2026'));
      }
      if (day > latest) {
        return skip(fields, line, 'future-date', futureDateReason(date));
      }
      row.connectedOn = day;
    }

    for (const { name, index } of other) {
      const value = cellAt(fields, index);
      if (value !== '') (others ??= []).push([name, value]);
    }
    if (others) row.other = Object.fromEntries(others);
    return { kind: 'connection', row };
  };
}

function cellAt(fields: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : cleanCell(fields[index] ?? '');
}

function skip(fields: readonly string[], line: number, cause: SkipCause, reason: string): SkippedConnection {
  return { kind: 'skipped', line, rows: 1, cause, reason, excerpt: shortenRow(fields) };
}

function skipNameless(fields: readonly string[], line: number, dateAt: number | undefined): SkippedConnection {
  if (isBlankRow(fields)) return skip(fields, line, 'empty-row', emptyRowReason);
  if (isBlankRow(fields.filter((_, index) => index !== dateAt))) {
    return skip(
      fields,
      line,
      'hidden-profile',
      'LinkedIn gives only a date here, because the profile is hidden or closed. There is nothing to do.',
    );
  }
  return skip(
    fields,
    line,
    'no-name',
    'This row has no name. Add the name in the file and import it again, or add the person by hand.',
  );
}

/** Creates a parser that parses each text once, since most people share their day of connecting with others. */
function memoizeConnectionDates(): (text: string) => ConnectionDate | undefined {
  const dates = new Map<string, ConnectionDate | undefined>();
  return (text) => {
    const remembered = dates.get(text);
    if (remembered !== undefined || dates.has(text)) return remembered;
    const date = parseConnectionDate(text);
    dates.set(text, date);
    return date;
  };
}
