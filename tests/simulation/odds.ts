/**
 * The odds by which the invented network of the simulation behaves. They were estimated from public contact lists
 * (e-mail, calls, texts and a forum): how 26,546 one-to-one messages were answered that were sent after at least 7 days
 * of silence, and how often somebody got in touch by themselves within 90 days. They are observations and no
 * experiment: people had chosen whom to write to. Nothing of Kith's own formulas is in them. Where a value of silence,
 * inbound or outbound days is an edge, it belongs to the bin above it.
 */

/** The chance that a message is answered: by days of silence before it, days they wrote and days one wrote. */
const replies = {
  silenceEdges: [14, 30, 60, 90, 180],
  inboundEdges: [1, 3, 10],
  outboundEdges: [1, 3, 10],
  chances: [
    [
      [0.3, 0.2468, 0.159, 0.0326],
      [0.5091, 0.5858, 0.4592, 0.2665],
      [0.575, 0.655, 0.6724, 0.5263],
      [0.5913, 0.7745, 0.7807, 0.7952],
    ],
    [
      [0.3, 0.2246, 0.1424, 0.038],
      [0.4649, 0.5044, 0.4174, 0.2453],
      [0.5214, 0.5878, 0.6149, 0.5002],
      [0.6643, 0.6949, 0.7131, 0.7261],
    ],
    [
      [0.3, 0.1973, 0.0941, 0.0382],
      [0.3825, 0.5039, 0.3608, 0.2498],
      [0.4573, 0.5632, 0.6084, 0.4685],
      [0.664, 0.6641, 0.7356, 0.6763],
    ],
    [
      [0.3, 0.2133, 0.1084, 0.0225],
      [0.4033, 0.4295, 0.3825, 0.2559],
      [0.3847, 0.5807, 0.54, 0.5019],
      [0.6182, 0.7007, 0.6257, 0.6224],
    ],
    [
      [0.3, 0.2142, 0.157, 0.0218],
      [0.3639, 0.4622, 0.3648, 0.3791],
      [0.498, 0.4825, 0.5322, 0.4639],
      [0.63, 0.6917, 0.7726, 0.5184],
    ],
    [
      [0.3, 0.1534, 0.1355, 0.0333],
      [0.3766, 0.4796, 0.3788, 0.238],
      [0.431, 0.5873, 0.5, 0.4601],
      [0.63, 0.7109, 0.7684, 0.7533],
    ],
  ],
} as const;

/** The chance that they get in touch by themselves on a day: by days of silence and days they wrote. */
const inbound = {
  silenceEdges: [7, 30, 90, 180],
  inboundEdges: [1, 3, 10],
  chances: [
    [0.00157, 0.00504, 0.015, 0.0323],
    [0.00077, 0.00301, 0.00999, 0.0175],
    [0.000346, 0.00164, 0.00555, 0.00765],
    [0.000267, 0.0013, 0.00337, 0.00357],
    [0.000562, 0.00123, 0.003, 0.000939],
  ],
} as const;

/** The standard deviation of what one tie's odds differ by from those of its like, in the logit. */
export const noiseDeviation = 0.8;

/** An answer comes after this many days, each as likely; both ends count. */
export const daysToReply = { least: 1, most: 5 } as const;

/** What one message takes, in minutes. */
export const minutesTaken = [
  { minutes: 1.5, share: 0.3 },
  { minutes: 2, share: 0.3 },
  { minutes: 3, share: 0.3 },
  { minutes: 5, share: 0.1 },
] as const;

/** The ties that a network has beside those of `starting-states.csv`: both ends count, days are drawn evenly. */
export const thinStart = {
  silence: { least: 180, most: 1500 },
  inboundDays: { least: 0, most: 1 },
  outboundDays: { least: 0, most: 1 },
  /** Days from knowing each other to the last contact. */
  ageBeyondSilence: { least: 0, most: 200 },
} as const;

/**
 * The chance that a message sent today is answered, for a tie of no noise.
 *
 * @param silence days since the last contact in either direction, before the message
 */
export function replyChance(silence: number, inboundDays: number, outboundDays: number): number {
  return (
    replies.chances[binOf(replies.silenceEdges, silence)]?.[binOf(replies.inboundEdges, inboundDays)]?.[
      binOf(replies.outboundEdges, outboundDays)
    ] ?? 0
  );
}

/** The chance that they get in touch by themselves today, for a tie of no noise. */
export function inboundChance(silence: number, inboundDays: number): number {
  return inbound.chances[binOf(inbound.silenceEdges, silence)]?.[binOf(inbound.inboundEdges, inboundDays)] ?? 0;
}

/** The chance whose logit is higher by `noise`. */
export function shifted(chance: number, noise: number): number {
  return chance / (chance + (1 - chance) * Math.exp(-noise));
}

/** The index of the first edge that is greater; their number when none is. */
function binOf(edges: readonly number[], value: number): number {
  let bin = 0;
  while (bin < edges.length && value >= (edges[bin] ?? 0)) bin += 1;
  return bin;
}
