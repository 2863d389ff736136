import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cleanCell, shortenCell, shortenRow } from '../../../../core/text/clean-cell.ts';

describe('a shortened cell', () => {
  test('has at most 40 characters, with a mark where it was cut', () => {
    expect(shortenCell('a'.repeat(40))).toBe('a'.repeat(40));
    expect(shortenCell('a'.repeat(41))).toBe(`${'a'.repeat(39)}…`);
  });

  test('is never cut within a character of two units', () => {
    expect(shortenCell(`${'a'.repeat(38)}🙂🙂`)).toBe(`${'a'.repeat(38)}…`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 30, maxLength: 60 }), (text) => {
        const shortened = shortenCell(cleanCell(text));
        expect(shortened).not.toMatch(/\p{Surrogate}/u);
        expect(shortened.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

test('a row is never cut within a character of two units either', () => {
  expect(shortenRow([`a${' '.repeat(198)}🙂`])).toBe('a');
});
