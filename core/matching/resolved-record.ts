import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { MatchAnswer } from './match-types.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { ParsedFile } from '../import/parsed-file.ts';
import type { RecordContent } from '../records/record.ts';
import type { MatchCandidate } from './known-people.ts';

/** The answers to an import's questions, by their keys. */
export type ImportAnswers = ReadonlyMap<string, MatchAnswer>;

/** A part of an import that the user includes: its number among all parts, and what its file holds. */
export type PartToImport = { readonly part: number; readonly file: ParsedFile };

/** The record of one row with its person; or, for messages, of all rows with that person. */
export type ResolvedRecord = {
  readonly personId: PersonId;
  readonly record: RecordContent;
  readonly part: number;
  readonly line: number;
};

/** The row of a question as it is shown beside the people whom it may be. */
export type QuestionSide = {
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly email: string;
  readonly slug: ProfileSlug | undefined;
  readonly connectedOn: Day | null;
};

/** A row that only the user can match: it may be one of these people, or somebody new. */
export type OpenQuestion = {
  readonly key: string;
  readonly part: number;
  readonly line: number;
  readonly row: QuestionSide;
  /** A sentence for the user: why it may be one of the candidates. */
  readonly evidence: string;
  /** The likeliest first. Some may be new in this import. */
  readonly candidates: readonly MatchCandidate[];
};
