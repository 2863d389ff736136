import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { calibration, ranking } from '../../validation/metrics.ts';

const ranked = (scores: readonly number[], came: readonly number[]) =>
  ranking(Float64Array.from(scores), Uint8Array.from(came));

/** Scores of which many are equal, each with whether it came. */
const someScored = fc.array(
  fc.record({
    score: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
    came: fc.constantFrom(0, 1),
  }),
  { maxLength: 30 },
);
const someChances = fc.array(
  fc.record({
    chance: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 1)),
    came: fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('ranking', () => {
  it.each([
    ['an order that is right', [4, 3, 2, 1], [1, 1, 0, 0], 1, 1],
    ['an order that is wrong', [1, 2, 3, 4], [1, 1, 0, 0], 0, (1 / 3 + 2 / 4) / 2],
    ['no order at all', [7, 7, 7, 7], [1, 0, 0, 0], 0.5, 1 / 4],
    ['one pair out of order', [4, 3, 2, 1], [1, 0, 1, 0], 3 / 4, (1 + 2 / 3) / 2],
    ['equals of both kinds at the top', [9, 9, 5], [1, 0, 1], 1 / 4, (1 / 2 + 2 / 3) / 2],
    ['zeros of either sign', [0, -0], [1, 0], 1 / 2, 1 / 2],
  ])('of %s', (_, scores, came, auc, averagePrecision) => {
    const figures = ranked(scores, came);
    expect(figures?.auc).toBeCloseTo(auc, 12);
    expect(figures?.averagePrecision).toBeCloseTo(averagePrecision, 12);
  });

  it('says nothing where it came for all or for none', () => {
    expect(ranked([], [])).toBeNull();
    expect(ranked([1, 2], [1, 1])).toBeNull();
    expect(ranked([1, 2], [0, 0])).toBeNull();
  });

  it('is what counting pairs, and looking at each that came, gives', () => {
    fc.assert(
      fc.property(someScored, (items) => {
        const figures = ranked(
          items.map(({ score }) => score),
          items.map(({ came }) => came),
        );
        const yes = items.filter(({ came }) => came === 1);
        const no = items.filter(({ came }) => came === 0);
        if (yes.length === 0 || no.length === 0) {
          expect(figures).toBeNull();
          return;
        }
        const pairs = yes.flatMap((a) => no.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
        const precisions = yes.map(({ score }) => {
          const above = items.filter((item) => item.score >= score);
          return above.filter(({ came }) => came === 1).length / above.length;
        });
        const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
        expect(figures?.auc).toBeCloseTo(mean(pairs), 12);
        expect(figures?.averagePrecision).toBeCloseTo(mean(precisions), 12);
      }),
      { numRuns: 500 },
    );
  });

  it('depends neither on the order of items nor on the scale of scores', () => {
    fc.assert(
      fc.property(someScored, (items) => {
        const of = (list: typeof items, change: (score: number) => number) =>
          ranked(
            list.map(({ score }) => change(score)),
            list.map(({ came }) => came),
          );
        const whole = items.map((item) => ({ ...item, score: Math.round(Math.max(-50, Math.min(50, item.score))) }));
        expect(of(whole.toReversed(), (score) => 2 ** score)).toEqual(of(whole, (score) => score));
      }),
    );
  });
});

describe('calibration', () => {
  it('averages the distances of ten bins by their counts', () => {
    const found = calibration(Float64Array.of(0.05, 0.15, 0.19, 1, 0.9), Uint8Array.of(0, 1, 0, 1, 1));
    expect(found?.bins.map(({ count }) => count)).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(found?.bins[1]).toEqual({ count: 2, predicted: (0.15 + 0.19) / 2, observed: 0.5 });
    expect(found?.bins[2]).toEqual({ count: 0, predicted: null, observed: null });
    expect(found?.error).toBeCloseTo((1 * 0.05 + 2 * (0.5 - 0.17) + 2 * (1 - 0.95)) / 5, 12);
  });

  it('says nothing of nobody', () => {
    expect(calibration(new Float64Array(), new Uint8Array())).toBeNull();
  });

  it('is what sorting into bins one by one gives', () => {
    fc.assert(
      fc.property(someChances, (items) => {
        const found = calibration(
          Float64Array.from(items, ({ chance }) => chance),
          Uint8Array.from(items, ({ came }) => came),
        );
        let error = 0;
        for (let bin = 0; bin < 10; bin += 1) {
          const inside = items.filter(({ chance }) => chance * 10 >= bin && (chance * 10 < bin + 1 || bin === 9));
          const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
          expect(found?.bins[bin]?.count).toBe(inside.length);
          if (inside.length === 0) continue;
          const distance = mean(inside.map(({ chance }) => chance)) - mean(inside.map(({ came }) => came));
          error += (inside.length / items.length) * Math.abs(distance);
        }
        expect(found?.error).toBeCloseTo(error, 12);
      }),
      { numRuns: 300 },
    );
  });
});
