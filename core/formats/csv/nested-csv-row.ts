import { parseCsv } from './csv-reader.ts';

/**
 * Parses a row within a single cell; undefined if it is none. In countries where Excel expects semicolons, it saves a row with
 * commas as one cell, and quotes it once more if it has quotes.
 */
export function parseNestedRow(cell: string): readonly string[] | undefined {
  if (!cell.includes('"')) return undefined;
  const { records } = parseCsv(cell, { delimiter: ',' });
  return records.length === 1 ? records[0] : undefined;
}
