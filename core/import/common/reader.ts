import type { Day } from '../../calendar/day.ts';
import type { TableMapping } from './table-mapping.ts';

// What every reader of a file keeps to. What the files hold is said beside each reader, and together in `parsed-file.ts`.

/** A row that is not taken in, or several for one reason. */
export type SkippedRow = {
  /** The line on which the first of them starts, from 1. */
  readonly line: number;
  /** How many rows are meant. */
  readonly rows: number;
  /** For the user: what is the matter, and what to do. */
  readonly reason: string;
  /** What the row said, shortened, so that it can be recognised. */
  readonly excerpt: string;
};

/** What a reader made of a file of one kind. `rowsRead` counts all its rows: those of its content, and those of `skipped`. */
export type Parsed<Content extends object> = Content & {
  readonly rowsRead: number;
  /** In the order of the lines. */
  readonly skipped: readonly SkippedRow[];
};

/** A file that is not taken in, though nothing is wrong with it: "Comments.csv". */
export type UnusedFile = {
  readonly fileName: string;
  readonly why: string;
  /** It should have been taken in, and something is wrong with it. */
  readonly isRefused?: true;
};

/** Nothing can be taken from the file; the message says what happened, to what, and what to do. */
export type FileRefusal = { readonly kind: 'refused'; readonly message: string };

/** Makes a refusal with this sentence. */
export function refusal(message: string): FileRefusal {
  return { kind: 'refused', message };
}

/** Reads one file from its decoded text. A refusal is final. */
export type FileReader<Read> = {
  /** Adds text, in pieces of any size. */
  push(text: string): FileRefusal | undefined;
  /** Ends the text. */
  end(): Read | FileRefusal;
  /** How many rows were read up to now; for showing progress. */
  rowsRead(): number;
};

/** The day and the earlier mappings that readers depend on. */
export type ReadingContext = {
  /** The user's local day: a date more than a day after it is skipped. */
  readonly today: Day;
  /** How the user once mapped a table with this header, by `headerKey`. */
  readonly rememberedMapping: (headerKey: string) => TableMapping | undefined;
};
