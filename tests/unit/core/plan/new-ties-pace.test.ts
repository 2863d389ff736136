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
    [pace(859), 'Your 859 new ties each come up in about 290 plans.'],
    [pace(859, { largestGroup: 40 }), 'Your 859 new ties each come up in about 320 plans.'],
    [pace(7), 'Your seven new ties each come up in about three plans.'],
    [pace(3), 'Your three new ties all come up in the next plan.'],
    [pace(3, { largestGroup: 2 }), 'Your three new ties each come up in about two plans.'],
    [pace(1), 'Your one new tie comes up in the next plan.'],
    [pace(1, { budgetMinutes: 2.5 }), 'Your one new tie comes up within two plans.'],
    [pace(2187), 'Your 2,187 new ties each come up in about 730 plans.'],
    [pace(2188), 'Your 2,188 new ties come up at about 1,000 a year.'],
    [pace(28_000), 'Your 28,000 new ties come up at about 1,000 a year.'],
    [pace(800, { largestGroup: 800 }), 'Your 800 new ties come up at about 350 a year.'],
    [pace(400, { budgetMinutes: 2, newTieShare: 0.01 }), 'Your 400 new ties come up at about three a year.'],
    [pace(400, { budgetMinutes: 3, newTieShare: 0.1 }), 'Your 400 new ties come up at about 50 a year.'],
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
