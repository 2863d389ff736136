import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { PlanEntryId } from '../../../core/ids.ts';

// The row of a session: the entries of the plan, in its order; whoever comes up later comes last. Somebody to whom two things were promised is in it twice.

/** Puts the entries of the plan in the order in which they came up; those that are in no order yet come last. */
export function inRow(entries: readonly PlanEntry[], order: readonly PlanEntryId[]): readonly PlanEntry[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return entries.toSorted(
    (one, other) => (places.get(one.id) ?? order.length) - (places.get(other.id) ?? order.length),
  );
}

/** Whether an entry is open, and no write is on its way that handles it. */
export function isOpen({ id, status }: PlanEntry, beingHandled: ReadonlySet<PlanEntryId>): boolean {
  return status === 'open' && !beingHandled.has(id);
}

/** Returns the next entry after one that is open; after the last one comes the first. */
export function nextOpenEntry(
  entries: readonly PlanEntry[],
  after: PlanEntryId | null,
  beingHandled: ReadonlySet<PlanEntryId>,
): PlanEntry | undefined {
  const at = entries.findIndex(({ id }) => id === after);
  const inOrder = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return inOrder.find((entry) => entry.id !== after && isOpen(entry, beingHandled));
}

/** Returns the entry before or after another; undefined past either end. */
export function neighbourEntry(
  entries: readonly PlanEntry[],
  of: PlanEntryId | null,
  places: 1 | -1,
): PlanEntry | undefined {
  const at = entries.findIndex(({ id }) => id === of);
  if (at === -1) return places === 1 ? entries[0] : entries.at(-1);
  return entries[at + places];
}
