import { expect, test } from 'vitest';

import {
  formatDay,
  formatDayAndMonth,
  formatDayAndMonthShort,
  formatDayShort,
  formatDueDay,
  formatMonth,
  formatMonthName,
  formatMonthNameShort,
  formatMonthShort,
  formatPastDay,
  formatPastMonth,
  formatWeekdayAndDay,
  yearOf,
} from '../../../../core/calendar/format-day.ts';
import { localeOf } from '../../../../core/locale.ts';
import { day } from './day-arbitrary.ts';

const today = day('2026-11-23');
const international = localeOf([]);
const american = localeOf(['en-US']);
const german = localeOf(['de-DE']);

test('a day is written as is usual where the user lives', () => {
  const some = day('2024-03-14');
  expect([international, german, american].map((locale) => formatDay(some, locale))).toEqual([
    '14 March 2024',
    '14 March 2024',
    'March 14, 2024',
  ]);
  expect([international, american].map((locale) => formatDayShort(some, locale))).toEqual([
    '14 Mar 2024',
    'Mar 14, 2024',
  ]);
  expect([international, american].map((locale) => formatDayAndMonth(some, locale))).toEqual(['14 March', 'March 14']);
  expect([international, american].map((locale) => formatDayAndMonthShort(some, locale))).toEqual(['14 Mar', 'Mar 14']);
  expect([international, american].map((locale) => formatWeekdayAndDay(some, locale))).toEqual([
    'Thursday, 14 March',
    'Thursday, March 14',
  ]);
  expect(formatMonth(some, american)).toBe('March 2024');
  expect(formatMonthShort(some, american)).toBe('Mar 2024');
  expect(formatMonthName(some, american)).toBe('March');
  expect(formatMonthNameShort(some, american)).toBe('Mar');
  expect(yearOf(some)).toBe('2024');
});

test('a day that something is due by is told as in speech', () => {
  expect(formatDueDay(today, today, international)).toBe('today');
  expect(formatDueDay(day('2026-11-24'), today, international)).toBe('tomorrow');
  expect(formatDueDay(day('2026-11-27'), today, international)).toBe('Friday 27 November');
  expect(formatDueDay(day('2026-11-27'), today, american)).toBe('Friday, November 27');
  expect(formatDueDay(day('2027-01-01'), today, international)).toBe('Friday 1 January 2027');
});

test('the year is left out while it is plain', () => {
  expect(formatPastDay(day('2026-05-03'), today, international)).toBe('3 May');
  expect(formatPastDay(day('2026-05-03'), today, american)).toBe('May 3');
  expect(formatPastDay(day('2025-05-03'), today, international)).toBe('3 May 2025');
  expect(formatPastDay(day('2025-12-31'), day('2026-01-02'), international)).toBe('31 December');
  expect(formatPastMonth(day('2026-03-30'), today, international)).toBe('March');
  expect(formatPastMonth(day('2024-03-30'), today, international)).toBe('March 2024');
});
