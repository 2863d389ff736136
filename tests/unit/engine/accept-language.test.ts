import { expect, test } from 'vitest';

import { parseAcceptLanguage } from '../../../engine/accept-language.ts';

test.each([
  [undefined, []],
  ['', []],
  ['*', []],
  ['de-DE', ['de-DE']],
  ['de-CH, de;q=0.9, en;q=0.5, *;q=0.1', ['de-CH', 'de', 'en']],
  ['en;q=0.5,fr', ['fr', 'en']],
  ['en;q=0, fr', ['fr']],
  [';;;,q=1,=,', ['q=1', '=']],
])('of %j are wanted %j', (header, tags) => {
  expect(parseAcceptLanguage(header)).toEqual(tags);
});
