import { describe, expect, test } from 'vitest';

import { intlTag, localeOf, regionOf } from '../../../core/locale.ts';

describe('localeOf', () => {
  test.each([
    [['de-DE'], 'en-DE'],
    [['de'], 'en-DE'],
    [['zh-Hant-TW'], 'en-TW'],
    [['en'], 'en-US'],
    [['not a tag', '*', 'fr-CA'], 'en-CA'],
    [['es-419'], 'en-419'],
    [[], 'en-001'],
    [['', 'x'], 'en-001'],
  ])('of %j is %s', (tags, locale) => {
    expect(localeOf(tags)).toBe(locale);
  });
});

test('a region that Intl knows no English of has international forms and not American ones', () => {
  expect(intlTag(localeOf(['pt-BR']))).toBe('en-001');
  expect(intlTag(localeOf(['en-US']))).toBe('en-US');
  expect(regionOf(localeOf(['pt-BR']))).toBe('BR');
});
