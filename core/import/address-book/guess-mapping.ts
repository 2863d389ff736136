import { createDateOrderFinder, parseWrittenBirthday } from './written-birthday.ts';
import { recogniseColumns, dateOrderOfColumnName } from './card-columns.ts';
import type { CardColumn } from './card-columns.ts';
import { cleanCell } from '../../text/clean-cell.ts';
import type { Day } from '../../calendar/day.ts';
import type { ColumnMeaning, TableMapping } from '../common/table-mapping.ts';
import { splitAddressBookName } from '../../people/name-parts.ts';
import { contactFactNames } from '../../people/shown-facts.ts';
import type { ContactFactName } from '../../people/shown-facts.ts';
import { contactColumnOf } from '../../records/contact-columns.ts';
import { profileSlugOf } from '../../people/profile-slug.ts';

/** What a value looks like. */
export type ValueKind = 'email' | 'profile-url' | 'link' | 'yearless-date' | 'date' | 'number' | 'name' | 'text';

const email = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;
const link = /^(?:https?:\/\/|www\.)\S+$/i;
const number = /^[+(]?\d[\d\s()/.,-]*$/;
const yearlessDate = /^--\d{2}-?\d{2}$/;
const nameWords = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,2},? \p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Longer values are taken for text without looking at them. */
const maxGuessedLength = 300;
/** The share of a column's values that must be of one kind. */
const agreeingShare = 0.6;

/** Guesses the kind of a value from what it looks like. `today` is the user's local day. */
export function guessValueKind(value: string, today: Day): ValueKind {
  if (value.length > maxGuessedLength) return 'text';
  if (email.test(value)) return 'email';
  if (profileSlugOf(value) !== undefined) return 'profile-url';
  if (link.test(value)) return 'link';
  if (yearlessDate.test(value)) return 'yearless-date';
  const date = parseWrittenBirthday(value, today);
  if (date.kind === 'birthday' || date.kind === 'ambiguous') return 'date';
  if (number.test(value)) return 'number';
  const { firstName, lastName } = splitAddressBookName(value);
  if (nameWords.test(value) || (lastName !== '' && !value.includes(' ') && firstName !== '')) return 'name';
  return 'text';
}

/** Guesses the kind of each column's values; undefined for a column whose values are all blank or do not agree. */
export function guessColumnKinds(
  width: number,
  rows: readonly (readonly string[])[],
  today: Day,
): readonly (ValueKind | undefined)[] {
  return Array.from({ length: width }, (_, index) => {
    const counts = new Map<ValueKind, number>();
    let filled = 0;
    for (const row of rows) {
      const value = cleanCell((row[index] ?? '').slice(0, 2 * maxGuessedLength));
      if (value === '') continue;
      filled += 1;
      const kind = guessValueKind(value, today);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].find(([, count]) => count >= agreeingShare * filled)?.[0];
  });
}

/** What a column of a known address book means in the mapping that the user sees. */
export const meaningOfColumn: Readonly<Record<CardColumn, ColumnMeaning>> = {
  'first-name': 'first-name',
  'middle-name': 'other',
  'last-name': 'last-name',
  'full-name': 'full-name',
  nickname: 'other',
  email: 'email',
  link: 'profile-url',
  company: 'company',
  position: 'position',
  birthday: 'birthday',
  phone: 'phone',
  city: 'city',
  website: 'website',
  note: 'note',
  other: 'other',
  nothing: 'nothing',
};

/**
 * Guesses the mapping of a table from the names of its columns, in seven languages, and from the values of its first rows.
 * `hasHeader` is false if the table has no header and the names were made up.
 */
export function guessMapping(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  today: Day,
  hasHeader = true,
): TableMapping {
  const byName = hasHeader ? recogniseColumns(names, 'position') : names.map((): CardColumn => 'other');
  const kinds = guessColumnKinds(names.length, rows, today);
  const contactFacts = hasHeader ? guessContactFacts(names, kinds) : [];
  const columns = byName.map((column, index): ColumnMeaning => {
    const kind = kinds[index];
    if (kind === 'email' && column !== 'note') return 'email';
    if (kind === 'profile-url' && column !== 'note') return 'profile-url';
    if (contactFacts[index] !== undefined && (column === 'other' || column === 'link')) return contactFacts[index];
    // A link that is no profile is stored under the column's name, and so is a column "Mail" without e-mail addresses.
    if (column === 'link' && kind !== undefined) return 'other';
    if (column === 'email' && kind !== undefined) return 'other';
    if (kind === 'yearless-date' && column === 'other' && !byName.includes('birthday')) return 'birthday';
    return meaningOfColumn[column];
  });
  if (!hasHeader) {
    const name = kinds.indexOf('name');
    if (name >= 0) columns[name] = 'full-name';
  }
  return { columns, dateOrder: guessDateOrder(names, columns, rows, today) };
}

const kindsOfFacts: Readonly<Record<ContactFactName, readonly (ValueKind | undefined)[]>> = {
  phone: ['number', 'text', 'date', undefined],
  city: ['name', 'text', undefined],
  website: ['link', 'text', undefined],
};

/** Guesses which column is the phone, which the city and which the website: of several by their names, the best. */
function guessContactFacts(
  names: readonly string[],
  kinds: readonly (ValueKind | undefined)[],
): readonly (ContactFactName | undefined)[] {
  const found = names.map((name, index) => {
    const column = contactColumnOf(cleanCell(name));
    return column !== undefined && kindsOfFacts[column.fact].includes(kinds[index]) ? column : undefined;
  });
  const best = contactFactNames.map((fact) => {
    const ranks = found.map((column) => (column?.fact === fact ? column.rank : Infinity));
    return ranks.indexOf(Math.min(...ranks));
  });
  return found.map((column, index) => (best.includes(index) ? column?.fact : undefined));
}

function guessDateOrder(
  names: readonly string[],
  columns: readonly ColumnMeaning[],
  rows: readonly (readonly string[])[],
  today: Day,
): TableMapping['dateOrder'] {
  const birthday = columns.indexOf('birthday');
  if (birthday < 0) return null;
  const finder = createDateOrderFinder();
  for (const row of rows) finder.add(parseWrittenBirthday(cleanCell(row[birthday] ?? ''), today));
  const { order, hasAmbiguousDates } = finder.result();
  return hasAmbiguousDates ? (order ?? dateOrderOfColumnName(names[birthday] ?? '')) : null;
}
