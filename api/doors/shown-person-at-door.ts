import type { StoredPerson } from '../../db/people/people.ts';
import type { Database } from '../../db/connection/database.ts';
import { slugOf } from '../../db/people/current-slug.ts';
import type { PersonAtDoor } from '../contract/doors/person-at-door.ts';
import { profileUrlOrNull } from '../people/profile-url.ts';

/** A person as pages show them in lists of doors. */
export function shownPersonAtDoor(
  db: Database,
  {
    id,
    name,
    company,
    position,
    tieState,
    strength,
  }: Pick<StoredPerson, 'id' | 'name' | 'company' | 'position' | 'tieState' | 'strength'>,
): PersonAtDoor {
  return { id, name, company, position, state: tieState, strength, profileUrl: profileUrlOrNull(slugOf(db, id)) };
}
