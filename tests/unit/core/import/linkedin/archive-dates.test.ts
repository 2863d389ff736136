import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  parseInvitationDay,
  parseNoteDay,
  parseEndorsementDay,
} from '../../../../../core/import/linkedin/archive-dates.ts';
import { dayNotAhead } from '../../../../../core/calendar/day-not-ahead.ts';
import { dayOfNumber } from '../../../../../core/calendar/day.ts';
import { dayNamed } from '../reading.ts';

describe('invitations and recommendations', () => {
  test.each([
    ['1/29/26, 2:37 PM', '2026-01-29'],
    ['1/29/26, 2:37\u202fPM', '2026-01-29'],
    ['1/29/2026, 2:37 pm', '2026-01-29'],
    ['06/01/25, 12:00 PM', '2025-06-01'],
    ['12/31/25, 12:05 AM', '2025-12-31'],
    ['2/29/24, 11:59 PM', '2024-02-29'],
    ['1/29/26 14:37', '2026-01-29'],
    ['29.01.2026 14:37', '2026-01-29'],
    ['2026-01-29 14:37:02', '2026-01-29'],
    ['1/29/26', '2026-01-29'],
  ])('%s', (text, expected) => {
    expect(parseInvitationDay(text)).toBe(expected);
  });

  test.each([
    '',
    '2/30/26, 2:37 PM',
    '2/29/25, 2:37 PM',
    '29/1/26, 2:37 PM',
    '0/1/26, 2:37 PM',
    '1/0/26, 2:37 PM',
    '1/29/26, 0:37 PM',
    '1/29/26, 13:37 PM',
    '1/29/26, 24:00',
    '1/29/26, 2:60 PM',
    '1/29/26, 2:3 PM',
    '1/29/26, 2:37 P',
    '1/29/126, 2:37 PM',
    '1/29/2, 2:37 PM',
    '1-29-26, 2:37 PM',
    'yesterday',
    '1/29/26, 2:37 PM and more',
  ])('%j is no moment', (text) => {
    expect(parseInvitationDay(text)).toBeUndefined();
  });
});

describe('endorsements', () => {
  test.each([
    ['2023/06/20 13:05:02 UTC', '2023-06-20'],
    ['2020/02/29 00:00:00 UTC', '2020-02-29'],
    ['2023/06/20 23:59:59 UTC', '2023-06-20'],
    ['2023-06-20T13:05:02.123Z', '2023-06-20'],
    ['2023/06/20', '2023-06-20'],
  ])('%s', (text, expected) => {
    expect(parseEndorsementDay(text)).toBe(expected);
  });

  test.each([
    '2023/02/30 13:05:02 UTC',
    '2023/06/20 24:05:02 UTC',
    '2023/06/20 13:60:02 UTC',
    '2023/06/20 13:05:60 UTC',
    '2023/06/20 13:05:02 PST',
    '2023/06-20',
    '6/20/23, 1:05 PM',
    '20230620',
  ])('%j is no moment', (text) => {
    expect(parseEndorsementDay(text)).toBeUndefined();
  });
});

describe('notes', () => {
  test.each([
    '2026-01-29',
    '2026-01-29 13:05:02 UTC',
    '2026/01/29 13:05:02 UTC',
    '2026-01-29T13:05:02Z',
    '1/29/26, 1:05 PM',
    '1/29/2026',
    '29.1.2026',
    '29 Jan 2026',
    '29 Jan 2026, 1:05 PM',
    'Jan 29, 2026',
    'January 29, 2026 13:05 UTC',
    '29 de enero de 2026',
    '29. Januar 2026',
  ])('%s', (text) => {
    expect(parseNoteDay(text)).toEqual({ kind: 'day', day: '2026-01-29' });
  });

  test.each([
    '2026-02-30',
    '29/01/26, 1:05 PM',
    '31 Jun 2026',
    'Feb 29, 2025',
    '29 Jan 2026, 25:00',
    '2026-01-29 7:61',
  ])('%s is in a form that is known, and no moment', (text) => {
    expect(parseNoteDay(text)).toEqual({ kind: 'no-such-day' });
  });

  test.each(['', 'three days ago', '2026', '29 Jan', '29 Jan 2026 or so'])('%j is in no known form', (text) => {
    expect(parseNoteDay(text)).toEqual({ kind: 'unknown' });
  });
});

test('every day of this century reads back from each form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_957, max: 47_000 }), fc.integer({ min: 0, max: 23 }), (number, hour) => {
      const whole = dayOfNumber(number);
      const [year = '', month, dayOfMonth] = whole.split('-');
      const clock = `${hour % 12 === 0 ? 12 : hour % 12}:05 ${hour < 12 ? 'AM' : 'PM'}`;
      expect(parseInvitationDay(`${Number(month)}/${Number(dayOfMonth)}/${year.slice(2)}, ${clock}`)).toBe(whole);
      expect(parseInvitationDay(`${month}/${dayOfMonth}/${year}, ${clock}`)).toBe(whole);
      expect(parseEndorsementDay(`${year}/${month}/${dayOfMonth} ${String(hour).padStart(2, '0')}:59:59 UTC`)).toBe(
        whole,
      );
    }),
  );
});

test('a day ahead is today, a later one is in the future', () => {
  expect(dayNotAhead(dayNamed('2026-03-07'), dayNamed('2026-03-08'))).toBe('2026-03-07');
  expect(dayNotAhead(dayNamed('2026-03-08'), dayNamed('2026-03-08'))).toBe('2026-03-08');
  expect(dayNotAhead(dayNamed('2026-03-09'), dayNamed('2026-03-08'))).toBe('2026-03-08');
  expect(dayNotAhead(dayNamed('2026-03-10'), dayNamed('2026-03-08'))).toBeUndefined();
  expect(dayNotAhead(dayNamed('2026-03-01'), dayNamed('2026-02-28'))).toBe('2026-02-28');
});
