import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { excerptAround } from '../../../../core/text/excerpt.ts';
import { searchedWords } from '../../../../core/text/fold.ts';

/** The excerpt with its marks in brackets. */
function marked(text: string, query: string): string | undefined {
  const excerpt = excerptAround(text, searchedWords(query));
  if (excerpt === undefined) return undefined;
  return excerpt.marks.reduceRight((line, [from, to]) => {
    return `${line.slice(0, from)}[${line.slice(from, to)}]${line.slice(to)}`;
  }, excerpt.text);
}

describe('an excerpt', () => {
  it.each([
    ['Talked about sailing', 'sail', 'Talked about [sail]ing'],
    ['Met João in Łódź', 'joao lodz', 'Met [João] in [Łódź]'],
    ['grace.hopper@acme.example', 'hopper', 'grace.[hopper]@acme.example'],
    ['grace@acme.example, g@other.example', 'grace@acme', '[grace@acme].example, g@other.example'],
    ['Sean O’Brien’s boat', 'obrien', 'Sean [O’Brien]’s boat'],
    ['山田太郎さんと東京で', '東京', '山田太郎さんと[東京]で'],
    ['פגישה בתל אביב', 'בתל', 'פגישה [בתל] אביב'],
    ['Straße 7', 'strass', '[Straß]e 7'],
    ['a\n\nb  c', 'c', 'a b [c]'],
    ['nothing of it', 'else', undefined],
    ['', 'x', undefined],
  ])('of %j by %j is %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('of a long text is cut around the first word, between words', () => {
    const text = `${'before '.repeat(30)}the harbour ${'after '.repeat(30)}`;
    const line = marked(text, 'harb') ?? '';
    expect(line).toMatch(/^…(?:before )+the \[harb\]our (?:after )+after…$/);
    expect(line.length).toBeLessThan(110);
  });

  test('has its marks in order, within it, and where a word begins', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'é', '山', '🙂', '\n', "'", 'ß', '@', '.'),
      maxLength: 300,
    });
    const anyQuery = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'e', '山', 's', '@'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const excerpt = excerptAround(text, searchedWords(query));
        if (excerpt === undefined) return;
        expect(excerpt.text.length).toBeLessThanOrEqual(400);
        expect(excerpt.text).not.toMatch(/\p{Surrogate}/u);
        expect(excerpt.marks.length).toBeGreaterThan(0);
        let before = 0;
        for (const [from, to] of excerpt.marks) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          before = to;
        }
        expect(before).toBeLessThanOrEqual(excerpt.text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
