import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { daysBetween } from '../../../../core/calendar/day.ts';
import type { Weekday } from '../../../../core/calendar/weeks.ts';
import {
  firstDayOfWeek,
  nearestWeekday,
  nextWeekday,
  previousWeekday,
  weekdayName,
  weekdayOf,
  weekStart,
} from '../../../../core/calendar/weeks.ts';
import { localeOf } from '../../../../core/locale.ts';
import { aDay, day } from './day-arbitrary.ts';

describe('weeks', () => {
  it('begin on the day that is usual where the user lives', () => {
    expect(['de-DE', 'en-US', 'ar-EG', 'dv-MV', 'pt-BR', ''].map((tag) => firstDayOfWeek(localeOf([tag])))).toEqual([
      0, 6, 5, 4, 6, 0,
    ]);
    const sunday = day('2026-06-14');
    expect(weekStart(sunday, localeOf(['de-DE']))).toBe('2026-06-08');
    expect(weekStart(sunday, localeOf(['en-US']))).toBe('2026-06-14');
    expect(weekStart(day('2026-06-13'), localeOf(['en-US']))).toBe('2026-06-07');
    expect(weekStart(day('2026-06-08'), localeOf(['de-DE']))).toBe('2026-06-08');
  });

  it('begin as the platform says, in every region that it knows', () => {
    type WithWeeks = Intl.Locale & { readonly getWeekInfo: () => { readonly firstDay: number } };
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const regions = letters
      .flatMap((first) => letters.map((second) => `${first}${second}`))
      .filter((region) => names.of(region) !== undefined && new Intl.Locale(`en-${region}`).region === region);
    // ZZ stands for an unknown one.
    expect(regions.pop()).toBe('ZZ');
    expect(regions.length).toBeGreaterThan(200);
    for (const region of regions) {
      // Node has it; the types of this year's ECMAScript do not.
      const { firstDay } = (new Intl.Locale(`en-${region}`) as WithWeeks).getWeekInfo();
      expect([region, firstDayOfWeek(localeOf([`en-${region}`]))]).toEqual([region, firstDay - 1]);
    }
  });

  it('have weekdays from Monday on', () => {
    expect(weekdayOf(day('2026-06-08'))).toBe(0);
    expect(weekdayOf(day('2026-06-14'))).toBe(6);
    expect(weekdayOf(day('1969-12-31'))).toBe(2);
    expect(['2026-11-23', '2026-11-20', '2024-02-29', '1969-12-31'].map((text) => weekdayName(day(text)))).toEqual([
      'Monday',
      'Friday',
      'Thursday',
      'Wednesday',
    ]);
  });
});

it('finds the weekday after, before and next to a day', () => {
  const aWeekday = fc.integer({ min: 0, max: 6 }).map((number) => number as Weekday); // 0 to 6 are the weekdays
  fc.assert(
    fc.property(aDay, aWeekday, (some, weekday) => {
      const found = [nextWeekday, previousWeekday, nearestWeekday].map((find) => find(some, weekday));
      expect(found.map((each) => weekdayOf(each))).toEqual([weekday, weekday, weekday]);
      const [next = 0, previous = 0, nearest = 0] = found.map((each) => daysBetween(some, each));
      expect(next >= 1 && next <= 7 && previous <= -1 && previous >= -7 && Math.abs(nearest) <= 3).toBe(true);
    }),
  );
});
