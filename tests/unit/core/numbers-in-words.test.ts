import { expect, it } from 'vitest';

import { localeOf } from '../../../core/locale.ts';
import {
  countInWords,
  dayCountInWords,
  formatNumber,
  numberInWords,
  timesInWords,
} from '../../../core/numbers-in-words.ts';

// English without a region.
const locale = localeOf([]);

it('writes numbers up to twelve as words', () => {
  expect([1, 2, 12, 13, 999, 1000, 30_000, 1_234_567].map((number) => numberInWords(number, locale))).toEqual([
    'one',
    'two',
    'twelve',
    '13',
    '999',
    '1,000',
    '30,000',
    '1,234,567',
  ]);
  expect(formatNumber(3, locale)).toBe('3');
});

it('counts with the right plural', () => {
  expect(countInWords(1, locale, 'tie')).toBe('one tie');
  expect(countInWords(0, locale, 'tie')).toBe('no ties');
  expect(countInWords(3, locale, 'person', 'people')).toBe('three people');
  expect(dayCountInWords(1, locale)).toBe('one day');
  expect(dayCountInWords(2, locale)).toBe('2 days');
  expect([1, 2, 3, 40].map((number) => timesInWords(number, locale))).toEqual([
    'once',
    'twice',
    'three times',
    '40 times',
  ]);
});
