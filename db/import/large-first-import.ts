import type { PartToImport } from '../../core/matching/resolved-record.ts';

/** Fewer rows leave so little in memory that freeing it in between is not worth the tenths of a second. */
const manyRows = 5000;

/** Tells whether an import is the first of a file with `people` people and takes the memory that a large one does. */
export function isLargeFirstImport(people: number, parts: readonly PartToImport[]): boolean {
  return people === 0 && parts.reduce((sum, { file }) => sum + file.rowsRead, 0) >= manyRows;
}
