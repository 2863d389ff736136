import { columnKey } from '../../text/clean-cell.ts';
import { hashText } from '../../text/hash.ts';

/** What a column of any table may mean. */
export const columnMeanings = [
  'first-name',
  'last-name',
  'full-name',
  'email',
  'profile-url',
  'company',
  'position',
  'birthday',
  'note',
  /** Kept with the person under the column's own name. */
  'other',
  'nothing',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How a table is read: what each of its columns means, in their order, and how its dates are written. */
export type TableMapping = {
  readonly columns: readonly ColumnMeaning[];
  /** Of dates like 03/04/1980; null when the table has none, or all of them tell by themselves. */
  readonly dateOrder: DateOrder | null;
};

/** What a table looks like, for the user to say what it means. */
export type TableSample = {
  /** Of its header, so that the mapping is remembered for it. */
  readonly headerKey: string;
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Some dates of it could be read both ways: the user is asked. */
  readonly hasAmbiguousDates: boolean;
};

/** No header of this length is written out in its key. */
const longKey = 500;

/**
 * The key under which the mapping of a table is remembered: of its columns' names, in their order, as `columnKey` writes
 * them. Two headers with one key differ in case, accents and punctuation at most (or by the rarest chance, if they are
 * very long).
 */
export function headerKey(names: readonly string[]): string {
  const key = names.map(columnKey).join('|');
  if (key.length <= longKey) return key;
  return `${key.slice(0, longKey)}…${names.length}:${hashText(key)}`;
}
