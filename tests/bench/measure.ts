/** A thing measured: ours beside the least that any program would need. */
export type Measured = {
  readonly what: string;
  /** What the times are of, when not of one. */
  readonly per?: string;
  /** Milliseconds unless told: of what `ours` and `floor` return. */
  readonly unit?: Unit;
  /** Of `by`. */
  readonly atMost: number;
  /** What is limited: how many times the floor ours is, unless told; by how much it is more; or ours itself. */
  readonly by?: Limited;
  /** How often each is measured, and how often before it counts. */
  readonly rounds?: number;
  readonly warmUps?: number;
  readonly ours: () => Promise<number> | number;
  /** Left out where ours itself is limited and there is nothing to compare it with. */
  readonly floor?: () => Promise<number> | number;
};

export type Unit = 'ms' | 'MB';
type Limited = 'ratio' | 'difference' | 'itself';

/** Medians. */
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

export async function measure(measured: Measured): Promise<Figure> {
  const { what, per = null, unit = 'ms', by = 'ratio', atMost, rounds, warmUps } = measured;
  const works = measured.floor ? [measured.ours, measured.floor] : [measured.ours];
  const [ours = Number.NaN, floor = null] = await mediansByTurns(works, rounds, warmUps);
  const ratio = floor === null ? null : ours / floor;
  const limited = by === 'ratio' ? ratio : by === 'difference' ? ours - (floor ?? Number.NaN) : ours;
  return { what, per, unit, ours, floor, ratio, by, atMost, within: limited !== null && limited <= atMost };
}

/**
 * The median of what each returns. They take turns, so that what else the machine does weighs on all alike,
 * and each goes first every other time.
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
      // So that nobody pays for the garbage of the one before.
      globalThis.gc?.({ type: 'minor' });
      const time = await works[index]?.();
      if (round >= 0 && time !== undefined) times[index]?.push(time);
    }
  }
  return times.map(median);
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The same for work that is done when it returns. */
export function timedNow(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
