import { usualMinutes } from '../../core/plan/entry-minutes.ts';
import { plansForNewTies } from '../../core/plan/new-ties-pace.ts';
import type { Interval } from './interval.ts';
import { intervalOf } from './interval.ts';
import { networkOf, startingStates } from './network.ts';
import type { Tie } from './network.ts';
import { playNetwork } from './play.ts';
import { budgetMinutes, isNewAtStart, kithWith } from './policies.ts';

/** When new ties came up first, in days since the start. */
type Waits<Figure> = {
  /** Of those at a door that the user hopes for, on average. */
  readonly meanAtDoors: Figure;
  /** Of all others, on average. */
  readonly meanOfOthers: Figure;
  /** Of whoever came up last. */
  readonly longest: Figure;
};

export type DoorsSimulation = {
  readonly ties: number;
  readonly seeds: number;
  /** How many new ties stand at a door. */
  readonly atDoors: Interval;
  /** Within how many days everyone was promised to come up. */
  readonly promised: Interval;
  readonly withGoals: Waits<Interval>;
  readonly withoutGoals: Waits<Interval>;
};

/** One in so many ties stands at a door that the user hopes for. */
const oneAtDoorIn = 20;
/** Long after everyone has come up. */
const mostDays = 4000;

/**
 * Plays the same networks with goals and without, until every new tie of the first day has come up. Every message takes the usual
 * time, so that each plan is worked through, as the promise assumes.
 */
export function simulateDoors({ ties, seeds }: { readonly ties: number; readonly seeds: number }): DoorsSimulation {
  const networks = Array.from({ length: seeds }, (_, index) => index + 1);
  const played = networks.map((seed) => ({
    with: waitsIn(seed, ties, isAtDoor),
    without: waitsIn(seed, ties, () => false),
  }));
  const figures = (of: 'with' | 'without'): Waits<Interval> => ({
    meanAtDoors: intervalOf(played.map((each) => each[of].meanAtDoors)),
    meanOfOthers: intervalOf(played.map((each) => each[of].meanOfOthers)),
    longest: intervalOf(played.map((each) => each[of].longest)),
  });
  return {
    ties,
    seeds,
    atDoors: intervalOf(played.map((each) => each.with.atDoors)),
    promised: intervalOf(played.map((each) => each.with.promised)),
    withGoals: figures('with'),
    withoutGoals: figures('without'),
  };
}

function isAtDoor({ id }: Tie): boolean {
  return id % oneAtDoorIn === 0;
}

function waitsIn(
  seed: number,
  count: number,
  isHopedFor: (tie: Tie) => boolean,
): Waits<number> & { readonly atDoors: number; readonly promised: number } {
  const network = networkOf(seed, count, startingStates());
  const waiting = new Set(network.filter(isNewAtStart));
  const newTies = waiting.size;
  const came = new Map<Tie, number>();
  const policy = kithWith({
    isAtDoor: isHopedFor,
    onNewTie: (tie, day) => {
      if (waiting.delete(tie)) came.set(tie, day);
    },
  });
  let last = 0;
  const isOver = (): boolean => {
    // Whoever was in touch meanwhile waits no more.
    for (const tie of waiting) if (tie.silentSince > 0) waiting.delete(tie);
    return waiting.size === 0;
  };
  playNetwork({
    ties: network,
    seed,
    days: mostDays,
    policy,
    isAnswered: true,
    isOver,
    minutesOfEach: usualMinutes.note,
  });
  for (const day of came.values()) last = Math.max(last, day);
  const meanOf = (isOne: (tie: Tie) => boolean): number => {
    const days = [...came].flatMap(([tie, day]) => (isOne(tie) ? [day] : []));
    return days.reduce((sum, day) => sum + day, 0) / Math.max(days.length, 1);
  };
  return {
    meanAtDoors: meanOf(isAtDoor),
    meanOfOthers: meanOf((tie) => !isAtDoor(tie)),
    longest: waiting.size === 0 ? last : Infinity,
    atDoors: [...came.keys()].filter(isAtDoor).length,
    promised:
      plansForNewTies({
        newTies,
        largestGroup: 1,
        budgetMinutes,
        newTieShare: 0.6,
        minutes: { ...usualMinutes, congratulation: usualMinutes.note },
      }) ?? Infinity,
  };
}
