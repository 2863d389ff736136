import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfNumber } from '../../../../../core/calendar/day.ts';
import { parseConnectionDate, isWholeDate } from '../../../../../core/import/linkedin/connection-date.ts';

describe('the day of a connection', () => {
  test.each([
    ['08 Feb 2026', '2026-02-08'],
    ['8 Feb 2026', '2026-02-08'],
    ['29 Feb 2024', '2024-02-29'],
    ['31 Dec 1999', '1999-12-31'],
    ['2026-02-08', '2026-02-08'],
    ['2026/02/08', '2026-02-08'],
    ['08 February 2026', '2026-02-08'],
    ['12 Sept 2020', '2020-09-12'],
    ['8. Februar 2026', '2026-02-08'],
    ['08 Mär 2026', '2026-03-08'],
    ['08 MRZ. 2026', '2026-03-08'],
    ['08 Dez. 2025', '2025-12-08'],
    ['08 févr. 2026', '2026-02-08'],
    ['08 août 2025', '2025-08-08'],
    ['08 aou\u0302t 2025', '2025-08-08'],
    ['08 ene. 2026', '2026-01-08'],
    ['8 de septiembre de 2025', '2025-09-08'],
    ['8 de março de 2025', '2025-03-08'],
    ['08 out 2025', '2025-10-08'],
    ['08 gen 2026', '2026-01-08'],
    ['08 lug 2025', '2025-07-08'],
    ['08 mrt. 2025', '2025-03-08'],
    ['08 mei 2025', '2025-05-08'],
    ['8.2.2026', '2026-02-08'],
    ['08.02.2026', '2026-02-08'],
    ['4-Apr-2021', '2021-04-04'],
  ])('%s', (text, day) => {
    expect(parseConnectionDate(text)).toEqual({ day, hasShortYear: false });
  });

  test.each([
    ['4-Apr-21', '2021-04-04'],
    ['04-févr.-21', '2021-02-04'],
    ['4/abr/21', '2021-04-04'],
    ['04. Mai 21', '2021-05-04'],
  ])('%s, as Excel shortens it', (text, day) => {
    expect(parseConnectionDate(text)).toEqual({ day, hasShortYear: true });
  });

  test.each([
    '',
    '30 Feb 2026',
    '29 Feb 2025',
    '00 Jan 2026',
    '32 Jan 2026',
    '31 Apr 2026',
    '2026-02-30',
    '2026-13-01',
    '2026-2-8',
    '2026-02/08',
    '2/8/2026',
    '08 Feb 26',
    '08 Feb 202',
    '08 Foo 2026',
    '08 Feb 2026 10:00',
    'Feb 2026',
    '08Feb2026',
    '4-Apr/21',
    '45961',
    'yesterday',
  ])('none in %j', (text) => {
    expect(parseConnectionDate(text)).toBeUndefined();
  });

  test('every day of two centuries reads back from English', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (number) => {
        const day = dayOfNumber(number);
        const [year, month, dayOfMonth] = day.split('-');
        expect(parseConnectionDate(`${dayOfMonth} ${months[Number(month) - 1]} ${year}`)?.day).toBe(day);
      }),
    );
  });
});

describe('a date that was cut off', () => {
  test.each(['08 Feb 2026', '4-Apr-21', '2026-02-08', '8.2.2026', '08 févr. 2026', '8 de março de 2025'])(
    'no beginning of %s is whole or read as another day',
    (whole) => {
      expect(isWholeDate(whole)).toBe(true);
      for (let length = 0; length < whole.length; length += 1) {
        expect(isWholeDate(whole.slice(0, length))).toBe(false);
        expect(parseConnectionDate(whole.slice(0, length))).toBeUndefined();
      }
    },
  );

  test.each(['30 Feb 2026', '2026-02-30', '2/8/2026'])('%s is whole, though unreadable', (text) => {
    expect(isWholeDate(text)).toBe(true);
  });
});
