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

/** Measures both by turns, so that what else the machine does weighs on both alike. */
export async function measure({ what, per, atMost, ours, floor }: Measured): Promise<Figure> {
  const times: { readonly ours: number[]; readonly floor: number[] } = { ours: [], floor: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    // Each goes first every other time.
    for (const turn of round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      void globalThis.gc?.({ type: 'minor' });
      const time = await (turn === 'ours' ? ours() : floor());
      if (round >= 0) times[turn].push(time);
    }
  }
  const oursMedian = median(times.ours);
  const floorMedian = median(times.floor);
  const ratio = oursMedian / floorMedian;
  return { what, per: per ?? null, ours: oursMedian, floor: floorMedian, ratio, atMost, within: ratio <= atMost };
}

/** The median time of `work` in milliseconds, warmed up. */
export async function medianTime(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const time = await work();
    if (round >= 0) times.push(time);
  }
  return median(times);
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
