/** Writes a row as in most of LinkedIn's files, with cells quoted where needed and a line feed at the end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) ? quoted(cell) : cell)).join(',')}\n`;
}

/** Writes a row as in LinkedIn's newest files, with every cell quoted and a line feed at the end. */
export function quotedRow(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

function quoted(cell: string): string {
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}
