const isClean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A cell as it is kept: NFC, single spaces, none at the ends, no control characters and no half characters. */
export function cleanCell(cell: string): string {
  if (isClean.test(cell)) return cell;
  return cell
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A column's name as names are compared: `E-Mail-Adresse` and `e-mail adresse` are one. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether no cell of a row says anything. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cleanCell(cell) === '');
}

/** For quoting in a sentence. */
export function shortenCell(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}

/** Enough of a cell to be shortened; the rest need not be cleaned. */
const longestShown = 200;
const cellsShown = 7;

/** What a row says, shortened, so that it can be recognised: the first of its cells that say something. */
export function shortenRow(cells: Iterable<string>): string {
  const shown: string[] = [];
  for (const cell of cells) {
    const clean = cleanCell(cell.slice(0, longestShown));
    if (clean !== '') shown.push(shortenCell(clean));
    if (shown.length === cellsShown) break;
  }
  return shown.join(', ');
}
