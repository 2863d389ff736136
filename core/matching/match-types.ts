import type { PersonId } from '../ids.ts';
import type { ConnectionRow } from '../import/linkedin/connection-row.ts';

/** The user's answer to a question: the row is this person, or none of those that were proposed. */
export type MatchAnswer = { readonly kind: 'same'; readonly personId: PersonId } | { readonly kind: 'different' };

/** The evidence by which a row certainly is a person. `answer` is the user's word. */
export type MatchedBy = 'slug' | 'email' | 'name-and-day' | 'name-and-work' | 'earlier-record' | 'answer';

/** Who a row is. */
export type Match =
  | { readonly kind: 'same'; readonly personId: PersonId; readonly by: MatchedBy }
  | {
      readonly kind: 'new';
      /** Who had the row's slug before. They gave it up, and the new person took it. */
      readonly slugHeldBy?: PersonId;
    }
  | {
      readonly kind: 'question';
      /** The same for the same row whenever the file is read again. */
      readonly key: string;
      /** Whom the row may be, the likeliest first. */
      readonly personIds: readonly PersonId[];
      /** A sentence for the user: why it may be them and why that is not certain. */
      readonly evidence: string;
    }
  | {
      readonly kind: 'duplicate';
      /** The line of the earlier row for the same person. This row fills in what is blank there. */
      readonly ofLine: number;
      /** A sentence for the user. */
      readonly reason: string;
    };

/** A row with its match. */
export type MatchedRow<Row = ConnectionRow> = {
  /** The row. Blanks of a connection are filled in from its duplicates. */
  readonly row: Row;
  readonly match: Match;
  /** The same number for all rows of one person. */
  readonly group: number;
};

/** Finds, for rows given by their indexes, the people of whom earlier imports hold exactly the same record. */
export type EarlierHolders = (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]>;

/** What matching knows besides the rows and the people. */
export type MatchingContext = {
  /** The user's answers by the keys of questions. An answer is ignored if another row turned out to be that person. */
  readonly answers?: ReadonlyMap<string, MatchAnswer>;
  readonly earlierHolders?: EarlierHolders;
  /** Prefix of the keys of questions: it keeps those of several files apart. */
  readonly keyPrefix?: string;
};
