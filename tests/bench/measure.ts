/** A thing measured: ours beside the least that any program would need. Both return milliseconds. */
export type Measured = {
  readonly what: string;
  /** How many times the floor ours may take. */
  readonly atMost: number;
  /** What the times are of, when not of one. */
  readonly per?: string;
  readonly ours: () => Promise<number> | number;
  readonly floor: () => Promise<number> | number;
};

/** Medians, in milliseconds. */
export type Figure = {
  readonly what: string;
  readonly per: string | null;
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
  readonly atMost: number;
  readonly within: boolean;
};

const rounds = 9;
const warmUps = 3;

export async function measure({ what, per, atMost, ours, floor }: Measured): Promise<Figure> {
  const [oursMedian = Number.NaN, floorMedian = Number.NaN] = await mediansByTurns([ours, floor]);
  const ratio = oursMedian / floorMedian;
  return { what, per: per ?? null, ours: oursMedian, floor: floorMedian, ratio, atMost, within: ratio <= atMost };
}

/**
 * The median time of each, in what they return. They take turns, so that what else the machine does weighs on all alike,
 * and each goes first every other time.
 */
export async function mediansByTurns(works: readonly (() => Promise<number> | number)[]): Promise<number[]> {
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
