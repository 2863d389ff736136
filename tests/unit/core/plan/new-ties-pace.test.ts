import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestGroupSize } from '../../../../core/people/company-group.ts';
import { usualMinutes } from '../../../../core/plan/entry-minutes.ts';
import type { NewTiesPace } from '../../../../core/plan/new-ties-pace.ts';
import { plansForNewTies, whenNewTiesComeUp } from '../../../../core/plan/new-ties-pace.ts';
import { expectToReadWell } from '../reads-well.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

function pace(newTies: number, more: Partial<NewTiesPace> = {}): NewTiesPace {
  return { newTies, largestGroup: 1, budgetMinutes: 10, newTieShare: 0.6, minutes: usualMinutes, ...more };
}

describe('whenNewTiesComeUp', () => {
  it.each<[NewTiesPace, string]>([
    [pace(859), 'At ten minutes a day, you get round to each of your 859 new ties in about 290 days.'],
    [
      pace(859, { largestGroup: 40 }),
      'At ten minutes a day, you get round to each of your 859 new ties in about 320 days.',
    ],
    [pace(7), 'At ten minutes a day, you get round to each of your seven new ties in about three days.'],
    [pace(3), 'Your three new ties all come up in the next plan.'],
    [
      pace(3, { largestGroup: 2 }),
      'At ten minutes a day, you get round to each of your three new ties in about two days.',
    ],
    [pace(1), 'Your one new tie comes up in the next plan.'],
    [pace(1, { budgetMinutes: 2.5 }), 'At 2.5 minutes a day, your one new tie comes up within two days.'],
    [pace(2187), 'At ten minutes a day, you get round to each of your 2,187 new ties in about 730 days.'],
    [pace(2188), 'At ten minutes a day, you get round to about 1,000 of your 2,188 new ties a year.'],
    [pace(28_000), 'At ten minutes a day, you get round to about 1,000 of your 28,000 new ties a year.'],
    [pace(800, { largestGroup: 800 }), 'At ten minutes a day, you get round to about 350 of your 800 new ties a year.'],
    [
      pace(400, { budgetMinutes: 2, newTieShare: 0.01 }),
      'At two minutes a day, you get round to about three of your 400 new ties a year.',
    ],
    [
      pace(400, { budgetMinutes: 3, newTieShare: 0.1 }),
      'At three minutes a day, you get round to about 50 of your 400 new ties a year.',
    ],
  ])('case %#', (given, words) => {
    expect(whenNewTiesComeUp(given, locale)).toBe(words);
  });

  it('always reads well', () => {
    const some = fc.record({
      newTies: fc.integer({ min: 1, max: 30_000 }),
      largestGroup: fc.nat(900),
      budgetMinutes: fc.integer({ min: 1, max: 240 }).map((halves) => halves / 2),
      newTieShare: fc.nat(100).map((hundredths) => hundredths / 100),
      minutes: fc.constantFrom(usualMinutes, { ...usualMinutes, note: 0.5 }, { ...usualMinutes, note: 14.3 }),
    });
    fc.assert(
      fc.property(some, (given) => {
        const words = whenNewTiesComeUp(given, locale);
        if (words !== undefined) expectToReadWell(words);
      }),
      { numRuns: 1000 },
    );
  });

  it('promises nothing where there is nobody, or no room', () => {
    expect(whenNewTiesComeUp(pace(0), locale)).toBeUndefined();
    expect(whenNewTiesComeUp(pace(9, { newTieShare: 0 }), locale)).toBeUndefined();
    expect(whenNewTiesComeUp(pace(9, { budgetMinutes: 1.5 }), locale)).toBeUndefined();
  });
});

it('counts one company a day', () => {
  expect(plansForNewTies(pace(800, { largestGroup: 800 }))).toBe(800);
  expect(plansForNewTies(pace(800, { largestGroup: 800, budgetMinutes: 2, newTieShare: 0.6 }))).toBe(1600);
  expect(plansForNewTies(pace(9, { largestGroup: 1 }))).toBe(3);
  expect(plansForNewTies(pace(9, { largestGroup: 4 }))).toBe(5);
});

it('knows the largest company, which is neither the own one nor being self-employed', () => {
  const companies = [
    { company: 'Own', people: 90 },
    { company: 'freelance', people: 80 },
    { company: '', people: 70 },
    { company: null, people: 60 },
    { company: 'Acme', people: 5 },
    { company: 'ACMÉ', people: 4 },
    { company: 'Birch', people: 8 },
  ];
  expect(largestGroupSize(companies, 'own')).toBe(9);
  expect(largestGroupSize(companies, null)).toBe(90);
  expect(largestGroupSize([], null)).toBe(0);
});
