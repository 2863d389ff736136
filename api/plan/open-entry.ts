import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import { entriesOf } from '../../db/plan/plan-entries.ts';
import type { StoredEntry } from '../../db/plan/plan-entries.ts';

/** Finds a person's open entry among those of a plan; of several, that of the first promise. */
export function findOpenEntry(entries: readonly StoredEntry[], personId: PersonId): StoredEntry | undefined {
  const open = entries.filter((entry) => entry.personId === personId && entry.status === 'open');
  return open.find(({ part }) => part === 'follow-up') ?? open[0];
}

/** Finds a person's open entry on a day's plan that is not a follow-up's. */
export function findOpenTieEntry(db: Database, personId: PersonId, day: Day): StoredEntry | undefined {
  return entriesOf(db, day).find(
    (entry) => entry.personId === personId && entry.status === 'open' && entry.part !== 'follow-up',
  );
}
