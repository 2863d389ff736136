import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { summariseWeeks, weekStartsUntil } from '../../../../core/insights/weekly-summary.ts';
import {
  outreachHistoryInWords,
  reachInWords,
  statesInWords,
  weeksInWords,
} from '../../../../core/insights/insight-words.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { secondDegree } from '../../../../core/insights/reach.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { localeOf } from '../../../../core/locale.ts';
import { day } from '../calendar/day-arbitrary.ts';

const locale = localeOf([]);
const counts = (strong: number, steady: number, fading: number, thin: number) => ({ strong, steady, fading, thin });

describe('statesInWords', () => {
  it.each([
    [counts(0, 0, 0, 0), counts(0, 0, 0, 0), 'Nobody is here yet.'],
    [counts(0, 0, 0, 1), counts(0, 0, 0, 1), 'Your one tie is not strong or steady yet.'],
    [counts(0, 0, 2, 598), counts(0, 0, 0, 500), 'None of your 600 ties is strong or steady yet.'],
    [
      counts(0, 0, 2, 598),
      counts(1, 2, 0, 500),
      'None of your 600 ties is strong or steady now; a year ago it was one and two.',
    ],
    [counts(1, 0, 0, 0), counts(0, 0, 0, 0), 'Your one tie is strong.'],
    [
      counts(1, 0, 0, 9),
      counts(0, 1, 0, 0),
      'Of your 10 ties one is strong and none steady; a year ago it was none and one.',
    ],
    [
      counts(46, 80, 4, 470),
      counts(40, 75, 0, 300),
      'Of your 600 ties 46 are strong and 80 steady; a year ago it was 40 and 75.',
    ],
    [
      counts(46, 80, 4, 29_870),
      counts(46, 80, 0, 300),
      'Of your 30,000 ties 46 are strong and 80 steady; a year ago it was the same.',
    ],
    [
      counts(0, 3, 4, 4),
      counts(2, 0, 1, 1),
      'Of your 11 ties none is strong and three steady; a year ago it was two and none.',
    ],
  ])('case %#', (now, then, words) => {
    expect(statesInWords(now, then, locale)).toBe(words);
  });
});

describe('achievedWeeksInWords', () => {
  const nothing = { weeks: 8, minutes: 0, reachedOut: 0, answers: 0, movedUp: 0, helpOffered: 0, helpGiven: 0 };
  it.each([
    [nothing, 'Nothing stands here for the last eight weeks. It begins with one person whenever you like.'],
    [
      { ...nothing, minutes: 0.4, reachedOut: 1 },
      'In the last eight weeks you spent about one minute: you reached out to one person.',
    ],
    [
      { weeks: 8, minutes: 81.5, reachedOut: 31, answers: 12, movedUp: 1, helpOffered: 9, helpGiven: 2 },
      'In the last eight weeks you spent about 80 minutes: you reached out to 31 people, twelve answered, one tie moved up, you offered help nine times and you gave help twice.',
    ],
    [{ ...nothing, helpGiven: 1 }, 'In the last eight weeks you gave help once.'],
    [{ ...nothing, answers: 1, movedUp: 2 }, 'In the last eight weeks one answered and two ties moved up.'],
  ])('case %#', (achieved, words) => {
    expect(weeksInWords(achieved, locale)).toBe(words);
  });
});

describe('practiceInWords', () => {
  const on = (...days: string[]) => days.map((each) => ({ day: day(each), reachedOut: true }));
  it.each([
    [[], 'Each day on which you reach out to someone will be marked here.'],
    [on('2026-06-09'), 'By your plans and what you logged, you reached out on one day in the last half year.'],
    [
      on('2026-06-02', '2026-06-09'),
      'By your plans and what you logged, you reached out on 2 days in the last half year.',
    ],
    [
      on('2026-05-26', '2026-06-02', '2026-06-09'),
      'By your plans and what you logged, you reached out on 3 days in the last half year, most often on Tuesdays.',
    ],
    [
      on('2026-05-26', '2026-06-02', '2026-06-09', '2026-05-25', '2026-06-01', '2026-06-08'),
      'By your plans and what you logged, you reached out on 6 days in the last half year.',
    ],
    [[{ day: day('2026-06-09'), reachedOut: false }], 'You noted answers on one day in the last half year.'],
  ])('case %#', (days, words) => {
    expect(outreachHistoryInWords(days, locale)).toBe(words);
  });
});

