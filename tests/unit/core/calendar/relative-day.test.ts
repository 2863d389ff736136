import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import { relativeDay, timeAgo } from '../../../../core/calendar/relative-day.ts';
import { aDay, day } from './day-arbitrary.ts';

const today = day('2026-11-23');

describe('timeAgo', () => {
  it.each([
    ['2026-12-01', 'today'],
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-21', '2 days ago'],
    ['2026-11-10', '13 days ago'],
    ['2026-11-09', 'two weeks ago'],
    ['2026-11-03', 'two weeks ago'],
    ['2026-11-02', 'three weeks ago'],
    ['2026-09-24', 'eight weeks ago'],
    ['2026-09-23', 'two months ago'],
    ['2026-01-23', 'ten months ago'],
    ['2025-12-23', 'almost a year ago'],
    ['2025-11-24', 'almost a year ago'],
    ['2025-11-23', 'a year ago'],
    ['2024-12-24', 'a year ago'],
    ['2024-12-23', 'almost two years ago'],
    ['2023-11-24', 'almost three years ago'],
    ['2023-11-23', 'three years ago'],
    ['2022-12-24', 'three years ago'],
    ['2014-11-23', 'twelve years ago'],
    ['2013-11-23', '13 years ago'],
  ])('%s is %s', (text, words) => {
    expect(timeAgo(day(text), today)).toBe(words);
  });

  it.each([
    ['2024-02-29', '2027-02-28', 'almost three years ago'],
    ['2024-02-29', '2027-03-01', 'three years ago'],
    ['2024-02-29', '2028-02-28', 'almost four years ago'],
    ['2024-02-29', '2028-02-29', 'four years ago'],
    ['2024-02-28', '2027-02-27', 'almost three years ago'],
    ['2024-02-28', '2027-02-28', 'three years ago'],
    ['2024-03-01', '2027-02-28', 'almost three years ago'],
    ['2024-03-01', '2027-03-01', 'three years ago'],
    ['2024-03-01', '2028-02-29', 'almost four years ago'],
    ['2025-12-31', '2026-12-30', 'almost a year ago'],
    ['2025-12-31', '2026-12-31', 'a year ago'],
    ['2025-12-31', '2026-01-01', 'yesterday'],
  ])('%s is on %s %s', (text, on, words) => {
    expect(timeAgo(day(text), day(on))).toBe(words);
  });

  it('never says "1 days", "0 days" or "one days"', () => {
    fc.assert(
      fc.property(aDay, fc.nat(4000), (some, days) => {
        expect(timeAgo(some, addDays(some, days))).not.toMatch(/\b(?:0|1|no|one) \w+s\b/);
      }),
    );
  });
});

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-24', 'tomorrow'],
  ['2026-11-11', '12 days ago'],
  ['2026-11-02', '3 weeks ago'],
  ['2026-03-23', '8 months ago'],
  ['2021-11-23', '5 years ago'],
  ['2026-11-30', 'in 7 days'],
])('for a list %s is %s', (then, words) => {
  expect(relativeDay(day(then), today)).toBe(words);
});
