/** Between what and what a number is thought to be. */
export type Estimate = { readonly low: number; readonly high: number };

/**
 * How many different people each connection of a small network leads to, and how many people can be met in all before
 * connections lead to the same ones again. Counted on Facebook in May 2011: someone with 100 friends had 27,500
 * different friends of friends (Ugander, Karrer, Backstrom and Marlow 2011: "The Anatomy of the Facebook Social Graph").
 * Nobody has published the like of LinkedIn; hence a wide range around it.
 */
const perConnection = { low: 100, high: 400 } as const;
const withinReach = { low: 2_000_000, high: 20_000_000 } as const;

/**
 * How many people so many connections know between them. In a small network each brings their own; the larger it is, the
 * more of those that one brings were known through another: `pool * (1 - e^(-each * connections / pool))`.
 */
export function secondDegree(connections: number): Estimate {
  const known = (bound: keyof Estimate): number =>
    toTwoDigits(-withinReach[bound] * Math.expm1((-perConnection[bound] * connections) / withinReach[bound]));
  return { low: known('low'), high: known('high') };
}

/** How the estimate is made, for whoever asks. */
export const reachMethod =
  'A guess, since Kith knows only whom you know. On Facebook in 2011, someone with 100 friends had about 27,500 ' +
  'different friends of friends, 275 for each (Ugander, Karrer, Backstrom and Marlow, “The Anatomy of the Facebook ' +
  'Social Graph”). Nothing like it is published for LinkedIn, so each connection counts for 100 to 400 people here, and ' +
  'for fewer in a large network, where the same people are met again. Behind strong ties is the same guess for your ' +
  'strong connections alone; others may lead to some of these people too.';

/** More would claim to know what nobody does. */
function toTwoDigits(number: number): number {
  return Number(number.toPrecision(2));
}
