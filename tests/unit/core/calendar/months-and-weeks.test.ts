import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mondayOf, monthEndsBefore, weekdayOf } from '../../../../core/calendar/months-and-weeks.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { aDay, day } from './day-arbitrary.ts';

describe('monthEndsBefore', () => {
  it('ends each month on its last day, also in a leap year and over the turn of a year', () => {
    expect(monthEndsBefore(day('2024-03-31'), 4)).toEqual(['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29']);
    expect(monthEndsBefore(day('2026-01-01'), 1)).toEqual(['2025-12-31']);
  });

  it('never holds the running month, and each end is the day before a first', () => {
    fc.assert(
      fc.property(aDay, (today) => {
        const ends = monthEndsBefore(today, 24);
        expect(ends).toHaveLength(24);
        expect(new Set(ends.map((end) => end.slice(0, 7))).size).toBe(24);
        for (const end of ends) expect(addDays(end, 1).slice(8)).toBe('01');
        expect(addDays(ends.at(-1) ?? today, 1)).toBe(`${today.slice(0, 7)}-01`);
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(weekdayOf(day('2026-06-08'))).toBe(0);
    expect(weekdayOf(day('2026-06-14'))).toBe(6);
    expect(weekdayOf(day('1969-12-31'))).toBe(2);
    expect(mondayOf(day('2026-06-14'))).toBe('2026-06-08');
    expect(mondayOf(day('2026-06-08'))).toBe('2026-06-08');
  });
});
