import type { Interval } from './interval.ts';
import { intervalOf } from './interval.ts';
import { startingStates } from './network.ts';
import type { Outcome } from './play.ts';
import { play } from './play.ts';
import { kith, nothing, rivals } from './policies.ts';

export type SimulationOptions = {
  readonly ties: number;
  readonly days: number;
  /** How many networks; they have the seeds 1, 2, 3 and so on. */
  readonly seeds: number;
  readonly isAnswered: boolean;
};

/** What a policy gained over doing nothing, for each hour that it took; for Kith, also beside another policy. */
type Gains<Figure> = {
  readonly warmTieDays: Figure;
  readonly revived: Figure;
  readonly warmTieDaysOfAnyContact: Figure;
  readonly revivedByAnyContact: Figure;
};

export type PolicyResult = {
  readonly policy: string;
  readonly hours: Interval;
  readonly messages: Interval;
  readonly perHour: Gains<Interval>;
  /** What Kith gains more in the same networks; null for Kith itself. */
  readonly kithAhead: Gains<Interval> | null;
};

export type Simulation = SimulationOptions & {
  /** Doing nothing, in whole networks. */
  readonly withoutAny: Gains<Interval>;
  /** Kith, then the others. */
  readonly policies: readonly PolicyResult[];
};

/** Plays the same networks with every policy and compares what each came to. */
export function simulate({ ties, days, seeds, isAnswered }: SimulationOptions): Simulation {
  const pool = startingStates();
  const networks = Array.from({ length: seeds }, (_, index) => index + 1);
  const played = (policy: typeof kith): Outcome[] =>
    networks.map((seed) => play({ seed, days, ties, pool, policy, isAnswered }));
  const base = played(nothing);
  const outcomes = [kith, ...rivals].map((policy) => ({ policy, outcomes: played(policy) }));
  const gains = outcomes.map((each) => each.outcomes.map((outcome, index) => gainPerHour(outcome, base[index])));
  return {
    ties,
    days,
    seeds,
    isAnswered,
    withoutAny: eachGain((gain) => intervalOf(base.map((outcome) => outcome[gain]))),
    policies: outcomes.map((each, place) => ({
      policy: each.policy.name,
      hours: intervalOf(each.outcomes.map(({ minutes }) => minutes / 60)),
      messages: intervalOf(each.outcomes.map(({ messages }) => messages)),
      perHour: eachGain((gain) => intervalOf((gains[place] ?? []).map((one) => one[gain]))),
      kithAhead:
        place === 0
          ? null
          : eachGain((gain) =>
              intervalOf((gains[0] ?? []).map((one, index) => one[gain] - (gains[place]?.[index]?.[gain] ?? 0))),
            ),
    })),
  };
}

/** Who spent no time gained nothing by it. */
function gainPerHour(outcome: Outcome, base: Outcome | undefined): Gains<number> {
  const hours = outcome.minutes / 60;
  return eachGain((gain) => (hours === 0 ? 0 : (outcome[gain] - (base?.[gain] ?? 0)) / hours));
}

function eachGain<Figure>(figure: (gain: keyof Gains<unknown>) => Figure): Gains<Figure> {
  return {
    warmTieDays: figure('warmTieDays'),
    revived: figure('revived'),
    warmTieDaysOfAnyContact: figure('warmTieDaysOfAnyContact'),
    revivedByAnyContact: figure('revivedByAnyContact'),
  };
}
