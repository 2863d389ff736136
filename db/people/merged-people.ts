import { desc, eq, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { fields, readStatement } from '../connection/statement.ts';
import { mergedPeople } from '../schema/schema.ts';

/** SQL expression on merged people: the place of their merge in the order of all merges. */
export const mergeOrder = sql<number>`${mergedPeople.image} ->> 'order'`;

const idsMergedInto = readStatement({ into: mergedPeople.intoId }, (db, { into }) =>
  db
    .select(fields({ id: mergedPeople.id, order: mergeOrder }))
    .from(mergedPeople)
    .where(eq(mergedPeople.intoId, into)),
);

/**
 * Returns the person and everyone who was merged into them, in however many steps: the person first, then the latest
 * merge.
 */
export function identitiesOf(db: Database, id: PersonId): PersonId[] {
  const identities = [id];
  for (const identity of identities) {
    const merged = idsMergedInto.all(db, { into: identity });
    // Sorted here, since mostly there is nobody, and SQLite prepares for sorting even then.
    if (merged.length > 1) merged.sort((one, other) => other.order - one.order);
    for (const each of merged) identities.push(each.id);
  }
  return identities;
}

const allMerges = readStatement({}, (db) =>
  db.select(fields({ id: mergedPeople.id, into: mergedPeople.intoId })).from(mergedPeople),
);

/** Maps everyone who was merged to the person as whom they are shown, at the end of all merges. */
export function mergeTargets(db: Database): ReadonlyMap<PersonId, PersonId> {
  const links = new Map(allMerges.all(db, {}).map(({ id, into }) => [id, into]));
  const ends = new Map<PersonId, PersonId>();
  for (const id of links.keys()) {
    let end = id;
    for (let next = links.get(end); next !== undefined; next = links.get(end)) end = next;
    ends.set(id, end);
  }
  return ends;
}

const mergedDirectly = readStatement({ into: mergedPeople.intoId }, (db, { into }) =>
  db
    .select(fields({ id: mergedPeople.id, name: mergedPeople.name, mergedOn: mergedPeople.mergedOn }))
    .from(mergedPeople)
    .where(eq(mergedPeople.intoId, into))
    .orderBy(desc(mergeOrder)),
);

const merged = readStatement({ id: mergedPeople.id }, (db, { id }) =>
  db
    .select(fields({ id: mergedPeople.id }))
    .from(mergedPeople)
    .where(eq(mergedPeople.id, id)),
);

/** Tells whether somebody is part of another. */
export function isMerged(db: Database, id: PersonId): boolean {
  return merged.value(db, { id }) !== undefined;
}

/** Returns who was merged into this person directly, newest first. */
export function peopleMergedInto(db: Database, id: PersonId): { id: PersonId; name: string; mergedOn: Day }[] {
  return mergedDirectly.all(db, { into: id });
}
