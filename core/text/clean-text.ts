import { cleanCell } from './clean-cell.ts';

/** A text of several lines as it is kept: each line a clean cell, blank ones between them at most one. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanCell)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
