/** A value of a cell. Null and an empty text both become an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * Written before a table: without it, Excel reads UTF-8 as the encoding of its country. Kith's reader and every other
 * spreadsheet drop it.
 */
export const csvByteOrderMark = '\uFEFF';

/**
 * Matches what a spreadsheet takes for a formula: a text that begins with one of these signs, in any width, also after blanks
 * and apostrophes; and a text that begins with a tab or a line end, after which some expect the next cell.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
/** Matches what any program may take for a delimiter, and blanks at the ends, which some programs drop without quotes. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Formats a record as RFC 4180 defines it, with its line end. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, by which spreadsheets mark texts; `removeFormulaGuard` removes it. Numbers stay numbers.
 */
export function formatCsvRecord(values: readonly CsvValue[]): string {
  return `${values.map(formatCell).join(',')}\r\n`;
}

/** Removes the apostrophe that guards a formula; any other text stays as it is. */
export function removeFormulaGuard(cellText: string): string {
  return cellText.startsWith("'") && formula.test(cellText) ? cellText.slice(1) : cellText;
}

function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
