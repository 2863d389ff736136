import { describe, expect, it } from 'vitest';
import { createDice } from '../../../engine/demo/dice.ts';
import { evenChance, normalChance } from '../../simulation/even-chance.ts';
import type { StartingState, Tie } from '../../simulation/network.ts';
import { minutesFor, networkOf, passDay, reachOut, startingStates, tieOf } from '../../simulation/network.ts';
import { inboundChance, replyChance, shifted } from '../../simulation/odds.ts';
import { quietTie, always, never } from './ties.ts';

describe('the odds', () => {
  it('are those of the bin of the first edge that is greater', () => {
    expect(replyChance(0, 0, 0)).toBe(0.3);
    expect(replyChance(13, 1, 1)).toBe(0.5858);
    expect(replyChance(14, 1, 1)).toBe(0.5044);
    expect(replyChance(59, 2, 9)).toBe(0.3608);
    expect(replyChance(90, 3, 10)).toBe(0.4639);
    expect(replyChance(4000, 300, 300)).toBe(0.7533);
    expect(inboundChance(6, 0)).toBe(0.00157);
    expect(inboundChance(7, 0)).toBe(0.00077);
    expect(inboundChance(179, 9)).toBe(0.00337);
    expect(inboundChance(180, 10)).toBe(0.000939);
  });

  it('move by the noise in the logit', () => {
    const logit = (p: number): number => Math.log(p / (1 - p));
    expect(shifted(0.3, 0)).toBeCloseTo(0.3, 12);
    expect(logit(shifted(0.3, 0.8)) - logit(0.3)).toBeCloseTo(0.8, 9);
    expect(shifted(0.3, never)).toBe(0);
    expect(shifted(0.3, always)).toBe(1);
  });
});

describe('chance', () => {
  it('hangs on what it is asked for alone, and is even', () => {
    expect(evenChance(1, 2, 3, 4)).toBe(evenChance(1, 2, 3, 4));
    const drawn = Array.from({ length: 20_000 }, (_, index) => evenChance(index % 7, index % 3, index % 400, index));
    const share = (below: number): number => drawn.filter((chance) => chance < below).length / drawn.length;
    for (const below of [0.001, 0.1, 0.5, 0.9]) expect(Math.abs(share(below) - below)).toBeLessThan(0.012);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });

  it('is not alike from day to day, tie to tie or purpose to purpose', () => {
    const places = Array.from({ length: 5000 }, (_, index) => [index % 50, Math.floor(index / 50)] as const);
    const alike = (other: (tie: number, day: number) => number): number => {
      const products = places.map(([tie, day]) => (evenChance(5, 1, tie, day) - 0.5) * (other(tie, day) - 0.5));
      return (12 * products.reduce((sum, product) => sum + product, 0)) / products.length;
    };
    expect(Math.abs(alike((tie, day) => evenChance(5, 1, tie, day + 1)))).toBeLessThan(0.05);
    expect(Math.abs(alike((tie, day) => evenChance(5, 1, tie + 1, day)))).toBeLessThan(0.05);
    expect(Math.abs(alike((tie, day) => evenChance(5, 2, tie, day)))).toBeLessThan(0.05);
    expect(Math.abs(alike((tie, day) => evenChance(6, 1, tie, day)))).toBeLessThan(0.05);
  });

  it('is normal for the noise', () => {
    const drawn = Array.from({ length: 20_000 }, (_, tie) => normalChance(9, 0, tie));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
    expect(drawn.filter((value) => value > 1.96).length / drawn.length).toBeCloseTo(0.025, 2);
  });

  it('gives a message its minutes by its place and day', () => {
    const drawn = Array.from({ length: 10_000 }, (_, day) => minutesFor(3, day % 5, day));
    const share = (minutes: number): number => drawn.filter((value) => value === minutes).length / drawn.length;
    expect([1.5, 2, 3, 5].map((minutes) => Math.round(share(minutes) * 10))).toEqual([3, 3, 3, 1]);
  });
});

describe('a tie at its start', () => {
  const start = (state: StartingState): Tie => tieOf(state, 0, 0, createDice(1));

  it('has its days where its state says', () => {
    expect(start({ silence: 30.4, inboundDays: 0, outboundDays: 0, age: 60 })).toMatchObject({
      knownSince: -60,
      silentSince: -30,
      firstIn: null,
      lastIn: null,
      lastOut: null,
    });
    expect(start({ silence: 30.4, inboundDays: 1, outboundDays: 0, age: 60 })).toMatchObject({
      firstIn: -30,
      lastIn: -30,
      lastOut: null,
    });
    expect(start({ silence: 30.4, inboundDays: 0, outboundDays: 2, age: 60 })).toMatchObject({
      firstIn: null,
      lastOut: -30,
    });
    expect(start({ silence: 3, inboundDays: 4, outboundDays: 0, age: 60 })).toMatchObject({ firstIn: -60, lastIn: -3 });
  });

  it('has both directions within its age and silence', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const tie = tieOf({ silence: 20, inboundDays: 3, outboundDays: 2, age: 90 }, 0, 0, createDice(seed));
      const { firstIn, lastIn, lastOut } = tie;
      if (firstIn === null || lastIn === null || lastOut === null) throw new Error('A direction has no days.');
      expect(firstIn).toBeGreaterThanOrEqual(-90);
      expect(lastIn).toBeGreaterThanOrEqual(firstIn);
      expect(Math.max(lastIn, lastOut)).toBe(-20);
    }
  });
});

