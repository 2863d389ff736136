/**
 * What became of the rows of an import or of one of its parts. `read` is the sum of the others. A row that repeats an
 * earlier one of its file counts as skipped.
 */
export type ImportCounts = {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
};

/** Adds up the counts of the parts of an import. */
export function sumOfCounts(counts: readonly ImportCounts[]): ImportCounts {
  const sum = (name: keyof ImportCounts): number => counts.reduce((total, part) => total + part[name], 0);
  return {
    read: sum('read'),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    skipped: sum('skipped'),
  };
}
