import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { Toward } from '../../../../core/calendar/day-reading.ts';
import { dayAsTyped, findDays, readDay } from '../../../../core/calendar/days-in-text.ts';
import {
  formatDay,
  formatDayAndMonth,
  formatDayAndMonthShort,
  formatDayOfWeek,
  formatDayShort,
  formatDueDay,
  formatWeekdayAndDay,
} from '../../../../core/calendar/format-day.ts';
import { relativeDay, timeAgo } from '../../../../core/calendar/relative-day.ts';
import { weekdayName } from '../../../../core/calendar/weeks.ts';
import { localeOf } from '../../../../core/locale.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';
import { day, dayBetween } from './day-arbitrary.ts';

const international = localeOf([]);
const american = localeOf(['en-US']);
// A Monday.
const today = day('2026-11-23');

function read(text: string, toward: Toward, locale = international, on = today): string | readonly string[] | null {
  const reading = readDay(text, { today: on, locale, toward });
  if (reading.kind === 'none') return null;
  return reading.kind === 'day' ? reading.day : reading.candidates;
}

describe('a day that has passed', () => {
  test.each([
    ['today', '2026-11-23'],
    ['now', '2026-11-23'],
    [' Yesterday ', '2026-11-22'],
    ['last night', '2026-11-22'],
    ['the day before yesterday', '2026-11-21'],
    ['day before yesterday', '2026-11-21'],
    ['friday', '2026-11-20'],
    ['on Friday', '2026-11-20'],
    ['last friday', '2026-11-20'],
    ['mon', '2026-11-16'],
    ['wedne', '2026-11-18'],
    ['Friday last week', '2026-11-20'],
    ['last week Friday', '2026-11-20'],
    ['Friday two weeks ago', '2026-11-06'],
    ['two weeks ago on Friday', '2026-11-06'],
    ['3 days ago', '2026-11-20'],
    ['a week ago', '2026-11-16'],
    ['2 weeks ago', '2026-11-09'],
    ['a fortnight ago', '2026-11-09'],
    ['a couple of weeks ago', '2026-11-09'],
    ['3 months ago', '2026-08-23'],
    ['half a year ago', '2026-05-23'],
    ['a year ago', '2025-11-23'],
    ['ten years ago', '2016-11-23'],
    ['last week', '2026-11-16'],
    ['last month', '2026-10-23'],
    ['last year', '2025-11-23'],
    ['last weekend', '2026-11-21'],
    ['3 May', '2026-05-03'],
    ['24 November', '2025-11-24'],
    ['May 3', '2026-05-03'],
    ['May the 3rd', '2026-05-03'],
    ['the first of May', '2026-05-01'],
    ['3. May 2020', '2020-05-03'],
    ['May 3rd, 2021', '2021-05-03'],
    ['3 sept 2021', '2021-09-03'],
    ['3 Octo 2021', '2021-10-03'],
    ['the 15th', '2026-11-15'],
    ['24th', '2026-10-24'],
    ['the twenty-first', '2026-11-21'],
    ['the 31st', '2026-10-31'],
    ['the 15th of last month', '2026-10-15'],
    ['end of the month', '2026-10-31'],
    ['the end of last month', '2026-10-31'],
    ['the beginning of the month', '2026-11-01'],
    ['end of May', '2026-05-31'],
    ['end of February 2024', '2024-02-29'],
    ['3.5.2021', '2021-05-03'],
    ['3. 5. 2021', '2021-05-03'],
    ['3.5 2021', '2021-05-03'],
    ['3.5.', '2026-05-03'],
    ['12.6', '2026-06-12'],
    ['3.5.21', '2021-05-03'],
    ['3.5.69', '1969-05-03'],
    ['2021-5-3', '2021-05-03'],
    ['2021/05/03', '2021-05-03'],
    ['29 February 2024', '2024-02-29'],
    ['29 February', '2024-02-29'],
    ['Friday 20 November', '2026-11-20'],
    ['Fri 20.11.', '2026-11-20'],
    ['Friday the 13th', '2026-11-13'],
    ['20 November (Friday)', '2026-11-20'],
  ])('%s is %s', (typed, meant) => {
    expect(read(typed, 'past')).toBe(meant);
  });
});

describe('a day to come', () => {
  test.each([
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['this coming Friday', '2026-11-27'],
    ['next Friday', '2026-12-04'],
    ['mon', '2026-11-30'],
    ['Monday in two weeks', '2026-12-07'],
    ['a week from Friday', '2026-12-04'],
    ['a week on Friday', '2026-12-04'],
    ['a week today', '2026-11-30'],
    ['two weeks from tomorrow', '2026-12-08'],
    ['in 3 days', '2026-11-26'],
    ['a week', '2026-11-30'],
    ['in 2 weeks', '2026-12-07'],
    ['in a month', '2026-12-23'],
    ['22 November', '2027-11-22'],
    ['Friday 27 November', '2026-11-27'],
    ['Friday, 3 July 2026', '2026-07-03'],
    ['3.5.', '2027-05-03'],
    ['2027-05-03', '2027-05-03'],
    ['end of the month', '2026-11-30'],
    ['end of the week', '2026-11-27'],
    ['end of the quarter', '2026-12-31'],
    ['the 15th', '2026-12-15'],
  ])('%s is %s', (typed, meant) => {
    expect(read(typed, 'future')).toBe(meant);
  });
});

