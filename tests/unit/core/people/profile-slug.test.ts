import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProfileSlug, profileSlugOf, profileUrl } from '../../../../core/people/profile-slug.ts';

describe('the slug of an address', () => {
  test.each([
    ['https://www.linkedin.com/in/anna-berg', 'anna-berg'],
    ['https://www.linkedin.com/in/anna-berg/', 'anna-berg'],
    ['http://linkedin.com/in/Anna-Berg', 'anna-berg'],
    ['www.linkedin.com/in/anna-berg', 'anna-berg'],
    ['linkedin.com/in/anna-berg', 'anna-berg'],
    ['//linkedin.com/in/anna-berg', 'anna-berg'],
    ['https://de.linkedin.com/in/anna-berg?trk=feed', 'anna-berg'],
    ['https://m.linkedin.com/in/anna-berg#about', 'anna-berg'],
    ['https://www.linkedin.com/in/anna-berg/en', 'anna-berg'],
    ['https://www.linkedin.com/in/anna-berg/details/skills/?x=/in/bo', 'anna-berg'],
    ['  https://www.linkedin.com/in/anna-berg \n', 'anna-berg'],
    ['HTTPS://WWW.LINKEDIN.COM/IN/ANNA', 'anna'],
    ['https://www.linkedin.com/in/j%C3%B6rg-hale', 'jörg-hale'],
    ['https://www.linkedin.com/in/J%c3%96RG-hale', 'jörg-hale'],
    ['https://www.linkedin.com/in/jo\u0308rg-hale', 'jörg-hale'],
    ['https://www.linkedin.com/in/%E7%8E%8B%E5%B0%8F%E6%98%8E', '王小明'],
    ['https://www.linkedin.com/in/ali-%F0%9F%8C%8D', 'ali-🌍'],
    ['https://www.linkedin.com/in/50%25-off', '50%-off'],
    ['https://www.linkedin.com/in/50%2525-off', '50%25-off'],
    ['https://www.linkedin.com/in/50%-off', '50%-off'],
    ['https://www.linkedin.com/in/anna%C3', 'anna%c3'],
    ['https://www.linkedin.com/in/a%2Fb', 'a/b'],
    ['https://www.linkedin.com/in/ACoAAB1x_y-z', 'acoaab1x_y-z'],
  ])('%s', (address, slug) => {
    expect(profileSlugOf(address)).toBe(slug);
  });

  test.each([
    '',
    'anna-berg',
    '/in/anna-berg',
    'https://www.linkedin.com/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/%20',
    'https://www.linkedin.com/in/?x=1',
    'https://www.linkedin.com/in/../',
    'https://www.linkedin.com/in/%2e',
    'https://www.linkedin.com/company/acme',
    'https://www.linkedin.com/pub/anna-berg/1/2/3',
    'https://www.linkedin.com.example.org/in/anna-berg',
    'https://notlinkedin.com/in/anna-berg',
    'https://example.org/linkedin.com/in/anna-berg',
    'ftp://linkedin.com/in/anna-berg',
    'https://www.linkedin.com/in/\ud800',
    'https://www.linkedin.com/in/an%00na',
    'https://www.linkedin.com/in/anna\0',
  ])('none in %j', (address) => {
    expect(profileSlugOf(address)).toBeUndefined();
  });
});

test('the address of a slug leads back to it', () => {
  const written = fc.oneof(fc.webUrl().map(encodeURIComponent), fc.string({ unit: 'binary' }), fc.string());
  fc.assert(
    fc.property(written, (text) => {
      const slug = profileSlugOf(`https://www.linkedin.com/in/${text}`);
      fc.pre(slug !== undefined);
      expect(profileSlugOf(profileUrl(slug))).toBe(slug);
      expect(() => new URL(profileUrl(slug))).not.toThrow();
    }),
  );
});

test('an address is encoded for a browser', () => {
  const slug = profileSlugOf('linkedin.com/in/jörg hale');
  expect(slug && profileUrl(slug)).toBe('https://www.linkedin.com/in/j%C3%B6rg%20hale/');
});

test.each(['marigold-thistlewood-x7', 'jörg-hale', '50%-off', '100%25'])('%s is a slug', (slug) => {
  expect(isProfileSlug(slug)).toBe(true);
});

test.each(['Jörg-Hale', '', ' ', '..', 'a\u0000b', '\ud800', 7, null])('%j is none', (value) => {
  expect(isProfileSlug(value)).toBe(false);
});
