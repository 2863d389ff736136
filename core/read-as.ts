import type { TableRead } from './linkedin-table.ts';
import type { FileReader, LeftOutRow, ReadContent } from './read-part.ts';

/** What one file of a kind holds: a `ReadPart` without the file's name, which its text does not tell. */
export type ReadAs<Kind extends ReadContent['kind']> = Extract<ReadContent, { readonly kind: Kind }> & {
  readonly rowsRead: number;
  readonly skipped: readonly LeftOutRow[];
};

/** The reader of a table, as one of a kind of file. */
export function readAs<Row, Content extends ReadContent>(
  table: FileReader<TableRead<Row>>,
  contentOf: (rows: readonly Row[]) => Content,
): FileReader<Content & { readonly rowsRead: number; readonly skipped: readonly LeftOutRow[] }> {
  return {
    push: (text) => table.push(text),
    end() {
      const read = table.end();
      if (read.kind === 'refused') return read;
      return { ...contentOf(read.rows), rowsRead: read.rowsRead, skipped: read.skipped };
    },
    rowsRead: () => table.rowsRead(),
  };
}
