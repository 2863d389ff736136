/** Messages of one day in one conversation; the day as `dayNumber`, and how many came in and went out on it. */
export type ThreadDay = readonly [day: number, inbound: number, outbound: number];

/**
 * Days as records hold them, three numbers each, one after the other: hundreds of thousands of days are in memory during
 * an import, and an object for each would not fit.
 */
export type FlatDays = readonly number[];

/** Writes days one number after the other. */
export function flattenDays(days: readonly ThreadDay[]): FlatDays {
  return days.flat();
}

/** The inverse of `flattenDays`. */
export function unflattenDays(days: FlatDays): ThreadDay[] {
  const threadDays: ThreadDay[] = [];
  for (let at = 0; at < days.length; at += 3) threadDays.push([days[at] ?? 0, days[at + 1] ?? 0, days[at + 2] ?? 0]);
  return threadDays;
}
