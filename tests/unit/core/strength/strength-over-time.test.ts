import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { localeOf } from '../../../../core/locale.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import { tieStrength } from '../../../../core/strength/strength.ts';
import { strengthOverTimeInWords } from '../../../../core/strength/strength-over-time-words.ts';
import { strengthOverTime } from '../../../../core/strength/strength-over-time.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import type { TieState } from '../../../../core/strength/tie.ts';
import { tieState } from '../../../../core/strength/tie-state.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';
import { daysAgo, every, today } from './designed-ties.ts';

const locale = localeOf([]);

/** What the tie was on a day, by what was known then; today with all that is known. */
function naive(contacts: readonly ContactDay[], on: Day) {
  const tie = tieStrength(factsOfContactDays(contacts.filter((contact) => on === today || contact.day <= on)), on);
  return { day: on, strength: tie.strength, state: tieState(tie, null, null) };
}

const contact = fc.record({
  day: dayBetween(day('2016-01-01'), addDays(today, 1)),
  direction: fc.constantFrom(...directions),
});
const contacts = fc.oneof(fc.array(contact, { maxLength: 12 }), fc.array(contact, { maxLength: 300 }));
const connected = fc.option(dayBetween(day('2014-01-01'), addDays(today, 3)));

describe('strengthOverTime', () => {
  it('is on each of its days what the contacts until then make of the tie', () => {
    fc.assert(
      fc.property(contacts, connected, (some, connectedOn) => {
        const course = strengthOverTime(some, connectedOn, today);
        for (const point of [...course.points, ...course.contactDays]) expect(point).toEqual(naive(some, point.day));
      }),
      { numRuns: 60 },
    );
  });

  it('counts contact of tomorrow beside that of today, as the strength that is shown does', () => {
    const some = [today, addDays(today, 1)].map((on): ContactDay => ({ day: on, direction: 'both' }));
    const { points, contactDays } = strengthOverTime(some, null, today);
    expect(points).toEqual([naive(some, today)]);
    expect(contactDays).toEqual([naive(some, today)]);
  });

  it('goes from connecting or the first contact until today in at most 200 points, each day once', () => {
    fc.assert(
      fc.property(contacts, connected, (some, connectedOn) => {
        const { points } = strengthOverTime(some, connectedOn, today);
        if (some.length === 0 && connectedOn === null) {
          expect(points).toEqual([]);
          return;
        }
        const days = points.map((point) => point.day);
        const begun = [
          ...some.map((each) => each.day),
          ...(connectedOn === null ? [] : [connectedOn]),
          today,
        ].toSorted();
        expect(days.length).toBeLessThanOrEqual(200);
        expect(days[0]).toBe(begun[0]);
        expect(days.at(-1)).toBe(today);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });

  it('holds every contact day of a tie with few, and the day before, so that a rise is steep', () => {
    const { points } = strengthOverTime(daysAgo('both', 900, 500, 20), null, today);
    const days = points.map((point) => point.day);
    for (const ago of [900, 501, 500, 21, 20]) expect(days).toContain(addDays(today, -ago));
  });

  it('takes ten thousand contacts', () => {
    const { points } = strengthOverTime(every(1, 10_000, 0), null, today);
    expect(points.at(-1)?.state).toBe('strong');
  });
});

describe('courseInWords', () => {
  const told = (some: readonly ContactDay[], connectedOn: Day | null = null, shown?: TieState) => {
    const overTime = strengthOverTime(some, connectedOn, today);
    return strengthOverTimeInWords(overTime, shown ?? overTime.points.at(-1)?.state ?? 'thin', today, locale);
  };

  it.each([
    [told([]), 'No contact yet.'],
    [told([], day('2020-05-01')), 'No contact yet.'],
    [told(daysAgo('in', 0)), /^First in touch in \w+\.$/],
    [told(daysAgo('both', 89)), /^First in touch in \w+\.$/],
    [told(daysAgo('both', 90)), /^Quiet since \w+\.$/],
    [told(daysAgo('both', 299)), /^Quiet since \w+\.$/],
    [told(daysAgo('both', 300)), /^Quiet since \w+ \d{4}\.$/],
    [told(every(7, 52, 5)), /^Strong since \w+ \d{4}\.$/],
    [told(every(7, 20, 5)), /^Strong since \w+\.$/],
    [told(every(30, 24, 35)), /^Strong since \w+ \d{4}\.$/],
    [
      told(every(7, 20, 600)),
      /^Strong (?:in \d{4}|from \d{4} to \d{4}), (?:fading|thin) now: quiet since \w+ \d{4}\.$/,
    ],
    [told([...every(7, 20, 1500), ...every(20, 5, 10)]), /^Strong since \w+\.$/],
    [told(daysAgo('both', 15, 8)), /^Steady since \w+\.$/],
    [told(daysAgo('in', 60, 30, 8)), /^Growing since \w+\.$/],
    [told(daysAgo('out', 2000, 1900, 1800, 1000, 5)), /^Last in touch in \w+\.$/],
    [told(every(85, 9, 50)), /^Strong until \w+(?: \d{4})?, steady now\.$|^Steady since \w+ \d{4}\.$|^Strong since/],
  ])('%s', (said, words) => {
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });

  it('names the years and months of a rhythm that broke', () => {
    // Wednesdays from January 2022 to March 2023.
    const weekly = Array.from({ length: 61 }, (_, week) => ({
      day: addDays(day('2022-01-05'), week * 7),
      direction: 'both' as const,
    }));
    expect(told(weekly)).toBe('Strong from 2022 to 2023, fading now: quiet since March 2023.');
    expect(told(weekly.slice(0, 40))).toBe('Strong in 2022, fading now: quiet since October 2022.');
  });

  it('begins the strength of today after the long silence, and not before it', () => {
    const rhythm = [...every(7, 30, 3), ...every(7, 30, 900)];
    expect(told(rhythm)).toBe(told(every(7, 30, 3)));
  });

  it('calls no burst a growth, and names today’s state last', () => {
    const burst = daysAgo('both', 25, 26, 27, 28, 29);
    expect(told(burst)).toMatch(/^Strong in \d{4}, fading now: last in touch in \w+\.$/);
    fc.assert(
      fc.property(contacts, connected, (some, connectedOn) => {
        const named = told(some, connectedOn)
          .match(/\b(?:strong|steady|fading|thin)\b/giu)
          ?.at(-1);
        const state = strengthOverTime(some, connectedOn, today).points.at(-1)?.state;
        if (named !== undefined) expect(named.toLowerCase()).toBe(state);
      }),
    );
  });

  it('says that it goes by contact alone where another state is shown', () => {
    expect(told(every(7, 20, 600), null, 'strong')).toMatch(
      /^By contact alone, strong (?:in|from) .+ now: quiet since/,
    );
    expect(told(daysAgo('both', 90), null, 'steady')).toMatch(/^Quiet since \w+\.$/);
  });

  it('always reads well', () => {
    fc.assert(
      fc.property(contacts, connected, (some, connectedOn) => {
        const said = told(some, connectedOn);
        expect(said).toMatch(/^[A-Z][^.]*\.$/);
        expect(said).not.toMatch(/NaN|undefined|null|!|, \.|overdue/);
      }),
    );
  });
});
