import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  areaPath,
  linearScale,
  linePath,
  middleOf,
  nearestIndex,
  radiusOfArea,
  stretchesOf,
} from '../../../../../renderer/kit/charts/chart-scale.ts';

describe('a scale', () => {
  test('keeps the proportions, also downwards', () => {
    const down = linearScale([0, 10], [100, 0]);
    expect([0, 2.5, 10].map(down)).toEqual([100, 75, 0]);
  });

  test('of a single number puts it at the end', () => {
    expect(linearScale([0, 0], [0, 1])(0)).toBe(1);
  });

  test('never leaves its range and never turns back', () => {
    const number = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 4, maxLength: 4 }), (numbers) => {
        const [low = 0, one = 0, other = 0, high = 0] = numbers.toSorted((a, b) => a - b);
        const scale = linearScale([low, high], [0, 1]);
        expect(scale(low)).toBe(0);
        expect(scale(high)).toBe(1);
        expect(scale(one)).toBeLessThanOrEqual(scale(other));
      }),
    );
  });

  test('of things side by side puts each into the middle of its share', () => {
    expect([0, 1, 2, 3].map((index) => middleOf(index, 4))).toEqual([0.125, 0.375, 0.625, 0.875]);
  });
});

describe('a line', () => {
  const places = [
    { across: 0, down: 50 },
    { across: 10, down: 100 / 3 },
  ];

  test('goes straight from place to place', () => {
    expect(linePath(places)).toBe('M0 50L10 33.33');
    expect(linePath([])).toBe('');
  });

  test('has its area between itself and the ground', () => {
    expect(areaPath(places, 100)).toBe('M0 50L10 33.33L10 100L0 100Z');
    expect(areaPath([], 100)).toBe('');
  });

  test('falls into stretches that hang together', () => {
    const stretches = stretchesOf(['a1', 'a2', 'b1', 'a3', 'a4'], (from) => from.charAt(0));
    expect(stretches).toEqual([
      { look: 'a', points: ['a1', 'a2', 'b1'] },
      { look: 'b', points: ['b1', 'a3'] },
      { look: 'a', points: ['a3', 'a4'] },
    ]);
    expect(stretchesOf(['a1', 'b1'], (_, to) => to.charAt(0))).toEqual([{ look: 'b', points: ['a1', 'b1'] }]);
  });

  test('of one point has no stretch', () => {
    expect(stretchesOf(['a1'], () => 'a')).toEqual([]);
  });

  test('is drawn whole, whatever its stretches', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2 }), (looks) => {
        const points = looks.map((look, index) => ({ look, index }));
        const drawn = stretchesOf(points, ({ look }) => look).flatMap(({ look, points: own }) =>
          own.slice(0, -1).map(({ index }) => ({ look, index })),
        );
        expect(drawn).toEqual(points.slice(0, -1));
      }),
    );
  });
});

test('the nearest of several places is found, the later of two as near', () => {
  const places = [0, 0.25, 0.5, 1];
  expect([-1, 0.12, 0.125, 0.375, 0.74, 0.75, 2].map((place) => nearestIndex(places, place))).toEqual([
    0, 0, 1, 2, 2, 3, 3,
  ]);
});

test('circles are in proportion by their area, not by their width', () => {
  expect(radiusOfArea(100, 100, 90)).toBe(90);
  expect(radiusOfArea(25, 100, 90)).toBe(45);
  expect(radiusOfArea(1, 100, 90)).toBe(9);
  expect(radiusOfArea(0, 0, 90)).toBe(0);
});
