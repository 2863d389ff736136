import type { TableRead } from '../linkedin/table.ts';
import type { FileReader, FileRefusal, LeftOutRow, ReadContent } from './reader.ts';

/** What one file of a kind holds: a `ReadPart` without the file's name, which its text does not tell. */
export type ReadAs<Kind extends ReadContent['kind']> = Extract<ReadContent, { readonly kind: Kind }> & {
  readonly rowsRead: number;
  readonly skipped: readonly LeftOutRow[];
};

/** A reader that makes something else of what `reader` reads. */
export function madeOf<Read extends object, Made>(
  reader: FileReader<Read>,
  make: (read: Read) => Made,
): FileReader<Made> {
  return {
    push: (text) => reader.push(text),
    end() {
      const read = reader.end();
      return isRefusal(read) ? read : make(read);
    },
    rowsRead: () => reader.rowsRead(),
  };
}

function isRefusal(read: object): read is FileRefusal {
  return 'kind' in read && read.kind === 'refused';
}

/** The reader of a table, as one of a kind of file. */
export function readAs<Row, Content extends ReadContent>(
  table: FileReader<TableRead<Row>>,
  contentOf: (rows: readonly Row[]) => Content,
): FileReader<Content & { readonly rowsRead: number; readonly skipped: readonly LeftOutRow[] }> {
  return madeOf(table, ({ rows, rowsRead, skipped }) => ({ ...contentOf(rows), rowsRead, skipped }));
}
