import type { Day } from '../../calendar/day.ts';
import type { Locale } from '../../locale.ts';
import type { TableMapping } from './table-mapping.ts';

// The contract of every reader of files. The contents of files are declared beside their readers, and joined in
// `parsed-file.ts`.

/** A row that is not taken in, or several of them with one reason. */
export type SkippedRow = {
  /** The line on which the (first) row starts, from 1. */
  readonly line: number;
  /** The number of rows. */
  readonly rows: number;
  /** A sentence for the user: what is wrong, and what to do. */
  readonly reason: string;
  /** The values of the row, shortened, so that the user recognises it. */
  readonly excerpt: string;
};

/** The content of a file, with the rows that were skipped. `rowsRead` counts all rows, taken and skipped. */
export type Parsed<Content extends object> = Content & {
  readonly rowsRead: number;
  /** In the order of the lines. */
  readonly skipped: readonly SkippedRow[];
};

/** A file that is not taken in: nearly always because Kith has no use for it, like Comments.csv. */
export type UnusedFile = {
  readonly fileName: string;
  /** A sentence for the user. */
  readonly why: string;
  /** Set if Kith would take the file in, but something is wrong with it. */
  readonly isRefused?: true;
};

/** The refusal of a whole file. The message tells the user what is wrong, and what to do. */
export type FileRefusal = { readonly kind: 'refused'; readonly message: string };

/** Makes a refusal with this message. */
export function refusal(message: string): FileRefusal {
  return { kind: 'refused', message };
}

/** Reads one file from its decoded text. Once it has refused, it goes on giving that refusal. */
export type FileReader<Read> = {
  /** Adds text, in pieces of any size. */
  push(text: string): FileRefusal | undefined;
  /** Ends the text, and gives the content of the file. */
  end(): Read | FileRefusal;
  /** The number of rows read so far, for showing progress. */
  rowsRead(): number;
};

/** What readers depend on besides the file. */
export type ReadingContext = {
  /** The user's local day. A row with a date more than a day after it is skipped. */
  readonly today: Day;
  /** The user's locale, in which sentences write numbers. */
  readonly locale: Locale;
  /** Finds the mapping that the user gave for a table with this header before, by `headerKey`. */
  readonly rememberedMapping: (headerKey: string) => TableMapping | undefined;
};
