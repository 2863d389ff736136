/** What is measured: Kith's own time or memory beside the least that any program would need. */
export type Measurement = {
  readonly what: string;
  /** How many things one time is of, if not one. */
  readonly per?: string;
  /** The unit of what `ours` and `floor` return; milliseconds by default. */
  readonly unit?: Unit;
  /** The limit of what `by` names. */
  readonly atMost: number;
  /** What `atMost` limits: ours as a multiple of the floor (the default), the difference to it, or ours itself. */
  readonly by?: Limited;
  /** How many rounds count, and how many warm-up rounds come before them. */
  readonly rounds?: number;
  readonly warmUps?: number;
  readonly ours: () => Promise<number> | number;
  /** Missing when ours itself is limited and nothing can be compared with it. */
  readonly floor?: () => Promise<number> | number;
};

export type Unit = 'ms' | 'MB';
type Limited = 'ratio' | 'difference' | 'itself';

/** The medians of a measurement, and whether they are within the limit. */
export type Figure = {
  readonly what: string;
  readonly per: string | null;
  readonly unit: Unit;
  readonly ours: number;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly by: Limited;
  readonly atMost: number;
  readonly within: boolean;
};

const usualRounds = 9;
const usualWarmUps = 3;

/** Measures ours and the floor by turns, and returns their medians. */
export async function measure(measured: Measurement): Promise<Figure> {
  const { what, per = null, unit = 'ms', by = 'ratio', atMost, rounds, warmUps } = measured;
  const works = measured.floor ? [measured.ours, measured.floor] : [measured.ours];
  const [ours = Number.NaN, floor = null] = await mediansByTurns(works, rounds, warmUps);
  const ratio = floor === null ? null : ours / floor;
  const limited = by === 'ratio' ? ratio : by === 'difference' ? ours - (floor ?? Number.NaN) : ours;
  return { what, per, unit, ours, floor, ratio, by, atMost, within: limited !== null && limited <= atMost };
}

/**
 * Returns the median of each function's results. They take turns, and each goes first every other time, so that other work
 * of the machine affects all alike.
 */
export async function mediansByTurns(
  works: readonly (() => Promise<number> | number)[],
  rounds = usualRounds,
  warmUps = usualWarmUps,
): Promise<number[]> {
  const times: number[][] = works.map(() => []);
  const order = works.map((_, index) => index);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const index of round % 2 === 0 ? order : order.toReversed()) {
      // So that none collects the garbage of the one before.
      globalThis.gc?.({ type: 'minor' });
      const time = await works[index]?.();
      if (round >= 0 && time !== undefined) times[index]?.push(time);
    }
  }
  return times.map(median);
}

/** Times asynchronous work, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Times synchronous work, in milliseconds. */
export function timedSync(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
