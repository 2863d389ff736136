import type { NamedPerson } from './people-index.ts';
import { namedRowsOf } from '../import/file-sources.ts';
import type { ParsedFile } from '../import/parsed-file.ts';
import type { RecordContent } from '../records/record.ts';

type RowThatNames = {
  readonly row: NamedPerson & { readonly line: number };
  readonly record: RecordContent;
  /** For the user. */
  readonly what: string;
};

/** The rows of a file that only name somebody, each with whom it names and what is kept of it. */
export function rowsNaming(read: ParsedFile): readonly RowThatNames[] {
  return namedRowsOf(read).map(({ line, name, slug, record, what }) => ({
    row: { line, names: [name], ...(slug !== undefined && { slug }) },
    record,
    what,
  }));
}