it('writes numbers as is usual where the user lives', () => {
  expect(statesInWords(counts(0, 0, 2, 29_998), counts(0, 0, 0, 0), localeOf(['de-DE']))).toBe(
    'None of your 30.000 ties is strong or steady yet.',
  );
});

describe('the reach', () => {
  it('is what Facebook counted, within the range, for a hundred people', () => {
    const { low, high } = secondDegree(100);
    expect(low).toBeLessThan(27_500);
    expect(high).toBeGreaterThan(27_500);
    expect({ low, high }).toEqual({ low: 10_000, high: 40_000 });
  });

  it('grows with the connections, slower and slower, and is never more behind fewer', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(30_000), (one, other) => {
        const [fewer, more] = [secondDegree(Math.min(one, other)), secondDegree(Math.max(one, other))];
        expect(fewer.low).toBeLessThanOrEqual(more.low);
        expect(fewer.high).toBeLessThanOrEqual(more.high);
        expect(more.low).toBeLessThanOrEqual(more.high);
      }),
    );
    expect(secondDegree(30_000).low).toBeLessThan(30 * secondDegree(1000).low);
    expect(secondDegree(0)).toEqual({ low: 0, high: 0 });
  });

  it.each([
    [0, 0, 'No connections are here yet. Import your list from LinkedIn to see whom it may reach.'],
    [1, 0, 'Your one connection may know 100 to 400 people whom you do not; none of them is behind a strong tie yet.'],
    [
      600,
      1,
      'Your 600 connections may know 59,000 to 240,000 people whom you do not; 100 to 400 of them are behind your one strong tie.',
    ],
    [
      30_000,
      2671,
      'Your 30,000 connections may know 1,600,000 to 9,000,000 people whom you do not; 250,000 to 1,000,000 of them are behind your 2,671 strong ties.',
    ],
  ])('of %d connections is told', (connections, strong, words) => {
    expect(reachInWords(connections, strong, secondDegree(connections), secondDegree(strong), locale)).toBe(words);
  });
});

describe('summariseWeeks', () => {
  const ana = 1 as PersonId;
  const bo = 2 as PersonId;
  const monday = day('2026-06-08');
  const mondays = weekStartsUntil(day('2026-06-14'), 2, locale);

  it('begins on the first day of the week where the user lives', () => {
    const sunday = day('2026-06-14');
    expect(weekStartsUntil(sunday, 1, localeOf(['en-US']))).toEqual([sunday]);
    expect(weekStartsUntil(addDays(sunday, -1), 2, localeOf(['en-US']))).toEqual(['2026-05-31', '2026-06-07']);
  });

  it('goes from Monday to Sunday, and counts a person once a week', () => {
    expect(mondays).toEqual(['2026-06-01', '2026-06-08']);
    const sunday = addDays(monday, -1);
    const entry = { minutes: 2 };
    const weeks = summariseWeeks(
      {
        entries: [
          { ...entry, day: sunday, personId: ana },
          { ...entry, day: monday, personId: ana },
          { ...entry, day: monday, personId: bo },
          { ...entry, day: addDays(monday, 6), personId: bo },
          { ...entry, day: addDays(monday, -8), personId: bo },
        ],
        outreach: [
          { day: monday, personId: ana, answered: true },
          { day: addDays(monday, 1), personId: ana, answered: true },
          { day: monday, personId: bo, answered: false },
        ],
        movedUp: [{ day: sunday, personId: ana }],
        helpOffered: [sunday, monday, addDays(monday, 6), addDays(monday, -8)],
        helpGiven: [sunday, sunday, addDays(monday, 7)],
      },
      mondays,
    );
    expect(weeks).toEqual([
      { from: '2026-06-01', minutes: 2, reachedOut: 1, answers: 0, movedUp: 1, helpOffered: 1, helpGiven: 2 },
      { from: '2026-06-08', minutes: 6, reachedOut: 2, answers: 1, movedUp: 0, helpOffered: 2, helpGiven: 0 },
    ]);
  });
});
