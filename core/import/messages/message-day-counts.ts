// Message counts by day and sender: a flat list with three numbers for each (a triple), namely the day, the index of the
// sender and the number of messages (see `MessageThread`). A list of objects would not fit into memory.

/** Sums the messages of all triples. */
export function sumMessages(days: readonly number[]): number {
  let count = 0;
  for (let at = 2; at < days.length; at += 3) count += days[at] ?? 0;
  return count;
}

/** Sums the triples of the same day and sender, in place. A list that is newest first stays so. */
export function sumDayCountsInPlace(days: number[]): void {
  const isBackward = (days[0] ?? 0) > (days.at(-3) ?? 0);
  const sorted = sumDayCounts(days);
  days.length = 0;
  for (let index = 0; index < sorted.length; index += 3) {
    const from = isBackward ? sorted.length - 3 - index : index;
    days.push(sorted[from] ?? 0, sorted[from + 1] ?? 0, sorted[from + 2] ?? 0);
  }
}

/** The number of moves per triple after which insertion sort gives way to a full sort. */
const maxMovesPerTriple = 8;

/** Sorts triples by day and sender, and sums those of the same day and sender. Fast for lists that are nearly in order. */
export function sumDayCounts(days: readonly number[]): Int32Array {
  const { length } = days;
  const sorted = new Int32Array(length);
  // LinkedIn's files are newest first. Read backward, only the senders within a day are left to sort.
  const isBackward = length > 3 && (days[0] ?? 0) > (days[length - 3] ?? 0);
  let moves = (length / 3) * maxMovesPerTriple;
  let end = 0;
  for (let index = 0; index < length; index += 3) {
    const from = isBackward ? length - 3 - index : index;
    const day = days[from] ?? 0;
    const sender = days[from + 1] ?? 0;
    const count = days[from + 2] ?? 0;
    let at = end;
    while (at > 0 && isAfter(sorted, at - 3, day, sender) && moves > 0) {
      at -= 3;
      moves -= 1;
    }
    if (at > 0 && isAfter(sorted, at - 3, day, sender)) return sumDayCountsInAnyOrder(days);
    if (at > 0 && sorted[at - 3] === day && sorted[at - 2] === sender) {
      sorted[at - 1] = (sorted[at - 1] ?? 0) + count;
    } else {
      if (at < end) sorted.copyWithin(at + 3, at, end);
      sorted[at] = day;
      sorted[at + 1] = sender;
      sorted[at + 2] = count;
      end += 3;
    }
  }
  return end === length ? sorted : sorted.slice(0, end);
}

function isAfter(triples: Int32Array, at: number, day: number, sender: number): boolean {
  const otherDay = triples[at] ?? 0;
  return otherDay > day || (otherDay === day && (triples[at + 1] ?? 0) > sender);
}

function sumDayCountsInAnyOrder(days: readonly number[]): Int32Array {
  const order = Array.from({ length: days.length / 3 }, (_, index) => 3 * index).toSorted(
    (a, b) => (days[a] ?? 0) - (days[b] ?? 0) || (days[a + 1] ?? 0) - (days[b + 1] ?? 0),
  );
  const sorted = new Int32Array(days.length);
  let end = 0;
  for (const from of order) {
    if (end > 0 && sorted[end - 3] === days[from] && sorted[end - 2] === days[from + 1]) {
      sorted[end - 1] = (sorted[end - 1] ?? 0) + (days[from + 2] ?? 0);
    } else {
      sorted[end] = days[from] ?? 0;
      sorted[end + 1] = days[from + 1] ?? 0;
      sorted[end + 2] = days[from + 2] ?? 0;
      end += 3;
    }
  }
  return sorted.slice(0, end);
}