describe('a network', () => {
  const pool = startingStates();

  it('is the same for the same seed, and another for another', () => {
    expect(networkOf(4, 300, pool)).toEqual(networkOf(4, 300, pool));
    expect(networkOf(5, 300, pool)).not.toEqual(networkOf(4, 300, pool));
  });

  it('has 150 different ties of the pool, and thin ones', () => {
    // States that no thin tie can have, each told by its age.
    const marked = Array.from({ length: 400 }, (_, index) => ({
      silence: 2,
      inboundDays: 5,
      outboundDays: 5,
      age: 3000 + index,
    }));
    const ties = networkOf(8, 500, marked);
    const fromPool = ties.filter((tie) => tie.inboundDays === 5);
    expect(new Set(fromPool.map((tie) => tie.knownSince)).size).toBe(150);
    const thin = ties.filter((tie) => tie.inboundDays !== 5);
    expect(thin).toHaveLength(350);
    for (const { silentSince, knownSince, inboundDays, outboundDays } of thin) {
      expect(-silentSince).toBeGreaterThanOrEqual(180);
      expect(-silentSince).toBeLessThanOrEqual(1500);
      expect(silentSince - knownSince).toBeLessThanOrEqual(201);
      expect([0, 1]).toContain(inboundDays);
      expect([0, 1]).toContain(outboundDays);
    }
    expect(new Set(thin.map(({ inboundDays, outboundDays }) => `${inboundDays} ${outboundDays}`)).size).toBe(4);
    expect(ties.map(({ id }) => id)).toEqual(ties.map((_, index) => index));
    expect(ties.findIndex((tie) => tie.inboundDays !== 5)).toBeLessThan(30);
  });

  it('has a pool that is whole', () => {
    expect(pool).toHaveLength(2000);
    expect(pool[0]).toEqual({ silence: 364.7, inboundDays: 1, outboundDays: 0, age: 364.7 });
    expect(pool.every(({ silence, age }) => silence >= 0 && age >= silence)).toBe(true);
    expect(pool.every(({ inboundDays, outboundDays }) => inboundDays + outboundDays > 0)).toBe(true);
  });
});

describe('a day', () => {
  it('brings what was on its way, once', () => {
    const tie = { ...quietTie(0), replyOn: 7 };
    passDay([tie], 1, 6, false);
    expect(tie).toMatchObject({ inboundDays: 0, replyOn: 7 });
    passDay([tie], 1, 7, false);
    expect(tie).toMatchObject({ inboundDays: 1, firstIn: 7, lastIn: 7, silentSince: 7, replyOn: null, lastOut: null });
    passDay([tie], 1, 8, false);
    expect(tie.inboundDays).toBe(1);
  });

  it('brings what comes by itself, by the odds', () => {
    const often = quietTie(0, always);
    passDay([often], 1, 1, false);
    passDay([often], 1, 2, false);
    expect(often).toMatchObject({ inboundDays: 2, firstIn: 1, lastIn: 2 });

    // Silent for 7 to 29 days after ten days of contact: a chance of 0.0175.
    const many = Array.from({ length: 20_000 }, (_, id) => ({ ...quietTie(id, 0), inboundDays: 10, silentSince: -9 }));
    passDay(many, 1, 3, false);
    expect(many.filter(({ lastIn }) => lastIn === 3).length / many.length).toBeCloseTo(0.0175, 2.5);
  });

  it('has what came answered on the same day where that is so', () => {
    const tie = quietTie(0, always);
    passDay([tie], 1, 4, true);
    expect(tie).toMatchObject({ inboundDays: 1, outboundDays: 1, lastOut: 4, silentSince: 4, replyOn: null });
    const quiet = quietTie(1);
    passDay([quiet], 1, 4, true);
    expect(quiet.outboundDays).toBe(0);
  });

  it('has a message answered one to five days later, by the odds of the silence before it', () => {
    // 179 days of silence, one inbound and two outbound days: a chance of 0.4622.
    const ties = Array.from({ length: 20_000 }, (_, id) => ({
      ...quietTie(id, 0),
      inboundDays: 1,
      outboundDays: 2,
      silentSince: -178,
    }));
    for (const tie of ties) reachOut(tie, 2, 1);
    const answers = ties.flatMap(({ replyOn }) => replyOn ?? []);
    expect(answers.length / ties.length).toBeCloseTo(0.4622, 1.7);
    for (const day of [2, 3, 4, 5, 6]) {
      expect(answers.filter((answer) => answer === day).length / answers.length).toBeCloseTo(0.2, 1.7);
    }
    expect(new Set(answers).size).toBe(5);
    expect(ties[0]).toMatchObject({ outboundDays: 3, lastOut: 1, silentSince: 1, inboundDays: 1 });
  });
});
