import { describe, expect, it } from 'vitest';

import { fullName } from '../../../../core/people/full-name.ts';

describe('a full name', () => {
  it.each([
    ['João', 'Silva', 'João Silva'],
    ['Cher', '', 'Cher'],
    ['', 'Okafor', 'Okafor'],
    ['小明', '王', '王小明'],
    ['さくら', '佐々木', '佐々木さくら'],
    ['민준', '김', '김민준'],
    ['Mei', '王', 'Mei 王'],
    ['小明', '', '小明'],
  ])('of %s and %s is %s', (first, last, shown) => {
    expect(fullName(first, last)).toBe(shown);
  });

  it('is the e-mail address of someone without one', () => {
    expect(fullName('', '', 'ana@example.org')).toBe('ana@example.org');
    expect(fullName('', '')).toBe('No name');
  });
});
