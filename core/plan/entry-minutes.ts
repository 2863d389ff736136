/** What an entry of a plan asks for. */
export const entryKinds = ['note', 'congratulation', 'introduction', 'call'] as const;
export type EntryKind = (typeof entryKinds)[number];

export type MinutesOfKind = Readonly<Record<EntryKind, number>>;

/** What each kind is taken to need until the user's own times are known. */
export const usualMinutes: MinutesOfKind = { note: 2, congratulation: 1, introduction: 3, call: 6 };

/**
 * The minutes that a kind of entry is taken to need: from five of the user's own times on the median of the last
 * twenty, within half a minute and a quarter of an hour.
 *
 * @param ownMinutes the user's own times from opening an entry to Done, oldest first
 */
export function estimateMinutes(kind: EntryKind, ownMinutes: readonly number[]): number {
  if (ownMinutes.length < 5) return usualMinutes[kind];
  const sorted = ownMinutes.slice(-20).toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? usualMinutes[kind];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return Math.min(Math.max((lower + upper) / 2, 0.5), 15);
}

/** Minutes as the plan counts them: halves, rounded up. */
export function halfMinutes(minutes: number): number {
  // A hair less than the next half, since sums of decimals overshoot.
  return Math.max(Math.ceil(minutes * 2 - 1e-9), 1);
}
