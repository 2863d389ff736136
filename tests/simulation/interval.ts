/** A mean with the interval that holds the true one with a probability of 95 %, by Student's t. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number };

/** Of independent values; of a single one nothing more is known than itself. */
export function intervalOf(values: readonly number[]): Interval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = values.length < 2 ? Infinity : tBound(values.length - 1) * Math.sqrt(variance / values.length);
  return { mean, low: mean - half, high: mean + half };
}

/** Beyond plus or minus this, Student's t with so many degrees of freedom lies with a probability of 5 %. */
export function tBound(degrees: number): number {
  let [low, high] = [0, 1000];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (withinProbability(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability that Student's t lies between -t and t: with the angle whose tangent is t / sqrt(degrees) a finite sum
 * of powers of its cosine (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
 */
function withinProbability(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const isOdd = degrees % 2 === 1;
  const square = Math.cos(angle) ** 2;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= (square * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
