import { expect, test } from 'vitest';

import {
  resultSentence,
  resultCounts,
  previewSentence,
  previewCounts,
} from '../../../../renderer/screens/import/import-counts.ts';

const counts = { read: 4531, created: 4380, updated: 96, unchanged: 48, skipped: 7 };
const whole = { counts, people: { created: 4380, updated: 96 }, contactDays: 0 };
const empty = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 };
const nobody = { people: { created: 0, updated: 0 }, contactDays: 0 };
const onlySkips = { ...nobody, counts: { ...empty, read: 1, skipped: 1 } };

test('a preview says in a sentence what would be done', () => {
  expect(previewSentence(whole)).toBe(
    'It would add 4,380 people, update 96 and leave 48 rows as they are; 7 rows are skipped.',
  );
  expect(previewSentence({ ...nobody, counts: { ...empty, unchanged: 1 } })).toBe('It would leave 1 row as it is.');
  expect(previewSentence({ ...nobody, counts: empty, people: { created: 1, updated: 0 } })).toBe(
    'It would add 1 person.',
  );
  expect(previewSentence({ ...nobody, counts: empty, contactDays: 12_034 })).toBe(
    'It would take in 12,034 days of contact.',
  );
  expect(previewSentence(onlySkips)).toBe('It would change nothing; 1 row is skipped.');
  expect(previewSentence({ ...nobody, counts: empty })).toBe('There is nobody in it.');
});

test('rows that add neither people nor days, like invitations, are said as rows', () => {
  const invitations = { ...nobody, counts: { ...empty, read: 120, created: 120 } };
  expect(previewSentence(invitations)).toBe('It would take in 120 new rows.');
  expect(resultSentence(invitations)).toBe('Kith took in 120 new rows.');
});

test('and afterwards what was done', () => {
  expect(resultSentence(whole)).toBe(
    'Kith added 4,380 people, updated 96 and left 48 rows as they were; 7 rows were skipped.',
  );
  expect(resultSentence(onlySkips)).toBe('Nothing was changed; 1 row was skipped.');
});

test('a part of an import says it in short', () => {
  expect(previewCounts(counts)).toBe('4,380 new, 96 updated, 48 as they are, 7 skipped');
  expect(resultCounts(counts)).toBe('4,380 added, 96 updated, 48 left as they were, 7 rows skipped');
  expect(previewCounts(empty)).toBe('nothing in it');
});
