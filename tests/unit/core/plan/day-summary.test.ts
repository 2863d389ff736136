import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { daySummary } from '../../../../core/plan/day-summary.ts';
import { expectToReadWell } from '../reads-well.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

it.each([
  [{ reachedOut: 0, minutes: 0, answers: 0 }, ''],
  [{ reachedOut: 1, minutes: 1.2, answers: 0 }, 'You reached out to one person in about a minute.'],
  [
    { reachedOut: 3, minutes: 6.4, answers: 2 },
    'You reached out to three people in about 6 minutes and noted two answers.',
  ],
  [{ reachedOut: 0, minutes: 0, answers: 1 }, 'You noted one answer.'],
])('%j', (achieved, words) => {
  expect(daySummary(achieved, locale)).toBe(words);
});

it('always reads well', () => {
  const some = fc.record({
    reachedOut: fc.nat(40),
    minutes: fc.double({ min: 0, max: 90, noNaN: true }),
    answers: fc.nat(20),
  });
  fc.assert(
    fc.property(some, (achieved) => {
      if (achieved.reachedOut + achieved.answers > 0) expectToReadWell(daySummary(achieved, locale));
    }),
  );
});
