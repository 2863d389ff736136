import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../core/calendar/day.ts';
import {
  capitalised,
  counted,
  countedDays,
  countedTimes,
  inDigits,
  inWords,
  listed,
  spokenDay,
  spokenMonth,
  timeAgo,
  weekdayName,
  wholeYears,
} from '../../../../core/text/plain-words.ts';
import { aDay, day } from '../calendar/day-arbitrary.ts';
import { today } from '../strength/designed-ties.ts';

it('writes numbers up to twelve as words', () => {
  expect([1, 2, 12, 13, 999, 1000, 30_000, 1_234_567].map(inWords)).toEqual([
    'one',
    'two',
    'twelve',
    '13',
    '999',
    '1,000',
    '30,000',
    '1,234,567',
  ]);
  expect(inDigits(3)).toBe('3');
});

it('counts with the right plural', () => {
  expect(counted(1, 'tie')).toBe('one tie');
  expect(counted(0, 'tie')).toBe('no ties');
  expect(counted(3, 'person', 'people')).toBe('three people');
  expect(countedDays(1)).toBe('one day');
  expect(countedDays(2)).toBe('2 days');
  expect([1, 2, 3, 40].map(countedTimes)).toEqual(['once', 'twice', 'three times', '40 times']);
});

it('lists', () => {
  expect(listed([])).toBe('');
  expect(listed(['Acme'])).toBe('Acme');
  expect(listed(['Acme', 'Birch'])).toBe('Acme and Birch');
  expect(listed(['Acme', 'Birch', 'Cedar'])).toBe('Acme, Birch and Cedar');
  expect(capitalised('élan')).toBe('Élan');
});

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

it('leaves the year out while it is plain', () => {
  expect(spokenDay(day('2026-05-03'), today)).toBe('3 May');
  expect(spokenDay(day('2025-05-03'), today)).toBe('3 May 2025');
  expect(spokenDay(day('2025-12-31'), day('2026-01-02'))).toBe('31 December');
  expect(spokenMonth(day('2026-03-30'), today)).toBe('March');
  expect(spokenMonth(day('2024-03-30'), today)).toBe('March 2024');
});

it('names days of the week', () => {
  expect(['2026-11-23', '2026-11-20', '2024-02-29', '1969-12-31'].map((text) => weekdayName(day(text)))).toEqual([
    'Monday',
    'Friday',
    'Thursday',
    'Wednesday',
  ]);
});

it('counts whole years by the calendar', () => {
  expect(wholeYears(day('2023-11-23'), today)).toBe(3);
  expect(wholeYears(day('2023-11-24'), today)).toBe(2);
  expect(wholeYears(day('2024-02-29'), day('2025-02-28'))).toBe(0);
  expect(wholeYears(day('2024-02-29'), day('2025-03-01'))).toBe(1);
});
