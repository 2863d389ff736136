/** How well an order of ties tells those where something came from those where nothing came. */
export type Ranking = {
  /**
   * Area under the ROC curve: the chance that a tie where it came stands before one where it did not; equal scores count
   * half.
   */
  readonly auc: number;
  /**
   * Average precision: the mean, over the ties where it came, of the share of such among all that score at least as high.
   * Ties with equal scores enter together, so their order means nothing.
   */
  readonly averagePrecision: number;
};

/**
 * Both figures for `scores`, the likeliest highest; `came` is 1 where it came. Null where it came for all, or for none.
 * Who asks more than once of the same scores passes them in ascending order.
 */
export function ranking(scores: Float64Array, came: Uint8Array, ascending = scores.toSorted()): Ranking | null {
  const yes = scores.filter((_, index) => came[index] === 1).toSorted();
  const noCount = scores.length - yes.length;
  if (yes.length === 0 || noCount === 0) return null;
  let won = 0;
  let precisions = 0;
  // Each round takes all of `yes` that have the same score.
  for (let below = 0, upTo = 0; below < yes.length; below = upTo) {
    const score = yes[below] ?? 0;
    while (upTo < yes.length && yes[upTo] === score) upTo += 1;
    const equalYes = upTo - below;
    const allBelow = firstPlace(ascending, (other) => other >= score);
    const noBelow = allBelow - below;
    const equalNo = firstPlace(ascending, (other) => other > score) - allBelow - equalYes;
    won += equalYes * (noBelow + equalNo / 2);
    precisions += (equalYes * (yes.length - below)) / (scores.length - allBelow);
  }
  return { auc: won / (yes.length * noCount), averagePrecision: precisions / yes.length };
}

/** The first place of ascending `numbers` for which `isThere` holds, as it then does for all after it. */
function firstPlace(numbers: Float64Array, isThere: (number: number) => boolean): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isThere(numbers[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** One of ten bins of equal width; the last includes 1. */
type Bin = {
  readonly count: number;
  /** Mean of what was predicted; null where the bin is empty. */
  readonly predicted: number | null;
  /** Share for whom it came; null where the bin is empty. */
  readonly observed: number | null;
};

export type Calibration = {
  /** Expected calibration error: the distance of predicted and observed, averaged over the bins by their counts. */
  readonly error: number;
  readonly bins: readonly Bin[];
};

/** Holds predicted chances (0 to 1) against what came. Null where there are none. */
export function calibration(predicted: Float64Array, came: Uint8Array): Calibration | null {
  if (predicted.length === 0) return null;
  const counts = Array.from({ length: 10 }, () => 0);
  const sums = Array.from({ length: 10 }, () => 0);
  const happened = Array.from({ length: 10 }, () => 0);
  for (const [index, chance] of predicted.entries()) {
    const bin = Math.min(Math.floor(chance * 10), 9);
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + chance;
    happened[bin] = (happened[bin] ?? 0) + (came[index] ?? 0);
  }
  const bins = counts.map((count, bin) => ({
    count,
    predicted: count === 0 ? null : (sums[bin] ?? 0) / count,
    observed: count === 0 ? null : (happened[bin] ?? 0) / count,
  }));
  const distances = bins.map(({ count, predicted: mean, observed }) => count * Math.abs((mean ?? 0) - (observed ?? 0)));
  return { error: distances.reduce((sum, distance) => sum + distance, 0) / predicted.length, bins };
}
