/** The range of an estimated number. */
export type Estimate = { readonly low: number; readonly high: number };

/**
 * The number of different people whom each connection of a small network knows, and the number that a network can reach in
 * all. On Facebook in May 2011, somebody with 100 friends had 27,500 different friends of friends (Ugander, Karrer, Backstrom
 * and Marlow 2011: "The Anatomy of the Facebook Social Graph"). Nothing like it is published for LinkedIn, hence the wide
 * range.
 */
const perConnection = { low: 100, high: 400 } as const;
const withinReach = { low: 2_000_000, high: 20_000_000 } as const;

/**
 * Estimates how many different people a number of connections know together, rounded to two digits:
 * `pool * (1 - e^(-each * connections / pool))`. In a larger network more and more of them are the same people.
 */
export function secondDegree(connections: number): Estimate {
  const known = (bound: keyof Estimate): number =>
    toTwoDigits(-withinReach[bound] * Math.expm1((-perConnection[bound] * connections) / withinReach[bound]));
  return { low: known('low'), high: known('high') };
}

/** Explains to the user how the estimate is made. */
export const reachMethod =
  'A guess, since Kith knows only whom you know. On Facebook in 2011, someone with 100 friends had about 27,500 ' +
  'different friends of friends, 275 for each (Ugander, Karrer, Backstrom and Marlow, “The Anatomy of the Facebook ' +
  'Social Graph”). Nothing like it is published for LinkedIn, so each connection counts for 100 to 400 people here, and ' +
  'for fewer in a large network, where the same people are met again. Behind strong ties is the same guess for your ' +
  'strong connections alone; others may lead to some of these people too.';

/** Rounds to two digits, since the estimate is no more exact. */
function toTwoDigits(number: number): number {
  return Number(number.toPrecision(2));
}
