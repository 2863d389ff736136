import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopKPerGroup } from '../../../../core/collections/top-k-per-group.ts';
import { knapsack } from '../../../../core/collections/knapsack.ts';

type Item = { id: number; value: number; cost: number; group: string | null };

const items = fc
  .array(
    fc.record({
      value: fc.integer({ min: 1, max: 6 }),
      cost: fc.integer({ min: 1, max: 4 }),
      group: fc.constantFrom(null, null, 'a', 'b'),
    }),
    { maxLength: 9 },
  )
  .map((all) => all.map((item, id): Item => ({ ...item, id })));

const byId = (a: Item, b: Item): number => a.id - b.id;

function bruteForce(all: readonly Item[], capacity: number): Item[] {
  let best: Item[] = [];
  const sum = (set: readonly Item[], key: 'value' | 'cost'): number =>
    set.reduce((total, item) => total + item[key], 0);
  // Sets in the order of preference: those with the first item before those without it, and so on.
  for (let mask = 2 ** all.length - 1; mask >= 0; mask -= 1) {
    const set = all.filter((_, index) => (mask >> (all.length - 1 - index)) % 2 === 1);
    const groups = set.flatMap((item) => item.group ?? []);
    if (sum(set, 'cost') > capacity || new Set(groups).size < groups.length) continue;
    if (sum(set, 'value') > sum(best, 'value')) best = set;
  }
  return best;
}

it('finds the very best set, and of equals the preferred one', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: -1, max: 14 }), (all, capacity) => {
      expect(knapsack(all.toReversed(), capacity, byId)).toEqual(bruteForce(all, capacity));
    }),
    { numRuns: 500 },
  );
});

it('keeps the best of each group', () => {
  const byValue = (a: Item, b: Item): number => b.value - a.value || byId(a, b);
  fc.assert(
    fc.property(items, fc.nat(5), (all, capacity) => {
      const best = new TopKPerGroup<Item>(capacity, byValue);
      for (const item of all) best.offer(item);
      const groups = new Set<string>();
      const expected = all.toSorted(byValue).filter(({ group }) => {
        if (group === null) return true;
        if (groups.has(group)) return false;
        groups.add(group);
        return true;
      });
      expect(best.kept).toEqual(expected.slice(0, capacity));
    }),
    { numRuns: 500 },
  );
});
