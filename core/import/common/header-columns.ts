import { cleanCell, columnKey } from '../../text/clean-cell.ts';

/** A column that Kith does not know. */
type OtherColumn = { readonly name: string; readonly index: number };

/** Where each value stands in the records of a table, by the names in its header. */
export type HeaderColumns<Column extends string> = {
  readonly known: Readonly<Partial<Record<Column, number>>>;
  /** The names of the known columns, as this file has them. */
  readonly names: Readonly<Partial<Record<Column, string>>>;
  readonly other: readonly OtherColumn[];
  /** How many columns the header names. */
  readonly width: number;
};

/**
 * Makes a function that finds columns by their names: case, accents, spaces, underscores and punctuation do not count, nor does their order.
 * Of two columns with one meaning the first is known, the second is another.
 *
 * `aliases`: per column the names it goes by, as `columnKey` writes them, separated by spaces. `isHeader` says whether
 * the columns that were found make this table; `keys` are those of all names in the record,
 * `other` the columns that are none of them.
 */
export function createHeaderRecogniser<Column extends string>(
  aliases: Readonly<Record<Column, string>>,
  isHeader: (
    known: Readonly<Partial<Record<Column, number>>>,
    keys: ReadonlySet<string>,
    other: readonly OtherColumn[],
  ) => boolean,
): (fields: readonly string[]) => HeaderColumns<Column> | undefined {
  const columnByKey = new Map<string, Column>();
  for (const column in aliases) {
    for (const key of aliases[column].split(' ')) columnByKey.set(key, column);
  }

  return (fields) => {
    const known: { -readonly [Key in Column]?: number } = {};
    const names: { -readonly [Key in Column]?: string } = {};
    const other: OtherColumn[] = [];
    const keys = new Set<string>();
    let width = 0;
    for (const [index, field] of fields.entries()) {
      const name = cleanCell(field);
      if (name === '') continue;
      width = index + 1;
      const key = columnKey(name);
      keys.add(key);
      const column = columnByKey.get(key);
      if (column !== undefined && known[column] === undefined) {
        known[column] = index;
        names[column] = name;
      } else {
        other.push({ name, index });
      }
    }
    return isHeader(known, keys, other) ? { known, names, other, width } : undefined;
  };
}
