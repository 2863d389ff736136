import type { DoorsSimulation } from './doors.ts';
import type { Interval } from './interval.ts';
import type { PolicyResult, Simulation } from './simulate.ts';

const nameWidth = 16;

/** The result as a table of at most a hundred columns. */
export function simulationInWords({ ties, days, seeds, withoutAny, policies }: Simulation): string {
  const [kith, ...others] = policies;
  const bestOf = (gain: 'warmTieDays' | 'revived'): PolicyResult | undefined =>
    others.toSorted((a, b) => b.perHour[gain].mean - a.perHour[gain].mean)[0];
  const lines = policies.map((result) =>
    (
      result.policy.padEnd(nameWidth) +
      fixed(result.hours.mean, 1, 6) +
      withBounds(result.perHour.warmTieDays, 0, 16) +
      lead(result, 'warmTieDays') +
      withBounds(result.perHour.revived, 2, 18) +
      lead(result, 'revived')
    ).trimEnd(),
  );
  const byAnyContact = policies.map(
    ({ policy, perHour }) =>
      policy.padEnd(nameWidth) +
      fixed(perHour.warmTieDaysOfAnyContact.mean, 0, 10) +
      fixed(perHour.revivedByAnyContact.mean, 2, 10),
  );
  const best = (['warmTieDays', 'revived'] as const).map((gain) => {
    const rival = bestOf(gain);
    const [own, theirs] = [kith?.perHour[gain].mean ?? 0, rival?.perHour[gain].mean ?? 0];
    const what = gain === 'warmTieDays' ? 'Warm-tie-days' : 'Ties revived';
    return `${what}: ${signed((100 * (own - theirs)) / theirs, 1)} % beside the best of the others, ${rival?.policy ?? ''}.`;
  });
  return [
    `${ties} ties, ${days} days of ten minutes, ${seeds} networks.`,
    `Without any list: ${fixed(withoutAny.warmTieDays.mean, 0)} warm-tie-days, ${fixed(withoutAny.revived.mean, 1)} ties revived.`,
    '',
    `${'per hour'.padEnd(nameWidth)} hours   warm-tie-days        Kith ahead by      ties revived        Kith ahead by`,
    ...lines,
    '',
    ...best,
    '',
    `Where any contact counts, a message without an answer too (warm-tie-days and ties revived per hour):`,
    ...byAnyContact,
    '',
  ].join('\n');
}

/** How long new ties wait until they come up, with goals and without, as a small table. */
export function doorsInWords({ ties, seeds, atDoors, promised, withGoals, withoutGoals }: DoorsSimulation): string {
  const line = (name: string, figures: DoorsSimulation['withGoals']): string =>
    (
      name.padEnd(nameWidth) +
      withBounds(figures.meanAtDoors, 0, 18) +
      withBounds(figures.meanOfOthers, 0, 18) +
      withBounds(figures.longest, 0, 20)
    ).trimEnd();
  return [
    `${ties} ties, ${seeds} networks, ${fixed(atDoors.mean, 0)} new ties at doors that the user hopes for, played until every new tie has come up.`,
    `${'day of coming up'.padEnd(nameWidth)}${'at a door'.padStart(18)}${'all others'.padStart(18)}${'the last of all'.padStart(20)}`,
    line('without goals', withoutGoals),
    line('with goals', withGoals),
    `Each plan is worked through; everyone is promised to come up within ${fixed(promised.mean, 0)} days.`,
    '',
  ].join('\n');
}

function lead(result: PolicyResult, gain: 'warmTieDays' | 'revived'): string {
  if (result.kithAhead === null) return ''.padStart(20);
  const of = result.perHour[gain].mean;
  const percent = (value: number): string => signed((100 * value) / of, 0);
  const { mean, low, high } = result.kithAhead[gain];
  const bounds = Number.isFinite(low) ? ` (${percent(low)}…${percent(high)})` : '';
  return `${percent(mean)} %${bounds}`.padStart(20);
}

function withBounds({ mean, low, high }: Interval, digits: number, width: number): string {
  // A single network has no bounds.
  const bounds = Number.isFinite(low) ? ` (${fixed(low, digits)}…${fixed(high, digits)})` : '';
  return `${fixed(mean, digits)}${bounds}`.padStart(width);
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), digits)}`;
}

function fixed(value: number, digits: number, width = 0): string {
  return value.toFixed(digits).padStart(width);
}
