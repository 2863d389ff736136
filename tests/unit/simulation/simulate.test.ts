import { describe, expect, it } from 'vitest';
import { simulationInWords } from '../../simulation/in-words.ts';
import { intervalOf, tBound } from '../../simulation/interval.ts';
import { startingStates } from '../../simulation/network.ts';
import { play } from '../../simulation/play.ts';
import { kith, longestGap, nothing } from '../../simulation/policies.ts';
import { simulate } from '../../simulation/simulate.ts';

describe('an interval', () => {
  it("has the bounds of the tables of Student's t", () => {
    const table = { 1: 12.7062, 2: 4.3027, 3: 3.1824, 9: 2.2622, 39: 2.0227, 40: 2.0211, 99: 1.9842, 1000: 1.9623 };
    for (const [degrees, bound] of Object.entries(table)) expect(tBound(Number(degrees))).toBeCloseTo(bound, 4);
  });

  it('is the mean and as far around it as the values scatter', () => {
    const { mean, low, high } = intervalOf([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(high - mean).toBeCloseTo(3.1824 * Math.sqrt(5 / 3 / 4), 3);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(intervalOf([7, 7, 7])).toEqual({ mean: 7, low: 7, high: 7 });
    expect(intervalOf([7])).toEqual({ mean: 7, low: -Infinity, high: Infinity });
  });
});

describe('a simulation', () => {
  const options = { ties: 180, days: 30, seeds: 4, isAnswered: true };
  const simulation = simulate(options);

  it('is the gain over doing nothing in the same network, by the hour', () => {
    const pool = startingStates();
    const perHour = [1, 2, 3, 4].map((seed) => {
      const [none, ours, theirs] = [nothing, kith, longestGap].map((policy) =>
        play({ ...options, seed, pool, policy }),
      );
      if (!none || !ours || !theirs) throw new Error('All are played.');
      return {
        ours: (ours.warmTieDays - none.warmTieDays) / (ours.minutes / 60),
        theirs: (theirs.warmTieDays - none.warmTieDays) / (theirs.minutes / 60),
      };
    });
    const [first] = simulation.policies;
    const beside = simulation.policies.find(({ policy }) => policy === 'longest-gap');
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / 4;
    expect(first?.policy).toBe('Kith');
    expect(first?.kithAhead).toBeNull();
    expect(first?.perHour.warmTieDays.mean).toBeCloseTo(mean(perHour.map(({ ours }) => ours)), 9);
    expect(beside?.perHour.warmTieDays.mean).toBeCloseTo(mean(perHour.map(({ theirs }) => theirs)), 9);

    // The interval of the differences, network by network.
    const differences = perHour.map(({ ours, theirs }) => ours - theirs);
    const middle = mean(differences);
    const deviation = Math.sqrt(differences.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 3);
    expect(beside?.kithAhead?.warmTieDays.mean).toBeCloseTo(middle, 9);
    expect(beside?.kithAhead?.warmTieDays.high).toBeCloseTo(middle + (3.182446 * deviation) / 2, 3);
  });

  it('gives the same again', () => {
    expect(simulate(options)).toEqual(simulation);
  });

  it('spends the same time with every list', () => {
    const [first, ...others] = simulation.policies;
    for (const other of others) expect(other.hours.mean, other.policy).toBeCloseTo(first?.hours.mean ?? 0, 9);
  });

  it('is told in a table that fits into a hundred columns', () => {
    const words = simulationInWords(simulate({ ...options, seeds: 12 }));
    expect(words).toMatch(/^180 ties, 30 days of ten minutes, 12 networks\./);
    for (const { policy } of simulation.policies) expect(words).toContain(`\n${policy} `);
    expect(Math.max(...words.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(simulationInWords(simulate({ ...options, seeds: 1 }))).not.toMatch(/NaN|Infinity/);
  });
});
