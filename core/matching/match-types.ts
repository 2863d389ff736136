import type { PersonId } from '../ids.ts';
import type { ConnectionRow } from '../import/linkedin/connections.ts';

/** The user's answer to a question. */
export type MatchAnswer = { readonly kind: 'same'; readonly personId: PersonId } | { readonly kind: 'different' };

/** What made it certain who a row is. */
export type MatchedBy = 'slug' | 'email' | 'name-and-day' | 'name-and-work' | 'earlier-record' | 'answer';

export type Match =
  | { readonly kind: 'same'; readonly personId: PersonId; readonly by: MatchedBy }
  | {
      readonly kind: 'new';
      /** Who holds the row's slug up to now. The slug is the new person's: it was given up and taken by someone else. */
      readonly slugHeldBy?: PersonId;
    }
  | {
      readonly kind: 'question';
      /** The same for the same row of any later reading of the file. */
      readonly key: string;
      /** Whom the row may be, the likeliest first. */
      readonly personIds: readonly PersonId[];
      /** For the user: why it may be them and why that is not certain. */
      readonly evidence: string;
    }
  | {
      readonly kind: 'duplicate';
      /** The earlier row for the same person, to which this one adds what was blank there. */
      readonly ofLine: number;
      /** For the user. */
      readonly reason: string;
    };

export type MatchedRow<GivenRow = ConnectionRow> = {
  /** The row; with what its duplicates add. */
  readonly row: GivenRow;
  readonly match: Match;
  /** Equal for rows that are one person. */
  readonly group: number;
};

export type MatchingContext = {
  /** By the keys of questions. One that no longer fits (someone else turned out to be that person) settles nothing. */
  readonly answers?: ReadonlyMap<string, MatchAnswer>;
  /** Finds who had exactly these rows from earlier imports, by the indexes of the rows: they are them again. */
  readonly earlierHolders?: (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]>;
  /** Stands before the keys of questions, where several files are matched. */
  readonly keyPrefix?: string;
};
