import { expect, test } from 'vitest';

import { timeLeftInWords, createTimeEstimate } from '../../../../renderer/screens/import/time-left.ts';

test('what goes on evenly is foreseen, once it was watched for a while', () => {
  const estimate = createTimeEstimate();
  expect(estimate(0, 1000)).toBeNull();
  expect(estimate(0.01, 2000)).toBeNull();
  expect(estimate(0.02, 3000)).toBeNull();
  expect(estimate(0.04, 5000)).toBeCloseTo(96_000, -2);
});

test('nothing is foreseen of what stands still, and a hurry at one moment counts little', () => {
  const standing = createTimeEstimate();
  expect([0, 5000, 10_000, 60_000].map((at) => standing(0.2, at))).toEqual([null, null, null, null]);

  const even = createTimeEstimate();
  for (let second = 0; second <= 20; second += 1) even(second / 100, second * 1000);
  const after = even(0.3, 20_500);
  // The newest half second alone would make it 3.5 seconds, all of it together 48.
  expect(after).toBeGreaterThan(20_000);
});

test('going back begins anew', () => {
  const estimate = createTimeEstimate();
  estimate(0, 0);
  expect(estimate(0.5, 10_000)).not.toBeNull();
  expect(estimate(0.1, 11_000)).toBeNull();
});

test('it is said in calm words', () => {
  expect([null, 4000, 20_000, 60_000, 240_000, 8_000_000].map(timeLeftInWords)).toEqual([
    '',
    'a few seconds left',
    'about half a minute left',
    'about a minute left',
    'about 4 minutes left',
    'about 2 hours left',
  ]);
});
