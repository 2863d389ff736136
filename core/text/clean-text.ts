import { cleanCell } from './clean-cell.ts';

/** Cleans a text of several lines for storing: each line is a clean cell, with at most one blank line between two. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanCell)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
