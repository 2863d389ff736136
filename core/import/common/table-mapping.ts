import type { DateOrder } from '../../calendar/date-order.ts';
import { columnKey } from '../../text/clean-cell.ts';
import { hashText } from '../../text/hash.ts';

/** What a column of a table may mean. */
export const columnMeanings = [
  'first-name',
  'last-name',
  'full-name',
  'email',
  'profile-url',
  'company',
  'position',
  'birthday',
  'phone',
  'city',
  'website',
  'note',
  /** Stored with the person under the column's name. */
  'other',
  /** Stored with the person under a label that the user gives the column. */
  'own-label',
  'nothing',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** How a table is read: what each of its columns means, in their order, and how its dates are to be read. */
export type TableMapping = {
  readonly columns: readonly ColumnMeaning[];
  /** The labels of the columns that are an own label, by their index; the name of the column where there is none. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The order of dates like 03/04/1980; null if the table has none. */
  readonly dateOrder: DateOrder | null;
};

/** A table's columns with some values, shown when the user maps them. */
export type TableSample = {
  /** The key under which the mapping is remembered. */
  readonly headerKey: string;
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Whether some dates can be read both ways, so that the user is asked. */
  readonly hasAmbiguousDates: boolean;
};

/** The most characters of a key. A longer one is cut here, and its hash is added. */
const longKey = 500;

/**
 * Makes the key under which the mapping of a table is remembered, from the names of its columns in their order. Headers
 * that differ only in case, accents and punctuation have one key.
 */
export function headerKey(names: readonly string[]): string {
  const key = names.map(columnKey).join('|');
  if (key.length <= longKey) return key;
  return `${key.slice(0, longKey)}…${names.length}:${hashText(key)}`;
}
