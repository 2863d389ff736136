import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fold, foldedTextTokenizer, ftsQuery } from '../../../../core/text/fold.ts';

const database = new Database(':memory:');
database.exec(`create virtual table folded using fts5(text, tokenize = "${foldedTextTokenizer}", prefix = '1 2 3')`);
const insert = database.prepare<[number, string]>('insert into folded (rowid, text) values (?, ?)');
const match = database.prepare<[string], number>('select rowid from folded where folded match ?').pluck();
afterAll(() => {
  database.close();
});

function search(query: string): number[] {
  const expression = ftsQuery(query);
  return expression === undefined ? [] : match.all(expression);
}

const names = [
  'João Silva',
  'Łukasz Kowalski',
  'Søren Holm',
  'Strauß',
  'Ёлкин',
  "Sean O'Brien",
  '王小明',
  '明小王',
  'Андрей',
];

describe('folded full-text search', () => {
  insert.run(1000, fold('unrelated words'));
  for (const [index, name] of names.entries()) insert.run(index, fold(name));

  it.each([
    ['joao', 'João Silva'],
    ['silva jo', 'João Silva'],
    ['lukasz', 'Łukasz Kowalski'],
    ['soren', 'Søren Holm'],
    ['strauss', 'Strauß'],
    ['елкин', 'Ёлкин'],
    ['obrien', "Sean O'Brien"],
    ['小明', '王小明'],
    ['андрей', 'Андрей'],
  ])('%s finds %s and nobody else', (query, name) => {
    expect(search(query).map((id) => names[id])).toEqual([name]);
  });

  it('needs every word', () => {
    expect(search('joao holm')).toEqual([]);
  });

  it('takes whatever is typed without an error', () => {
    const operators = fc.constantFrom(
      '"',
      '*',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      ')',
      '^',
      ':',
      '-',
      '+',
      '{',
      '}',
      "'",
      '\0',
      'text:',
    );
    const typed = fc.array(
      fc.oneof(operators, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 })),
    );
    fc.assert(
      fc.property(typed, (parts) => {
        expect(Array.isArray(search(parts.join('')))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(Array.isArray(search('a b '.repeat(5000)))).toBe(true);
  });

  it('finds every text by the beginnings of its words', () => {
    const letter = fc.constantFrom(...'aéßłøжё王明ガ김अमिت1');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(6)), (words, lengths) => {
        const id = 5000;
        insert.run(id, fold(words.join(' ')));
        try {
          const query = words
            .map((text, index) =>
              Array.from(text)
                .slice(0, Math.max(1, lengths[index] ?? 6))
                .join(''),
            )
            .join(' ');
          expect(ftsQuery(query) === undefined || search(query).includes(id)).toBe(true);
        } finally {
          database.prepare('delete from folded where rowid = ?').run(id);
        }
      }),
    );
  });
});
