import type { Contender, Order } from './top-k-per-group.ts';

/** An item that may be chosen. */
export type KnapsackItem = Contender & {
  /** A positive whole number, so that sums are exact. */
  readonly value: number;
  /** A positive whole number. */
  readonly cost: number;
};

type Solution = {
  readonly value: number;
  /** The ranks of the chosen items in the order of preference, ascending. */
  readonly chosen: readonly number[];
};

/**
 * Chooses the items of greatest total value whose costs fit into `capacity`, at most one of each group, and returns them in
 * order of preference. The result is exact: dynamic programming over the capacity, group by group. Of sets with equal value
 * it takes the one with the most preferred item that the others do not have, so that adding an item that is not chosen never
 * changes the choice.
 */
export function knapsack<T extends KnapsackItem>(items: readonly T[], capacity: number, preference: Order<T>): T[] {
  const ranked = items.toSorted(preference);
  const best: Solution[] = Array.from({ length: Math.max(capacity, 0) + 1 }, () => ({ value: 0, chosen: [] }));
  for (const ranks of ranksByGroup(ranked)) {
    // Downwards, so that the solutions of smaller rooms do not have an item of this group yet.
    for (let room = best.length - 1; room > 0; room -= 1) {
      for (const rank of ranks) {
        const item = ranked[rank];
        const current = best[room];
        if (item === undefined || current === undefined || item.cost > room) continue;
        const rest = best[room - item.cost];
        if (rest === undefined || rest.value + item.value < current.value) continue;
        const candidate = { value: rest.value + item.value, chosen: withRank(rest.chosen, rank) };
        if (candidate.value > current.value || comesFirst(candidate.chosen, current.chosen)) best[room] = candidate;
      }
    }
  }
  return (best.at(-1)?.chosen ?? []).flatMap((rank) => ranked[rank] ?? []);
}

function ranksByGroup(ranked: readonly KnapsackItem[]): Iterable<readonly number[]> {
  const groups = new Map<string | number, number[]>();
  for (const [rank, { group }] of ranked.entries()) {
    const key = group ?? rank;
    const ranks = groups.get(key);
    if (ranks === undefined) groups.set(key, [rank]);
    else ranks.push(rank);
  }
  return groups.values();
}

function withRank(chosen: readonly number[], rank: number): number[] {
  const place = chosen.findIndex((other) => other > rank);
  return place === -1 ? [...chosen, rank] : chosen.toSpliced(place, 0, rank);
}

function comesFirst(a: readonly number[], b: readonly number[]): boolean {
  for (const [place, rank] of a.entries()) {
    const other = b[place];
    if (other === undefined || rank < other) return true;
    if (rank > other) return false;
  }
  return false;
}