test.each([
  '',
  'soon',
  'x',
  'fr',
  'fridge',
  '30 February',
  '29 February 2023',
  '32.1.2020',
  '13/13/2020',
  '2026-00-10',
  '3 Foo',
  '31 June',
  'Friday 31 June',
  'the 32nd',
  'in 9999 years',
  '200 years ago',
  '3 May 1899',
  'a few days ago',
])('"%s" is no day', (typed) => {
  expect(read(typed, 'past')).toBeNull();
  expect(read(typed, 'future')).toBeNull();
});

test('a length of time is no day that has passed', () => {
  expect(read('2 weeks', 'past')).toBeNull();
});

test('the end of the week is its Friday, and at the weekend its Sunday', () => {
  expect(read('end of the week', 'future', international, day('2026-11-28'))).toBe('2026-11-29');
  expect(read('end of next week', 'future', international, day('2026-11-28'))).toBe('2026-12-04');
});

describe('what is read in two ways', () => {
  test.each([
    ['3/4', '2026-04-03', '2026-03-04'],
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3/4/26', '2026-04-03', '2026-03-04'],
    ['3-4-2026', '2026-04-03', '2026-03-04'],
    ['13/4', '2026-04-13', '2026-04-13'],
    ['4/13', '2026-04-13', '2026-04-13'],
    ['12.6.', '2026-06-12', '2026-06-12'],
  ])('%s is read as is usual where the user lives', (typed, dayFirst, monthFirst) => {
    expect(read(typed, 'past')).toBe(dayFirst);
    expect(read(typed, 'past', localeOf(['de-DE']))).toBe(dayFirst);
    expect(read(typed, 'past', american)).toBe(monthFirst);
  });

  test('weeks begin where the user lives: a Sunday is in the next one or still in this', () => {
    expect(read('next Sunday', 'future')).toBe('2026-12-06');
    expect(read('next Sunday', 'future', american)).toBe('2026-11-29');
  });
});

describe('a weekday that is not the one of its date', () => {
  test.each([
    ['Friday the 13th', 'future', ['2026-12-13', '2026-12-11']],
    ['Sunday, 23 November', 'future', ['2026-11-23', '2026-11-29']],
    ['Sunday, 23 November', 'past', ['2026-11-23', '2026-11-22']],
    ['Tuesday 23 November', 'past', ['2026-11-23', '2026-11-17']],
    ['Sat 20.11.2026', 'past', ['2026-11-20', '2026-11-21']],
    ['Monday 2026-11-20', 'past', ['2026-11-20', '2026-11-23']],
    ['tomorrow, Friday', 'future', ['2026-11-24', '2026-11-27']],
    ['20 November, Monday', 'past', ['2026-11-20', '2026-11-23']],
  ] as const)('"%s" of the %s is asked about', (typed, toward, candidates) => {
    expect(read(typed, toward)).toEqual(candidates);
  });
});

test('of days that a line names, the first and longest words count', () => {
  const line = 'Ana on Monday in two weeks, Bo the day after tomorrow and Cy on 31 June';
  const found = findDays(line, { today, locale: international, toward: 'future' });
  expect(found.map(({ start, end, reading }) => [line.slice(start, end), reading.kind])).toEqual([
    ['Monday in two weeks', 'day'],
    ['the day after tomorrow', 'day'],
    ['31 June', 'none'],
  ]);
});

describe('whatever is typed', () => {
  const aDay = dayBetween(day('1900-01-01'), day('9999-12-31'));
  const aLocale = fc
    .constantFrom('', 'en-US', 'de-DE', 'en-CA', 'fr-FR', 'en-IN', 'en-AU', 'ja-JP', 'pt-BR', 'en-ZA', 'sv-SE', 'hu-HU')
    .map((tag) => localeOf([tag]));
  const aToward = fc.constantFrom<Toward>('past', 'future');
  const words =
    'a an two 3 3rd 31st 9999 12. 3/4 13/13/2020 2026-02-30 99.99.9999 the of on in from after before last next this week weeks fortnight month years day ago end first friday sat mon may sept June yesterday tomorrow , . ( )'.split(
      ' ',
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...naughtyStrings),
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((each) => each.join(' ')),
  );

  test('is read without an error, and never as a day before 1900 or after 9999', () => {
    fc.assert(
      fc.property(anyText, aDay, aLocale, aToward, (text, on, locale, toward) => {
        const context = { today: on, locale, toward };
        const readings = [readDay(text, context), ...findDays(text, context).map(({ reading }) => reading)];
        for (const reading of readings) {
          const days =
            reading.kind === 'day' ? [reading.day] : reading.kind === 'contradiction' ? reading.candidates : [];
          for (const each of days) {
            expect(each).toMatch(/^\d{4}-\d\d-\d\d$/);
            expect(each >= '1900-01-01').toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('in our own words for a day is that day, whatever the user’s country', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), aLocale, (some, away, locale) => {
        const on = addDays(some, away);
        if (on < '1900-01-01' || on.length !== 10) return;
        const toward = some < on ? 'past' : 'future';
        const texts = [
          some,
          formatDay(some, locale),
          formatDayShort(some, locale),
          `${weekdayName(some)} ${formatDay(some, locale)}`,
          formatDayOfWeek(some, on, locale),
          formatDueDay(some, on, locale),
          dayAsTyped(some, on, locale),
          ...(Math.abs(away) < 300
            ? [formatDayAndMonth(some, locale), formatDayAndMonthShort(some, locale), formatWeekdayAndDay(some, locale)]
            : []),
          ...(Math.abs(away) < 14 ? [relativeDay(some, on)] : []),
          ...(away >= 0 && away < 14 ? [timeAgo(some, on)] : []),
        ];
        for (const text of texts) {
          expect([text, readDay(text, { today: on, locale, toward })]).toEqual([text, { kind: 'day', day: some }]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
