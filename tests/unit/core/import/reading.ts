import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { localeOf } from '../../../../core/locale.ts';
import { parseDay } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { FileReader, FileRefusal, SkippedRow, ReadingContext } from '../../../../core/import/common/reader.ts';
import type { CardRow } from '../../../../core/import/address-book/card-row.ts';
import { decodeText } from '../../../../engine/decode-text.ts';

export function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** The day on which the fixtures are read. */
export const today = dayNamed('2026-03-08');

export const locale = localeOf(['en-GB']);

/** That day and locale, and nothing remembered from before. */
export const context: ReadingContext = { today, locale, rememberedMapping: () => undefined };

/** Reads a text in pieces: of these lengths and then the rest, or all of one length. */
export function readText<Read>(
  reader: FileReader<Read>,
  text: string,
  lengths: number | readonly number[] = [],
): Read | FileRefusal {
  const pieces =
    typeof lengths === 'number' ? Array.from({ length: Math.ceil(text.length / lengths) }, () => lengths) : lengths;
  let at = 0;
  for (const length of pieces) {
    reader.push(text.slice(at, at + length));
    at += length;
  }
  if (at < text.length) reader.push(text.slice(at));
  return reader.end();
}

/** Reads a file below tests/fixtures, from its bytes. */
export async function readFixture<Read>(reader: FileReader<Read>, name: string): Promise<Read | FileRefusal> {
  const path = fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
  for await (const text of decodeText(createReadStream(path))) reader.push(text);
  return reader.end();
}

type WithCards = { readonly kind: 'read'; readonly cards: readonly CardRow[] };

/** The cards without their lines; fails for a refusal. */
export function cardsIn(result: WithCards | FileRefusal): Omit<CardRow, 'line'>[] {
  if (result.kind === 'refused') throw new Error(result.message);
  return result.cards.map(({ line: _, ...card }) => card);
}

export function otherOf(card: Omit<CardRow, 'line'> | undefined): CardRow['other'] {
  if (!card) throw new Error('There is no such card');
  return card.other;
}

/** In an expected value: any text that this matches. */
export function textMatching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

export const pieceLengths = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });

/** Any text at all, with control characters and half characters. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('é', 'e\u0301', '王', '😀', '\u202e', '"', ';', ':', '\\', '=', '\n', '\r\n', ' '),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});

/** A table as CSV with every cell quoted. */
export function quotedCsv(records: readonly (readonly string[])[], lineEnd = '\n', delimiter = ','): string {
  return records
    .map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + lineEnd)
    .join('');
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
export function reasonsIn(skipped: readonly SkippedRow[]): [line: number, rows: number, reason: string][] {
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
