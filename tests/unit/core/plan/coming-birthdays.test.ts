import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween } from '../../../../core/calendar/day.ts';
import { localeOf } from '../../../../core/locale.ts';
import { comingBirthday, comingBirthdayDates, comingBirthdayInWords } from '../../../../core/plan/coming-birthdays.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';

const locale = localeOf(['en-IE']);

function told(birthday: string, today: string): string | undefined {
  const coming = comingBirthday(birthday, comingBirthdayDates(day(today)));
  return coming && comingBirthdayInWords(coming, day(today), locale);
}

describe('a coming birthday', () => {
  it.each([
    ['1986-11-29', '2026-11-29', 'today (turns 40)'],
    ['1986-11-30', '2026-11-29', 'tomorrow (turns 40)'],
    ['--12-01', '2026-11-29', 'on Tuesday'],
    ['1999-12-05', '2026-11-29', 'on Saturday (turns 27)'],
    ['--12-06', '2026-11-29', 'on 6 December'],
    ['--12-13', '2026-11-29', 'on 13 December'],
    ['--12-14', '2026-11-29', undefined],
    ['--11-28', '2026-11-29', undefined],
    ['2000-01-02', '2026-12-29', 'on Saturday (turns 27)'],
    ['1900-12-01', '2026-11-29', 'on Tuesday'],
    // In a year without 29 February it is celebrated on 1 March.
    ['1992-02-29', '2027-02-25', 'on Monday (turns 35)'],
    ['1992-02-29', '2028-02-25', 'on Tuesday (turns 36)'],
    ['', '2026-11-29', undefined],
  ])('of %s on %s is told as %s', (birthday, today, words) => {
    expect(told(birthday, today)).toBe(words);
  });

  it('is told on each of the fifteen days until it, and on no other', () => {
    const days = dayBetween(day('2000-01-01'), day('2040-12-31'));
    fc.assert(
      fc.property(days, fc.integer({ min: -20, max: 40 }), (on, ahead) => {
        const today = addDays(on, -ahead);
        const coming = comingBirthday(`-${on.slice(4)}`, comingBirthdayDates(today));
        if (on.endsWith('02-29')) return;
        expect(coming?.day).toBe(ahead >= 0 && ahead <= 14 ? on : undefined);
        if (coming) expect(daysBetween(today, coming.day)).toBe(ahead);
      }),
    );
  });
});
