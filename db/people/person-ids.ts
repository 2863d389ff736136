import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

/** An id that nobody has or ever had, so that what was said of one person is never taken for another's. */
export function nextPersonId(db: Database): PersonId {
  const largest = prepared<[], number>(
    db,
    `SELECT max(
       (SELECT coalesce(max(id), 0) FROM people),
       (SELECT coalesce(max(person_id), 0) FROM records),
       (SELECT coalesce(max(id), 0) FROM merged_people),
       (SELECT coalesce(max(id), 0) FROM set_aside_people))`,
  )
    .pluck()
    .get();
  // The next row id of the table.
  return ((largest ?? 0) + 1) as PersonId;
}
