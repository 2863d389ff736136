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

/** A text of several lines as it is kept: each a clean cell, LF between them, and no blank ones at the ends. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(cleanCell)
    .join('\n')
    .trim();
}

/** A column's name as names are compared: `E-Mail-Adresse` and `e-mail adresse` are one. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** For quoting in a sentence. */
export function shortenedCell(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
