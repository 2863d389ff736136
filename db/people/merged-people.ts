import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

/** In a query, what people are sorted by who were merged one after the other. */
export const mergeOrder = "image ->> 'order'";

/** Who became part of this person, in however many steps; they themselves come first, then whoever did so last. */
export function identitiesOf(db: Database, id: PersonId): PersonId[] {
  const identities = [id];
  const into = prepared<[PersonId], PersonId>(
    db,
    `SELECT id FROM merged_people WHERE into_id = ? ORDER BY ${mergeOrder} DESC`,
  ).pluck();
  for (const identity of identities) identities.push(...into.all(identity));
  return identities;
}

/** Whom each of those who were merged is shown as. */
export function mergeTargets(db: Database): ReadonlyMap<PersonId, PersonId> {
  const links = new Map(prepared<[], [PersonId, PersonId]>(db, 'SELECT id, into_id FROM merged_people').raw().all());
  const ends = new Map<PersonId, PersonId>();
  for (const id of links.keys()) {
    let end = id;
    for (let next = links.get(end); next !== undefined; next = links.get(end)) end = next;
    ends.set(id, end);
  }
  return ends;
}

/** Who became part of this person directly, newest first. */
export function peopleMergedInto(db: Database, id: PersonId): { id: PersonId; name: string; mergedOn: Day }[] {
  return prepared<[PersonId], { id: PersonId; name: string; mergedOn: Day }>(
    db,
    `SELECT id, name, merged_on AS mergedOn FROM merged_people WHERE into_id = ? ORDER BY ${mergeOrder} DESC`,
  ).all(id);
}
