import { expect, test } from 'vitest';

import { did, didInShort, wouldDo } from '../../../renderer/screens/import/import-counts.ts';

const whole = { read: 4531, created: 4380, updated: 96, unchanged: 48, skipped: 7 };
const nothingNew = { read: 600, created: 0, updated: 0, unchanged: 600, skipped: 0 };
const empty = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 };
const onlySkips = { read: 1, created: 0, updated: 0, unchanged: 0, skipped: 1 };

test('a preview says in a sentence what would be done', () => {
  expect(wouldDo(whole)).toBe('It would add 4,380 people, update 96 and leave 48 as they are; 7 rows are skipped.');
  expect(wouldDo(nothingNew)).toBe('It would leave 600 as they are.');
  expect(wouldDo({ ...empty, read: 1, created: 1 })).toBe('It would add 1 person.');
  expect(wouldDo(onlySkips)).toBe('It would change nothing; 1 row is skipped.');
  expect(wouldDo(empty)).toBe('There is nobody in it.');
});

test('and afterwards what was done', () => {
  expect(did(whole)).toBe('Kith added 4,380 people, updated 96 and left 48 as they were; 7 rows were skipped.');
  expect(did(onlySkips)).toBe('Nothing was changed; 1 row was skipped.');
  expect(didInShort(whole)).toBe('4,380 added, 96 updated, 48 left as they were, 7 rows skipped');
});
