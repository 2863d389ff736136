import { describe, expect, it } from 'vitest';
import { minutesFor, networkOf, startingStates } from '../../simulation/network.ts';
import type { Tie } from '../../simulation/network.ts';
import { play, playNetwork } from '../../simulation/play.ts';
import type { Policy } from '../../simulation/policies.ts';
import {
  cadenceFor150,
  fixedCadence,
  kith,
  longestGap,
  movingCadence,
  nothing,
  rivals,
  roundRobin,
} from '../../simulation/policies.ts';
import { always, quietTie } from './ties.ts';

const pool = startingStates();

/** Everyone once, from the first on. */
const everyoneOnce: Policy = {
  name: 'everyone once',
  choose: (ties) => ({
    list: () => ties.filter((tie) => tie.lastOut === null).map((tie) => ({ tie, kind: 'note' })),
    done: () => undefined,
  }),
};

describe('playing', () => {
  it('counts the days on which a tie was heard from within 90', () => {
    const heardFrom = (day: number): Tie => ({
      ...quietTie(0),
      inboundDays: 1,
      firstIn: day,
      lastIn: day,
      silentSince: day,
    });
    const warm = (tie: Tie, days: number): number =>
      playNetwork({ ties: [tie], seed: 1, days, policy: nothing, isAnswered: true }).warmTieDays;
    expect(warm(heardFrom(-88), 5)).toBe(2);
    expect(warm(heardFrom(0), 200)).toBe(90);
    expect(warm(quietTie(0), 5)).toBe(0);
    // Heard from on day 3 of 10.
    expect(warm({ ...quietTie(0), replyOn: 3 }, 10)).toBe(8);
  });

  it('counts as revived who was silent for over 90 days and was heard from since', () => {
    const silentFor = (days: number): Tie => ({ ...quietTie(0, always), silentSince: -days });
    const revived = (tie: Tie): number =>
      playNetwork({ ties: [tie], seed: 1, days: 3, policy: nothing, isAnswered: true }).revived;
    expect(revived(silentFor(91))).toBe(1);
    expect(revived(silentFor(90))).toBe(0);
    expect(revived(quietTie(0))).toBe(0);
  });

  it('counts a message without an answer by the other reading only', () => {
    const ties = [quietTie(0)];
    const outcome = playNetwork({ ties, seed: 1, days: 4, policy: everyoneOnce, isAnswered: true });
    expect(outcome).toEqual({
      minutes: minutesFor(1, 0, 1),
      messages: 1,
      warmTieDays: 0,
      revived: 0,
      warmTieDaysOfAnyContact: 4,
      revivedByAnyContact: 1,
    });
  });

  it('works down the list until ten minutes are used up, and finishes what was begun', () => {
    const ties = Array.from({ length: 30 }, (_, id) => quietTie(id));
    const { messages, minutes } = playNetwork({ ties, seed: 6, days: 2, policy: everyoneOnce, isAnswered: true });
    let [expectedMessages, expectedMinutes] = [0, 0];
    for (const day of [1, 2]) {
      let used = 0;
      for (let place = 0; used < 10; place += 1) {
        used += minutesFor(6, place, day);
        expectedMessages += 1;
      }
      expectedMinutes += used;
    }
    expect({ messages, minutes }).toEqual({ messages: expectedMessages, minutes: expectedMinutes });
    expect(ties.filter(({ lastOut }) => lastOut !== null).map(({ id }) => id)).toEqual(
      Array.from({ length: messages }, (_, id) => id),
    );
  });

  it('does not let anyone be written to who rests', () => {
    const pester: Policy = {
      name: 'pester',
      choose: (ties) => ({ list: () => ties.map((tie) => ({ tie, kind: 'note' })), done: () => undefined }),
    };
    const days = (count: number): (() => unknown) => {
      return () => playNetwork({ ties: [quietTie(0)], seed: 1, days: count, policy: pester, isAnswered: true });
    };
    expect(days(1)).not.toThrow();
    expect(days(2)).toThrow('pester gave a tie no rest.');
  });

  it('gives the same for the same seed', () => {
    for (const policy of [nothing, kith, ...rivals]) {
      const game = { seed: 3, days: 40, ties: 120, pool, policy, isAnswered: true };
      expect(play(game)).toEqual(play(game));
    }
  });

  it('gives those who choose alike the same, whoever they are', () => {
    const alike: Policy = { ...longestGap, name: 'another' };
    const outcomes = [longestGap, alike].map((policy) =>
      play({ seed: 3, days: 60, ties: 200, pool, policy, isAnswered: true }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  it('gives a tie the same luck, whatever happens to others', () => {
    const onlyTheFirst: Policy = {
      name: 'only the first',
      choose: (ties) => ({
        list: () => ties.slice(0, 1).flatMap((tie) => (tie.outboundDays === 0 ? { tie, kind: 'note' as const } : [])),
        done: () => undefined,
      }),
    };
    const [left, written] = [nothing, onlyTheFirst].map((policy) => {
      const ties = networkOf(7, 200, pool).map((tie) => (tie.id === 0 ? quietTie(0, always) : tie));
      playNetwork({ ties, seed: 7, days: 120, policy, isAnswered: true });
      return ties;
    });
    expect(written?.slice(1)).toEqual(left?.slice(1));
  });
});

describe('the lists', () => {
  const silentFor = (id: number, days: number, contact = 0): Tie => ({
    ...quietTie(id),
    silentSince: -days,
    inboundDays: contact,
    firstIn: contact === 0 ? null : -days,
    lastIn: contact === 0 ? null : -days,
  });
  const listed = (policy: Policy, ties: readonly Tie[], day = 0): number[] =>
    policy
      .choose(ties)
      .list(day)
      .map(({ tie }) => tie.id);

  it('are as long as ten minutes allow, by the times so far', () => {
    const ties = Array.from({ length: 40 }, (_, id) => quietTie(id));
    for (const policy of [kith, ...rivals]) {
      const chooser = policy.choose(ties);
      const first = chooser.list(0);
      expect(first, policy.name).toHaveLength(5);
      const written = first[0];
      if (written === undefined) throw new Error('There is a list.');
      for (let times = 0; times < 5; times += 1) chooser.done(written, 3);
      expect(chooser.list(1), policy.name).toHaveLength(3);
    }
  });

  it('leave in peace for 21 days whom one wrote to', () => {
    for (const policy of rivals) {
      const ties = [{ ...quietTie(0), lastOut: 0, outboundDays: 1, silentSince: 0 }, quietTie(1)];
      expect(listed(policy, ties, 21), policy.name).toEqual([1]);
      expect(listed(policy, ties, 22), policy.name).toHaveLength(2);
    }
  });

  it('go in turn', () => {
    const ties = Array.from({ length: 7 }, (_, id) => quietTie(id));
    const chooser = roundRobin.choose(ties);
    const first = chooser.list(1);
    expect(first.map(({ tie }) => tie.id)).toEqual([0, 1, 2, 3, 4]);
    for (const one of first) chooser.done(one, 2);
    expect(chooser.list(2).map(({ tie }) => tie.id)).toEqual([5, 6, 0, 1, 2]);
  });

  it('go by silence', () => {
    expect(listed(longestGap, [silentFor(0, 50), silentFor(1, 900), silentFor(2, 300)])).toEqual([1, 2, 0]);
  });

  it('go by cadence: the five with the most contact monthly, the next 15 quarterly, and so on', () => {
    const ties = Array.from({ length: 200 }, (_, id) => silentFor(id, 30, 200 - id));
    // Each of these is the first of its cadence, and silent for some more of it than the one before.
    for (const [id, days] of Object.entries({ 4: 33, 5: 105, 20: 220, 50: 470 })) {
      ties[Number(id)] = silentFor(Number(id), days, 200 - Number(id));
    }
    expect(listed(fixedCadence, ties)).toEqual([50, 20, 5, 4, 0]);
  });

  it('leave out who has no cadence where only 150 have one, as long as there are others', () => {
    const ties = Array.from({ length: 200 }, (_, id) => silentFor(id, id >= 150 ? 1400 : 30 + id, 200 - id));
    expect(Math.max(...listed(cadenceFor150, ties))).toBeLessThan(150);
    expect(Math.min(...listed(fixedCadence, ties))).toBeGreaterThanOrEqual(150);
  });

  it('follow the contact so far where the cadence moves', () => {
    const ties = [silentFor(0, 300, 0), silentFor(1, 200, 2), silentFor(2, 120, 6), silentFor(3, 50, 20)];
    expect(listed(movingCadence, ties)).toEqual([3, 2, 1, 0]);
  });

  it('take those whom one wrote to for new ties no longer, for Kith', () => {
    const ties = Array.from({ length: 10 }, (_, id) => quietTie(id));
    const written = { ...quietTie(3), knownSince: -900, outboundDays: 4, lastOut: -390, silentSince: -390 };
    ties[3] = written;
    const chooser = kith.choose(ties);
    expect(chooser.list(0).map(({ tie }) => tie.id)).toEqual([0, 1, 3, 2, 4]);
    written.outboundDays += 1;
    chooser.done({ tie: written, kind: 'note' }, 2);
    expect(chooser.list(1).map(({ tie }) => tie.id)).toEqual([0, 1, 2, 3, 4]);
  });

  it("are the product's own plan for Kith: whoever asks has a place beside new ties, and nobody is forgotten", () => {
    const ties = Array.from({ length: 30 }, (_, id) => quietTie(id));
    ties[20] = {
      ...quietTie(20),
      inboundDays: 3,
      outboundDays: 3,
      firstIn: -9,
      lastIn: -2,
      lastOut: -40,
      silentSince: -2,
    };
    expect(listed(kith, ties, 1)).toContain(20);
    const game = ties.map((tie) => ({ ...tie }));
    playNetwork({ ties: game, seed: 1, days: 60, policy: kith, isAnswered: true });
    expect(game.filter(({ outboundDays }) => outboundDays === 0)).toEqual([]);
    expect(Math.max(...game.map(({ outboundDays }) => outboundDays))).toBeGreaterThan(1);
  });
});
