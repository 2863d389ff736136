import { cleanCell, columnKey } from '../../text/clean-cell.ts';

/** A column that Kith does not know. */
type OtherColumn = { readonly name: string; readonly index: number };

/** The columns of a table, recognised by the names in its header. */
export type HeaderColumns<Column extends string> = {
  /** The index of each known column. */
  readonly known: Readonly<Partial<Record<Column, number>>>;
  /** The names of the known columns, as this file writes them. */
  readonly names: Readonly<Partial<Record<Column, string>>>;
  readonly other: readonly OtherColumn[];
  /** How many columns the header names. */
  readonly width: number;
};

/**
 * Creates a function that recognises the header of a table: it gives the columns if a record is the header, else undefined.
 * Case, accents, spaces, underscores, punctuation and the order of columns make no difference. If two columns have one
 * meaning, the first is the known one and the second is among the others.
 *
 * @param aliases the names of each column, as `columnKey` writes them, separated by spaces
 * @param isHeader whether the known columns make this table; `keys` are the column keys of all names in the record,
 *   `other` the columns that are not known
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
