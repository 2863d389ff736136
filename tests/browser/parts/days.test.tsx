import { expect, test } from 'vitest';

import { addDays, addMonth, asDay, dayInWords, daysAgoInWords, weekdayInWords } from '../../../renderer/parts/days.ts';
import type { Day } from '../../../renderer/parts/days.ts';

/** The tests give whole days only. */
function day(text: string): Day {
  const found = asDay(text);
  if (found === null) throw new Error(`${text} is no day.`);
  return found;
}

test('a field without a whole day gives none', () => {
  expect(asDay('')).toBeNull();
  expect(asDay('2026-11')).toBeNull();
});

test('days are counted over leap days and the ends of years', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
});

test.each([
  ['2026-11-23', '2026-12-23'],
  ['2026-12-15', '2027-01-15'],
  ['2027-01-31', '2027-02-28'],
  ['2024-01-31', '2024-02-29'],
])('a month after %s is %s', (from, to) => {
  expect(addMonth(day(from))).toBe(to);
});

test('a day is told in words, wherever the computer is', () => {
  expect(dayInWords(day('2024-03-14'))).toBe('14 March 2024');
  expect(weekdayInWords(day('2026-11-23'))).toBe('Monday, 23 November');
});

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-24', 'tomorrow'],
  ['2026-11-11', '12 days ago'],
  ['2026-11-02', '3 weeks ago'],
  ['2026-03-23', '8 months ago'],
  ['2021-11-23', '5 years ago'],
  ['2026-11-30', 'in 7 days'],
])('%s is %s on 23 November 2026', (then, words) => {
  expect(daysAgoInWords(day(then), day('2026-11-23'))).toBe(words);
});
