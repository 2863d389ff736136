/** A value of a cell. Null and an empty text both give an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * Stands before a table: without it, Excel takes UTF-8 for the encoding of its country. Our own reader and every other
 * spreadsheet drop it.
 */
export const csvByteOrderMark = '\uFEFF';

/**
 * What a spreadsheet takes for a formula: a text that begins with one of these signs, in any width, also behind blanks
 * and apostrophes; and one that begins with a tab or a line end, behind which some look for the next cell.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
/** Besides the comma, whatever a program may take for a delimiter. Blanks at the ends are dropped by some without quotes. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/u;

/**
 * Formats one record as RFC 4180 has it, with its line end. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front, which spreadsheets take for "this is a text"; `removeFormulaGuard` takes it off again. Numbers stay numbers.
 */
export function formatCsvRecord(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** Removes the apostrophe that guards a formula; any other text stays as it is. */
export function removeFormulaGuard(cellText: string): string {
  return cellText.startsWith("'") && formula.test(cellText) ? cellText.slice(1) : cellText;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
