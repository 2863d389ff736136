import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { fields, firstValue, readStatement, writeStatement } from '../connection/statement.ts';
import type { StatementBuilder } from '../connection/statement.ts';
import { people, profileSlugs } from '../schema/schema.ts';

/** In a query over `people`: the slug of the person's current profile, null when none is known. */
export function currentSlugOfPerson(db: StatementBuilder): SQL<ProfileSlug | null> {
  return firstValue(
    db
      .select(fields({ slug: profileSlugs.slug }))
      .from(profileSlugs)
      .where(and(eq(profileSlugs.personId, people.id), eq(profileSlugs.current, true))),
  );
}

const currentSlug = readStatement({ id: profileSlugs.personId }, (db, { id }) =>
  db
    .select(fields({ slug: profileSlugs.slug }))
    .from(profileSlugs)
    .where(and(eq(profileSlugs.personId, id), eq(profileSlugs.current, true))),
);

/** Returns the slug of a person's current profile. */
export function slugOf(db: Database, id: PersonId): ProfileSlug | undefined {
  return currentSlug.value(db, { id });
}

const holderOfSlug = readStatement({ slug: profileSlugs.slug }, (db, { slug }) =>
  db
    .select(fields({ personId: profileSlugs.personId }))
    .from(profileSlugs)
    .where(and(eq(profileSlugs.slug, slug), eq(profileSlugs.current, true))),
);

/** Finds the person whose current profile has this slug. */
export function personWithSlug(db: Database, slug: ProfileSlug): PersonId | undefined {
  return holderOfSlug.value(db, { slug });
}

const insertCurrentSlug = writeStatement(
  { id: profileSlugs.personId, slug: profileSlugs.slug, seenOn: profileSlugs.seenOn },
  (db, { id, slug, seenOn }) => db.insert(profileSlugs).values({ personId: id, slug, current: true, seenOn }),
);

/** Inserts a slug that the user typed, as the person's current one. */
export function insertSlug(tx: WriteTransaction, id: PersonId, slug: ProfileSlug, seenOn: Day): void {
  insertCurrentSlug.run(tx, { id, slug, seenOn });
}
