/**
 * How long progress is watched before an estimate is made, in milliseconds, and the share that must be done by then.
 */
const watchedFor = 3000;
const watchedShare = 0.01;
/** The time over which the rate is smoothed, in milliseconds. */
const smoothedOver = 8000;

/**
 * Returns a function that estimates the time left. Called with the share that is done (0 to 1) and the time
 * (milliseconds of a monotonic clock), it returns the milliseconds left, or null while there is no estimate.
 */
export function createTimeEstimate(): (share: number, at: number) => number | null {
  let first: { readonly share: number; readonly at: number } | undefined;
  let last = { share: 0, at: 0 };
  // In shares per millisecond.
  let rate: number | undefined;

  return (share, at) => {
    if (first === undefined || share < last.share) {
      first = last = { share, at };
      rate = undefined;
      return null;
    }
    const passed = at - last.at;
    if (passed > 0) {
      const newest = (share - last.share) / passed;
      const weight = 1 - Math.exp(-passed / smoothedOver);
      rate = rate === undefined ? newest : rate + weight * (newest - rate);
      last = { share, at };
    }
    if (rate === undefined || rate <= 0) return null;
    if (at - first.at < watchedFor || share - first.share < watchedShare) return null;
    return (1 - share) / rate;
  };
}

/** Words a time left: "about 4 minutes left", "about a minute left", "a few seconds left"; empty for null. */
export function timeLeftInWords(milliseconds: number | null): string {
  if (milliseconds === null) return '';
  const seconds = milliseconds / 1000;
  if (seconds >= 5400) return `about ${Math.round(seconds / 3600)} hours left`;
  if (seconds >= 90) return `about ${Math.round(seconds / 60)} minutes left`;
  if (seconds >= 45) return 'about a minute left';
  return seconds >= 15 ? 'about half a minute left' : 'a few seconds left';
}
