/** What an entry of a plan asks the user to do. */
export const entryKinds = ['note', 'congratulation', 'introduction', 'call'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The minutes of each kind of entry. */
export type MinutesOfKind = Readonly<Record<EntryKind, number>>;

/** The minutes of each kind until the user's own times are known. */
export const usualMinutes: MinutesOfKind = { note: 2, congratulation: 1, introduction: 3, call: 6 };

/**
 * Estimates the minutes of a kind of entry: the median of the last twenty of the user's own times once there are five, within
 * 0.5 to 15 minutes; before that, the usual minutes.
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

/** An amount by which sums of decimals may miss a whole number: far less than half a minute. */
export const roundingError = 1e-9;

/** Converts minutes to the half-minutes in which plans count, rounded up, at least 1. */
export function halfMinutes(minutes: number): number {
  return Math.max(Math.ceil(minutes * 2 - roundingError), 1);
}
