/** A day of one conversation, as `dayNumber`, with the number of messages that came in and that went out. */
export type ThreadDay = readonly [day: number, inbound: number, outbound: number];

/**
 * Thread days as records store them: three numbers per day in one flat list. An import has hundreds of thousands of days in
 * memory, and an array for each would not fit.
 */
export type FlatDays = readonly number[];

/** Flattens days into one list of numbers. */
export function flattenDays(days: readonly ThreadDay[]): FlatDays {
  return days.flat();
}

/** The inverse of `flattenDays`. */
export function unflattenDays(days: FlatDays): ThreadDay[] {
  const threadDays: ThreadDay[] = [];
  for (let at = 0; at < days.length; at += 3) threadDays.push([days[at] ?? 0, days[at + 1] ?? 0, days[at + 2] ?? 0]);
  return threadDays;
}

/** Adds up the messages of all days, in both directions. */
export function messagesOn(days: FlatDays): number {
  let messages = 0;
  for (let at = 0; at < days.length; at += 3) messages += (days[at + 1] ?? 0) + (days[at + 2] ?? 0);
  return messages;
}
