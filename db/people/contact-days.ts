import type { PersonId } from '../../core/ids.ts';
import type { ContactDay } from '../../core/strength/tie-facts.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

/** Every contact with a person, oldest first; several may fall on one day. */
export function mergeContactDays(db: Database, id: PersonId): ContactDay[] {
  return prepared<[PersonId], ContactDay>(
    db,
    'SELECT day, direction FROM interactions WHERE person_id = ? ORDER BY day',
  ).all(id);
}
