/** A point in a chart: across from the left, down from the top. */
export type Place = { readonly across: number; readonly down: number };

/**
 * Returns a function that maps numbers from one range to another in proportion: `linearScale([0, 10], [100, 0])(5)` is
 * 50. When the first range is a single number, it maps to the end of the second.
 */
export function linearScale(
  [low, high]: readonly [number, number],
  [first, last]: readonly [number, number],
): (value: number) => number {
  return (value) => (high === low ? last : first + ((value - low) / (high - low)) * (last - first));
}

/** Returns the middle of the item at `index` when `count` items share the width equally: 0 to 1. */
export function middleOf(index: number, count: number): number {
  return (index + 0.5) / count;
}

// Two decimals of a unit are finer than any screen shows.
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Returns the SVG path of straight lines from place to place; empty without places. */
export function linePath(places: readonly Place[]): string {
  return places
    .map(({ across, down }, index) => `${index === 0 ? 'M' : 'L'}${rounded(across)} ${rounded(down)}`)
    .join('');
}

/** Returns the SVG path of the area between that line and `base`. */
export function areaPath(places: readonly Place[], base: number): string {
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return '';
  return `${linePath(places)}L${rounded(last.across)} ${rounded(base)}L${rounded(first.across)} ${rounded(base)}Z`;
}

/**
 * Returns the index of the place nearest to a number; the places are in rising order, and of two equally near the later
 * one is taken.
 */
export function nearestIndex(places: readonly number[], place: number): number {
  return places.reduce((nearest, candidate, index) => {
    const best = places[nearest] ?? candidate;
    return Math.abs(candidate - place) <= Math.abs(best - place) ? index : nearest;
  }, 0);
}

/** Returns the radius of a circle whose area is `amount / whole` of the area of a circle with `radius`. */
export function radiusOfArea(amount: number, whole: number, radius: number): number {
  return whole <= 0 ? 0 : radius * Math.sqrt(Math.max(0, amount) / whole);
}

/** A part of a line that is drawn in one style. */
export type Stretch<Point, Look> = { readonly look: Look; readonly points: readonly Point[] };

/**
 * Splits a line into stretches of one style each; `lookOf` says how the segment between two points is drawn. Each
 * stretch ends with the point at which the next begins, so that the line has no gaps.
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
