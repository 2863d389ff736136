import type { CharsetDecoder } from '../../text/quoted-printable.ts';
import type { NamedRow } from './named-row.ts';
import type { FileReader, Parsed, ReadingContext } from './reader.ts';
import type { TableMapping } from './table-mapping.ts';
import type { MessageDedup } from './message-dedup.ts';

/** A file to read, as the reader of its kind is told about it. */
export type SourceFile = {
  /** Without folders. */
  readonly fileName: string;
  readonly context: ReadingContext;
  /** How the user says that this table is read; it is a table then, whatever its header. */
  readonly mapping?: TableMapping;
  /** Shared by all files of messages in one import. */
  readonly messageDedup?: MessageDedup;
  /** Reads what vCards have in character sets of their own. */
  readonly decodeCharset?: CharsetDecoder;
};

type AnyContent = { readonly kind: string };

/**
 * A kind of file that Kith reads. `Content` is what such a file holds, `Read` what its reader may give: a table too, where
 * only the user can say how the file is to be read.
 */
export type FileSource<Content extends AnyContent, Read extends AnyContent = Content> = Source<Content, Read> &
  RowResolution<Content>;

type Source<Content extends AnyContent, Read extends AnyContent> = {
  readonly kind: Content['kind'];
  /** What the user reads that such a file is. */
  readonly title: string;
  /** Which files of LinkedIn's archives are of this kind, by `fileKey`. */
  readonly archiveNames?: readonly string[];
  /** Whether a file that begins like this is of this kind. */
  readonly isBeginning?: (text: string) => boolean;
  /** Whether a table with this header is of this kind. */
  readonly isHeader?: (fields: readonly string[]) => boolean;
  /** Whether a table with this header is of this kind if its file also has one of `archiveNames`. */
  readonly isHeaderWithName?: (fields: readonly string[]) => boolean;
  readonly createReader: (file: SourceFile) => FileReader<Parsed<Read>>;
};

/**
 * How it is found out of whom the rows speak: they list connections or cards, count messages, only name somebody, or tell
 * who the user is.
 */
type RowResolution<Content> =
  | { readonly resolvedAs: 'owner' | 'connections' | 'cards' | 'messages' }
  | { readonly resolvedAs: 'named'; readonly namedRows: (content: Content) => readonly NamedRow[] };
