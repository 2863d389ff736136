import { parseCsv } from './csv-reader.ts';

/**
 * Parses the row that a single cell holds; undefined when it holds none. Where Excel expects semicolons, it saves a row
 * with commas as one cell, and quotes it again if it holds quotes.
 */
export function parseNestedRow(cell: string): readonly string[] | undefined {
  if (!cell.includes('"')) return undefined;
  const { records } = parseCsv(cell, { delimiter: ',' });
  return records.length === 1 ? records[0] : undefined;
}
