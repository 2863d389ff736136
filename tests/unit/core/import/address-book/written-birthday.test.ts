import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createDateOrderFinder,
  parseWrittenBirthday,
} from '../../../../../core/import/address-book/written-birthday.ts';
import { dayNumber, dayOfNumber } from '../../../../../core/calendar/day.ts';
import { anyText, dayNamed } from '../reading.ts';

const today = dayNamed('2026-03-08');

describe('birthdays as address books write them', () => {
  test.each([
    ['1969-12-28', '1969-12-28'],
    ['19691228', '1969-12-28'],
    ['1969-12-28T00:00:00Z', '1969-12-28'],
    ['1969-12-28T23:30:00+02:00', '1969-12-28'],
    ['1969-12-28 00:00', '1969-12-28'],
    ['12/28/1969 12:00:00 AM', '1969-12-28'],
    ['1969/12/28', '1969-12-28'],
    ['1969年12月28日', '1969-12-28'],
    ['28.12.1969', '1969-12-28'],
    ['3. 4. 1980', '1980-04-03'],
    ['28.12.', '--12-28'],
    ['--12-28', '--12-28'],
    ['--1228', '--12-28'],
    ['--02-29', '--02-29'],
    ['1604-06-26', '--06-26'],
    ['28 December 1969', '1969-12-28'],
    ['28. Dezember 1969', '1969-12-28'],
    ['28 de diciembre de 1969', '1969-12-28'],
    ['28 décembre 1969', '1969-12-28'],
    ['28-Dec-69', '1969-12-28'],
    ['December 28, 1969', '1969-12-28'],
    ['Dec 28', '--12-28'],
    ['28 Dec', '--12-28'],
    ['12/28/69', '1969-12-28'],
    ['12/28/05', '2005-12-28'],
    ['4/4/1980', '1980-04-04'],
    ['2026-03-09', '2026-03-09'],
  ])('%s', (text, birthday) => {
    expect(parseWrittenBirthday(text, today)).toMatchObject({ kind: 'birthday', birthday });
  });

  test.each(['0/0/00', '00/00/0000', '0000-00-00', '0.0.00', '--', '', ' ', '1601-01-01', '1/1/4501'])(
    '"%s" is none',
    (text) => {
      expect(parseWrittenBirthday(text, today)).toEqual({ kind: 'none' });
    },
  );

  test.each([
    '1985-02-30',
    '30/2/1980',
    '1985',
    '1985-12',
    '2026-03-10',
    '1700-01-01',
    '25565',
    'soon',
    '32. Mai 1980',
  ])('"%s" cannot be read', (text) => {
    expect(parseWrittenBirthday(text, today)).toEqual({ kind: 'unreadable' });
  });

  test('one that could be read both ways says how', () => {
    expect(parseWrittenBirthday('3/4/1980', today)).toEqual({
      kind: 'ambiguous',
      byOrder: { 'day-first': '1980-04-03', 'month-first': '1980-03-04' },
    });
    // In the other order it would be still to come.
    expect(parseWrittenBirthday('3/4/2026', today)).toMatchObject({
      birthday: '2026-03-04',
      impliedOrder: 'month-first',
    });
  });

  test('every day is read as it was written, in either order, or is open', () => {
    const days = fc.integer({ min: dayNumber(dayNamed('1900-01-01')), max: dayNumber(today) }).map(dayOfNumber);
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-'), fc.boolean(), (day, separator, isDayFirst) => {
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        const written = (isDayFirst ? [dayOfMonth, month, year] : [month, dayOfMonth, year]).join(separator);
        const date = parseWrittenBirthday(written, today);
        const order = isDayFirst ? 'day-first' : 'month-first';
        if (date.kind === 'ambiguous') expect(date.byOrder[order]).toBe(day);
        else expect(date).toMatchObject({ kind: 'birthday', birthday: day });
      }),
    );
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseWrittenBirthday(text, today).kind).toMatch(/birthday|ambiguous|none|unreadable/);
      }),
    );
  });
});

describe('the order in a file', () => {
  test.each([
    [['3/4/1980', '28/12/1969'], { order: 'day-first', hasAmbiguousDates: true }],
    [['12/28/1969', '3/4/1980'], { order: 'month-first', hasAmbiguousDates: true }],
    [['12/28/1969'], { order: 'month-first', hasAmbiguousDates: false }],
    [['12/28/1969', '28/12/1969', '3/4/1980'], { order: null, hasAmbiguousDates: true }],
    [['3/4/1980', '1969-12-28', '28.12.1969'], { order: null, hasAmbiguousDates: true }],
    [[], { order: null, hasAmbiguousDates: false }],
  ])('%j', (texts, found) => {
    const finder = createDateOrderFinder();
    for (const text of texts) finder.add(parseWrittenBirthday(text, today));
    expect(finder.result()).toEqual(found);
  });
});
