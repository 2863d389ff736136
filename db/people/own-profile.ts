import { and, eq, isNull } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { writeStatement } from '../connection/statement.ts';
import { profileSlugs } from '../schema/schema.ts';
import { writeSlug } from './slug-claims.ts';

const deleteOwnSlugs = writeStatement({ personId: profileSlugs.personId }, (db, { personId }) =>
  db
    .delete(profileSlugs)
    .where(and(eq(profileSlugs.personId, personId), isNull(profileSlugs.importId), eq(profileSlugs.current, true))),
);

const retireSlugs = writeStatement({ personId: profileSlugs.personId }, (db, { personId }) =>
  db
    .update(profileSlugs)
    .set({ current: false })
    .where(and(eq(profileSlugs.personId, personId), eq(profileSlugs.current, true))),
);

/** Takes away the profile that the user typed. Returns false when the person has none. The caller calls `renewPeople`. */
export function deleteOwnProfile(tx: WriteTransaction, id: PersonId): boolean {
  return deleteOwnSlugs.run(tx, { personId: id }).changes > 0;
}

/**
 * Makes a profile that the user typed, and that nobody else has, the person's current one, in the place of one typed before.
 * Imported ones become former ones. The caller calls `renewPeople`.
 */
export function setOwnProfile(tx: WriteTransaction, id: PersonId, slug: ProfileSlug, seenOn: Day): void {
  deleteOwnProfile(tx, id);
  retireSlugs.run(tx, { personId: id });
  writeSlug(tx, { id, slug, importId: null, seenOn, isCurrent: true });
}
