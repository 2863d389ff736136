const isClean = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const hasCleanSpaces = /^[^\s\p{Cc}\p{Surrogate}]+(?: [^\s\p{Cc}\p{Surrogate}]+)*$/u;

/** Cleans a cell for storing: NFC, single spaces, none at the ends, no control characters, no unpaired surrogates. */
export function cleanCell(cell: string): string {
  if (isClean.test(cell)) return cell;
  if (hasCleanSpaces.test(cell)) return cell.normalize('NFC');
  return cell
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Makes the key by which names of columns are compared: `E-Mail-Adresse` and `e-mail adresse` have one key. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether all cells of a row are empty once they are cleaned. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cleanCell(cell) === '');
}

/** Shortens a cell to 40 characters, for quoting it in a sentence. */
export function shortenCell(cell: string): string {
  return cell.length > 40 ? `${beginningOf(cell, 39)}…` : cell;
}

/** The first `length` characters (UTF-16 units) of a text; one less where they end within a surrogate pair. */
function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The number of characters of a cell that are cleaned before it is shortened. */
const longestShown = 200;
const cellsShown = 7;

/** Joins the first seven cells that are not empty, each shortened, so that the user recognises the row. */
export function shortenRow(cells: Iterable<string>): string {
  const shown: string[] = [];
  for (const cell of cells) {
    const clean = cleanCell(beginningOf(cell, longestShown));
    if (clean !== '') shown.push(shortenCell(clean));
    if (shown.length === cellsShown) break;
  }
  return shown.join(', ');
}
