import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { beginsWithOneSlip, createSlipFinder, isOneSlipApart } from '../../../../core/text/slips.ts';

/** The least number of slips between two words, by the textbook's table (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const row = rows[i];
      if (row === undefined) continue;
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(one.length, other.length);
}

/** Few letters, so that words are often near each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

/** A word with one slip. */
function withSlip(of: string, kind: 'wrong' | 'missing' | 'extra' | 'swapped', where: number, letter: string): string {
  const at = where % (kind === 'swapped' ? of.length - 1 : of.length);
  switch (kind) {
    case 'wrong':
      return of.slice(0, at) + letter + of.slice(at + 1);
    case 'missing':
      return of.slice(0, at) + of.slice(at + 1);
    case 'extra':
      return of.slice(0, at) + letter + of.slice(at);
    case 'swapped':
      return of.slice(0, at) + of.charAt(at + 1) + of.charAt(at) + of.slice(at + 2);
  }
}

describe('one slip', () => {
  it.each([
    ['grcae', 'grace'],
    ['lukazs', 'lukasz'],
    ['grce', 'grace'],
    ['graace', 'grace'],
    ['frace', 'grace'],
    ['rgace', 'grace'],
    ['race', 'grace'],
    ['mrak', 'mark'],
    ['борсис', 'борис'],
  ])('%s may stand for %s', (typed, meant) => {
    expect(isOneSlipApart(typed, meant)).toBe(true);
  });

  it.each([
    ['grace', 'grace'],
    ['gace', 'graces'],
    ['ecarg', 'grace'],
    ['', 'ab'],
  ])('%s may not stand for %s', (typed, meant) => {
    expect(isOneSlipApart(typed, meant)).toBe(false);
  });

  test('is what the textbook’s distance of one is', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlipApart(one, other)).toBe(slipsBetween(one, other) === 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a beginning is one that some beginning of the word is apart by', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        if (!beginsWithOneSlip(typed, meant)) return;
        expect(typed.charAt(0)).toBe(meant.charAt(0));
        expect(meant.startsWith(typed)).toBe(false);
        const beginnings = Array.from({ length: meant.length + 1 }, (_, length) => meant.slice(0, length));
        expect(beginnings.some((beginning) => slipsBetween(typed, beginning) === 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['grca', 'grace', true],
    ['jonhs', 'johnson', true],
    ['lkas', 'lukasz', true],
    ['luckas', 'lukasz', true],
    ['gxac', 'grace', true],
    ['grax', 'grace', false],
    ['grac', 'grace', false],
    ['frac', 'grace', false],
  ])('%s begins %s: %s', (typed, meant, does) => {
    expect(beginsWithOneSlip(typed, meant)).toBe(does);
  });
});

describe('the finder', () => {
  const finderOf = (words: readonly string[]) => {
    const finder = createSlipFinder();
    for (const each of words) finder.add(each);
    return finder;
  };

  test('finds every word of four letters and more by any slip', () => {
    const letters = fc.constantFrom(...'abcdeо明');
    const long = fc.string({ unit: letters, minLength: 4, maxLength: 9 });
    const kind = fc.constantFrom('wrong', 'missing', 'extra', 'swapped');
    fc.assert(
      fc.property(fc.array(long), long, kind, fc.nat(), letters, (others, meant, slip, where, letter) => {
        const typed = withSlip(meant, slip, where, letter);
        const found = finderOf([...others, meant]).find(typed);
        if (typed !== meant) expect(found).toContain(meant);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });

  test('finds words by their beginning only where no whole word is meant', () => {
    const finder = finderOf(['john', 'johnson', 'johnston']);
    expect(finder.find('jonh')).toEqual(['john']);
    expect(finder.find('jonhs')).toEqual(['johnson', 'johnston']);
  });

  test('forgives short words nothing', () => {
    const finder = finderOf(['ana', 'anna', 'li']);
    expect(finder.find('aan')).toEqual([]);
    expect(finder.find('ann')).toEqual(['anna']);
    expect(finder.find('l')).toEqual([]);
  });
});
