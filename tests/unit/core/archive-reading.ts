import { fileURLToPath } from 'node:url';

import { parseDay } from '../../../core/day.ts';
import type { Day } from '../../../core/day.ts';
import type { FileReader, FileRefusal, LeftOutRow } from '../../../core/read-part.ts';
import { decodedText } from '../../../engine/decoded-text.ts';

// What the tests of the readers of LinkedIn's smaller files share.

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

/** The day on which the fixtures are read. */
export const today = day('2026-03-08');

export function readText<Read>(
  reader: FileReader<Read>,
  text: string,
  pieceLength = text.length + 1,
): Read | FileRefusal {
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  return reader.end();
}

/** Reads `tests/fixtures/<path>`. */
export async function readFixture<Read>(reader: FileReader<Read>, path: string): Promise<Read | FileRefusal> {
  for await (const text of decodedText(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)))) {
    reader.push(text);
  }
  return reader.end();
}

/** What was read; fails for a refusal. */
export function accepted<Read extends { readonly kind: string }>(
  result: Read | FileRefusal,
): Exclude<Read, FileRefusal> {
  if ('message' in result) throw new Error(result.message);
  // A refusal is all that has a message.
  return result as Exclude<Read, FileRefusal>;
}

/** The message of a refusal; fails for what was read. */
export function refusalOf(result: { readonly kind: string } | FileRefusal): string {
  if (!('message' in result)) throw new Error('was read');
  return result.message;
}

/** Rows without their lines. */
export function withoutLines(rows: readonly { readonly line: number }[]): object[] {
  return rows.map(({ line: _, ...row }) => row);
}

/** Each with its line, how many rows, and the beginning of its reason. */
export function reasonsIn(skipped: readonly LeftOutRow[]): [line: number, rows: number, reason: string][] {
  return skipped.map(({ line, rows, reason }) => [line, rows, reason.replace(/[.,].*$/s, '')]);
}

/** Every reason and refusal says what is the matter, and what to do. */
export const twoSentences = /^["A-Z].*[.] [A-Z].*[.]$/;

/** A table with every field in quotes; a column that a row does not have is blank. */
export function written(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return [Object.fromEntries(columns.map((column) => [column, column])), ...rows]
    .map((row) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','))
    .join('\n')
    .concat('\n');
}
