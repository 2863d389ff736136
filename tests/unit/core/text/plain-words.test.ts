import { expect, it } from 'vitest';
import { capitalise, counted, listInWords } from '../../../../core/text/plain-words.ts';

it('counts in words up to twelve, with the right plural', () => {
  expect(counted(1, 'tie')).toBe('one tie');
  expect(counted(0, 'tie')).toBe('no ties');
  expect(counted(3, 'person', 'people')).toBe('three people');
  expect([2, 12, 13, 999, 1000, 30_000, 1_234_567].map((number) => counted(number, 'tie'))).toEqual([
    'two ties',
    'twelve ties',
    '13 ties',
    '999 ties',
    '1,000 ties',
    '30,000 ties',
    '1,234,567 ties',
  ]);
});

it('lists', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['Acme'])).toBe('Acme');
  expect(listInWords(['Acme', 'Birch'])).toBe('Acme and Birch');
  expect(listInWords(['Acme', 'Birch', 'Cedar'])).toBe('Acme, Birch and Cedar');
  expect(capitalise('élan')).toBe('Élan');
});
