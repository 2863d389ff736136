import type { PersonId } from '../../core/ids.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';

/** Finds a person's open entry among those of a plan; of several, that of the first promise. */
export function findOpenEntry(entries: readonly StoredEntry[], personId: PersonId): StoredEntry | undefined {
  const open = entries.filter((entry) => entry.personId === personId && entry.status === 'open');
  return open.find(({ part }) => part === 'follow-up') ?? open[0];
}
