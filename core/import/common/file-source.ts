import type { CharsetDecoder } from '../../text/quoted-printable.ts';
import type { NamedRow } from './named-row.ts';
import type { FileReader, Parsed, ReadingContext } from './reader.ts';
import type { TableMapping } from './table-mapping.ts';
import type { MessageDedup } from './message-dedup.ts';

/** What a reader is told of the file that it is to read. */
export type SourceFile = {
  /** Without folders. */
  readonly fileName: string;
  readonly context: ReadingContext;
  /** The user's mapping of the table. With it the file is read as a table, whatever its header is. */
  readonly mapping?: TableMapping;
  /** Shared by all files of messages in one import. */
  readonly messageDedup?: MessageDedup;
  /** Decodes the character sets that vCards may use. */
  readonly decodeCharset?: CharsetDecoder;
};

type AnyContent = { readonly kind: string };

/**
 * A kind of file that Kith reads. `Content` is what such a file holds. `Read` is what its reader may give, which can be a
 * table too, if only the user can tell how the file is to be read.
 */
export type FileSource<Content extends AnyContent, Read extends AnyContent = Content> = Source<Content, Read> &
  RowResolution<Content>;

type Source<Content extends AnyContent, Read extends AnyContent> = {
  readonly kind: Content['kind'];
  /** The name of the kind, for the user. */
  readonly title: string;
  /** The `fileKey`s of the files in LinkedIn's archives that are of this kind. */
  readonly archiveNames?: readonly string[];
  /** Whether a file with this beginning is of this kind. */
  readonly isBeginning?: (text: string) => boolean;
  /** Whether a table with this header is of this kind. */
  readonly isHeader?: (fields: readonly string[]) => boolean;
  /** Whether a table with this header is of this kind, provided that its file has one of `archiveNames`. */
  readonly isHeaderWithName?: (fields: readonly string[]) => boolean;
  readonly createReader: (file: SourceFile) => FileReader<Parsed<Read>>;
};

/**
 * How the people of the rows are found (`core/matching`): the rows list connections or cards, hold messages, only name
 * somebody, or tell who the user is.
 */
type RowResolution<Content> =
  | { readonly resolvedAs: 'owner' | 'connections' | 'cards' | 'messages' }
  | { readonly resolvedAs: 'named'; readonly namedRows: (content: Content) => readonly NamedRow[] };
