/** Where a thing stands in a chart: across from the left, down from the top. */
export type Place = { readonly across: number; readonly down: number };

/**
 * Numbers of one range in proportion in another: `linearScale([0, 10], [100, 0])(5)` is 50. A range that is one number
 * lies at the end of the other, so that what began today stands at today.
 */
export function linearScale(
  [low, high]: readonly [number, number],
  [first, last]: readonly [number, number],
): (value: number) => number {
  return (value) => (high === low ? last : first + ((value - low) / (high - low)) * (last - first));
}

/** The place of so many things side by side, each in the middle of its share: 0 to 1. */
export function middleOf(index: number, count: number): number {
  return (index + 0.5) / count;
}

// Two decimals of a unit are finer than any screen shows.
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The path of a line from place to place, straight between them; empty without any. */
export function linePath(places: readonly Place[]): string {
  return places
    .map(({ across, down }, index) => `${index === 0 ? 'M' : 'L'}${rounded(across)} ${rounded(down)}`)
    .join('');
}

/** The same with what lies between the line and `base`, to be filled. */
export function areaPath(places: readonly Place[], base: number): string {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return '';
  return `${linePath(places)}L${rounded(last.across)} ${rounded(base)}L${rounded(first.across)} ${rounded(base)}Z`;
}

/** Which of the places, in rising order, is nearest; of two equally near the later one. */
export function nearestIndex(places: readonly number[], place: number): number {
  return places.reduce((nearest, candidate, index) => {
    const best = places[nearest] ?? candidate;
    return Math.abs(candidate - place) <= Math.abs(best - place) ? index : nearest;
  }, 0);
}

/** The radius of a circle whose area is to `whole`'s as `amount` to `whole`; `radius` is that of the whole. */
export function radiusOfArea(amount: number, whole: number, radius: number): number {
  return whole <= 0 ? 0 : radius * Math.sqrt(Math.max(0, amount) / whole);
}

/** A stretch of a line that is drawn alike. */
export type Stretch<Point, Look> = { readonly look: Look; readonly points: readonly Point[] };

/**
 * A line in stretches that are drawn alike; `lookOf` says how the way from a point to the next is drawn. Each ends with
 * the point at which the next begins, so that the whole hangs together.
 */
export function stretchesOf<Point, Look>(
  points: readonly Point[],
  lookOf: (from: Point, to: Point) => Look,
): readonly Stretch<Point, Look>[] {
  const stretches: { look: Look; points: Point[] }[] = [];
  let from: Point | undefined;
  for (const to of points) {
    if (from !== undefined) {
      const look = lookOf(from, to);
      const current = stretches.at(-1);
      if (current?.look === look) current.points.push(to);
      else stretches.push({ look, points: [from, to] });
    }
    from = to;
  }
  return stretches;
}
