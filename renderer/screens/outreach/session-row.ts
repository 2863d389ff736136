import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { PersonId, PlanEntryId } from '../../../core/ids.ts';

/** Those in the row of a session who are not handled yet, in the order of the plan. */
export function openEntries(
  entries: readonly PlanEntry[],
  beingHandled: ReadonlySet<PlanEntryId>,
): readonly PlanEntry[] {
  return entries.filter((entry) => isOpen(entry, beingHandled));
}

/** Whether an entry is open, and no write is on its way that handles it. */
export function isOpen({ id, status }: PlanEntry, beingHandled: ReadonlySet<PlanEntryId>): boolean {
  return status === 'open' && !beingHandled.has(id);
}

/** Returns who comes after a person: the next one who is open, and after the last one the first. */
export function nextOpenEntry(
  entries: readonly PlanEntry[],
  after: PersonId | null,
  beingHandled: ReadonlySet<PlanEntryId>,
): PlanEntry | undefined {
  const at = entries.findIndex(({ person }) => person.id === after);
  const inOrder = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return inOrder.find((entry) => entry.person.id !== after && isOpen(entry, beingHandled));
}

/** Returns the entry that many places away from a person; undefined past either end. */
export function neighbourEntry(
  entries: readonly PlanEntry[],
  of: PersonId | null,
  places: 1 | -1,
): PlanEntry | undefined {
  const at = entries.findIndex(({ person }) => person.id === of);
  if (at === -1) return places === 1 ? entries[0] : entries.at(-1);
  return entries[at + places];
}
