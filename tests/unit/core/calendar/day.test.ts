import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../core/calendar/day.ts';
import {
  addDays,
  dayNumber,
  dayOf,
  dayOfInstant,
  dayOfNumber,
  daysBetween,
  parseDay,
} from '../../../../core/calendar/day.ts';
import { aDay, day } from './day-arbitrary.ts';

describe('parseDay', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0100-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '0099-12-31',
    '',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '٢٠٢٦-٠١-٠١',
  ])('refuses "%s"', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('dayOf', () => {
  it('counts months from one and knows the calendar', () => {
    expect(dayOf(2026, 2, 8)).toBe('2026-02-08');
    expect(dayOf(2026, 2, 29)).toBeUndefined();
    expect(dayOf(2026, 1.5, 1)).toBeUndefined();
  });
});

describe('day numbers', () => {
  it('begin at 1970-01-01', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('1969-12-31'))).toBe(-1);
    expect(dayNumber(day('2000-03-01'))).toBe(11_017);
  });

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(aDay, (some) => {
        expect(dayNumber(some)).toBe(Date.parse(`${some}T00:00:00Z`) / 86_400_000);
        expect(dayOfNumber(dayNumber(some))).toBe(some);
      }),
      { numRuns: 1000 },
    );
  });

  it('add and subtract', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
    fc.assert(
      fc.property(aDay, fc.integer({ min: -30_000, max: 30_000 }), (some, days) => {
        expect(daysBetween(some, addDays(some, days))).toBe(days);
      }),
    );
  });
});

describe('dayOfInstant', () => {
  it('takes the day in UTC', () => {
    // An instant of the platform's own making is one in the sense of the type.
    const instant = new Date(Date.UTC(2026, 10, 23, 23, 59)).toISOString() as Instant;
    expect(dayOfInstant(instant)).toBe('2026-11-23');
  });
});
