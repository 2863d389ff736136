import { expect, it } from 'vitest';
import { capitalise, listInWords } from '../../../../core/text/sentence-parts.ts';

it('lists', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['Acme'])).toBe('Acme');
  expect(listInWords(['Acme', 'Birch'])).toBe('Acme and Birch');
  expect(listInWords(['Acme', 'Birch', 'Cedar'])).toBe('Acme, Birch and Cedar');
  expect(capitalise('élan')).toBe('Élan');
});
