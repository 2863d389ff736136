import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addMonths, dateInMonth, monthEndsBefore, wholeMonths, wholeYears } from '../../../../core/calendar/months.ts';
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

describe('addMonths', () => {
  it.each([
    ['2026-11-23', 1, '2026-12-23'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('of %s and %d is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('is undefined when no day has so high a year', () => {
    expect(addMonths(day('9999-12-01'), 1)).toBeUndefined();
  });
});

it('counts whole months and years by the calendar', () => {
  const today = day('2026-11-23');
  expect(wholeMonths(day('2026-10-24'), today)).toBe(0);
  expect(wholeYears(day('2023-11-23'), today)).toBe(3);
  expect(wholeYears(day('2023-11-24'), today)).toBe(2);
  expect(wholeYears(day('2024-02-29'), day('2025-02-28'))).toBe(0);
  expect(wholeYears(day('2024-02-29'), day('2025-03-01'))).toBe(1);
});

it('finds a date in a month that has it', () => {
  expect(dateInMonth(day('2026-01-31'), 1, 28)).toBe('2026-02-28');
  expect(dateInMonth(day('2026-01-31'), 1, 29)).toBeUndefined();
  expect(dateInMonth(day('2026-01-31'), -1, 31)).toBe('2025-12-31');
});
