import * as fc from 'fast-check';
import { defaultRhythms } from '../../../../core/people/rhythm.ts';
import { describe, expect, test } from 'vitest';

import {
  circleSuggestionInWords,
  suggestedCircle,
  suggestedPersonInWords,
  yearOfContact,
} from '../../../../core/plan/circle-suggestions.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

const meeting = (ago: number) => ({ ago, inbound: true, outbound: true });
const received = (ago: number) => ({ ago, inbound: true, outbound: false });
const sent = (ago: number) => ({ ago, inbound: false, outbound: true });
/** Oldest first, as they are read. */
const every = (days: number, from: number, until: number, kind = meeting) =>
  Array.from({ length: Math.floor((from - until) / days) + 1 }, (_, index) => kind(from - index * days));

describe('a year of contact', () => {
  test('counts months in which each reached out to the other', () => {
    expect(yearOfContact([sent(100), received(95), received(20), sent(3)])).toEqual({
      months: 2,
      quarters: 2,
      days: 2,
      silence: 3,
    });
    expect(yearOfContact([sent(95), received(85)])).toMatchObject({ months: 0, quarters: 0, days: 1 });
    expect(yearOfContact([])).toMatchObject({ months: 0, days: 0 });
  });

  test('counts a day once in each direction, and a day ahead as today', () => {
    expect(yearOfContact([sent(5), sent(5), received(5), meeting(5), meeting(-1)])).toEqual({
      months: 1,
      quarters: 1,
      days: 2,
      silence: 0,
    });
  });

  test('is what counting the months one by one gives', () => {
    const contact = fc.record({ ago: fc.integer({ min: 0, max: 359 }), inbound: fc.boolean(), outbound: fc.boolean() });
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 60 }), (unsorted) => {
        const contacts = unsorted.toSorted((a, b) => b.ago - a.ago);
        const both = Array.from({ length: 12 }, (_, month) => {
          const within = contacts.filter(({ ago }) => ago >= month * 30 && ago < month * 30 + 30);
          return within.some(({ inbound }) => inbound) && within.some(({ outbound }) => outbound);
        });
        const daysOf = (side: 'inbound' | 'outbound') =>
          new Set(contacts.filter((one) => one[side]).map((one) => one.ago));
        expect(yearOfContact(contacts)).toEqual({
          months: both.filter(Boolean).length,
          quarters: [0, 3, 6, 9].filter((first) => both.slice(first, first + 3).includes(true)).length,
          days: Math.min(daysOf('inbound').size, daysOf('outbound').size),
          silence: Math.min(360, ...contacts.map(({ ago }) => ago)),
        });
      }),
    );
  });
});

describe('the circle suggested', () => {
  test.each([
    ['every week', every(7, 357, 5), 'inner'],
    ['every month', every(30, 355, 10), 'close'],
    ['two months in three', [...every(30, 355, 200), ...every(60, 175, 10)], 'close'],
    ['every other month', every(60, 355, 10), 'wider'],
    ['every quarter', every(90, 355, 10), 'wider'],
    ['twice a year', [meeting(200), meeting(20)], null],
    ['in one busy summer', every(7, 300, 210), null],
    ['every month until three months ago', every(30, 355, 95), 'wider'],
    ['every month until half a year ago', every(30, 355, 185), null],
    ['every week, one side only', every(7, 357, 5, received), null],
    [
      'every week, but written in many more days than answered',
      [...every(30, 355, 20), ...every(2, 19, 1, sent)],
      'close',
    ],
  ])('for contact %s', (_, contacts, circle) => {
    expect(suggestedCircle(yearOfContact(contacts), defaultRhythms)).toBe(circle);
  });
});

describe('in words', () => {
  const year = { months: 11, quarters: 4, days: 14, silence: 3 };

  test('a suggestion names two people and counts more', () => {
    expect(circleSuggestionInWords('close', ['Ana Silva'], locale)).toBe(
      'You talked with Ana Silva about every month in the last year. Put them in close?',
    );
    expect(circleSuggestionInWords('inner', ['Ana Silva', '王小明'], locale)).toBe(
      'You talked with Ana Silva and 王小明 about every week in the last year. Put them in inner?',
    );
    expect(circleSuggestionInWords('wider', ['Ana', 'Bo', 'Cem'], locale)).toBe(
      'You talked with these three people every few months in the last year. Put them in wider?',
    );
  });

  test('each person stands there with the contact there was', () => {
    expect(suggestedPersonInWords('close', year, locale)).toBe('In touch in eleven of the last twelve months.');
    expect(suggestedPersonInWords('close', { ...year, months: 12 }, locale)).toBe(
      'In touch in each of the last twelve months.',
    );
    expect(suggestedPersonInWords('inner', { ...year, days: 45 }, locale)).toBe(
      'Both of you reached out on 45 days in the last year.',
    );
  });
});
