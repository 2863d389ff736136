/** A row as LinkedIn writes most of its files: a cell is quoted when it has to be. With its line feed. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) ? quoted(cell) : cell)).join(',')}\n`;
}

/** A row as LinkedIn writes its newest files: every cell is quoted. With its line feed. */
export function quotedRow(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

function quoted(cell: string): string {
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}
