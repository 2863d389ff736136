import type { SkippedRow } from '../../core/import/common/reader.ts';
import type { ResolvedRecord } from '../../core/matching/resolved-record.ts';
import type { PersonId, RecordId } from '../../core/ids.ts';
import type { ImportCounts } from './import-counts.ts';
import type { KnownRecord } from './known-records.ts';

/** What becomes of the rows of a file. */
export type DryRunPart = {
  readonly part: number;
  readonly counts: ImportCounts;
  /** In the order of the lines. */
  readonly skipped: readonly SkippedRow[];
  /** In a file of messages: with how many shown people there was contact; else 0. */
  readonly people: number;
};

/** A record of an import, with what the file has of it already. */
export type DryRunRecord = {
  readonly resolved: ResolvedRecord;
  /** The equal record that the file has already. */
  readonly recordId: RecordId | undefined;
  /** Whether it may change what is shown: the file lacks it, or has a newer one that it replaces again. */
  readonly isNew: boolean;
  /** Whether another file of the import says the same of the person before it; it is not kept once more. */
  readonly isRepeat: boolean;
  /** The person as whom the one it is of is shown: after a merge, another. */
  readonly shownAs: PersonId;
};

/** What an import makes of the person whom a row is about. */
export type OutcomeOfRow = {
  readonly isShown: boolean;
  readonly isCreated: boolean;
  readonly isUpdated: boolean;
};

/** What the dry run knows of the people whom rows are about. */
export type PeopleOutcomes = {
  readonly outcomeOf: (id: PersonId) => OutcomeOfRow | undefined;
  readonly isShown: (id: PersonId) => boolean;
  readonly known: ReadonlyMap<PersonId, readonly KnownRecord[]>;
};

/** How many rows of a part end as each. */
export type Counts = { created: number; updated: number; unchanged: number };

/** A part whose rows are counted, with its records. */
export type CountedPart = {
  readonly part: number;
  readonly rowsRead: number;
  readonly skips: readonly SkippedRow[];
  readonly records: readonly DryRunRecord[];
};

/**
 * Puts together what became of a part. Rows that are neither counted nor skipped yet are skipped, since they say
 * nothing.
 */
export function dryRunPart(
  { part, rowsRead, skips }: Omit<CountedPart, 'records'>,
  counts: Counts,
  people: number,
): DryRunPart {
  const rest = rowsRead - counts.created - counts.updated - counts.unchanged - rowsOf(skips);
  const skipped = [...skips];
  if (rest > 0) skipped.push({ line: 1, rows: rest, reason: 'This says nothing about anybody else.', excerpt: '' });
  return {
    part,
    people,
    skipped: skipped.toSorted((a, b) => a.line - b.line),
    counts: { ...counts, skipped: rowsOf(skipped), read: rowsRead },
  };
}

/** Adds up the rows that these skips stand for. */
export function rowsOf(skips: readonly SkippedRow[]): number {
  return skips.reduce((sum, { rows }) => sum + rows, 0);
}
