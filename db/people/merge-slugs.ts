import { and, eq, isNull, notExists, sql } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { profileSlugs } from '../schema/schema.ts';
import type { MergeSnapshot } from './merge-snapshot.ts';

// Named as the snapshot keeps them.
const typedSlugs = readStatement({ id: profileSlugs.personId }, (db, { id }) =>
  db
    .select(fields({ slug: profileSlugs.slug, current: profileSlugs.current, seen_on: profileSlugs.seenOn }))
    .from(profileSlugs)
    .where(and(eq(profileSlugs.personId, id), isNull(profileSlugs.importId)))
    .orderBy(profileSlugs.slug),
);

const deleteSlugs = writeStatement({ id: profileSlugs.personId }, (db, { id }) =>
  db.delete(profileSlugs).where(eq(profileSlugs.personId, id)),
);

const insertAlias = writeStatement(
  { id: profileSlugs.personId, slug: profileSlugs.slug, seenOn: profileSlugs.seenOn },
  (db, { id, slug, seenOn }) =>
    db.insert(profileSlugs).values({ personId: id, slug, current: false, seenOn }).onConflictDoNothing(),
);

/** Gives `into` the typed profiles of `from` as former ones, and returns who had which. */
export function mergeSlugs(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'slugs' | 'slugsGiven'> {
  const slugs = typedSlugs.all(tx, { id: from });
  deleteSlugs.run(tx, { id: from });
  const given = slugs.filter(
    ({ slug, seen_on: seenOn }) => insertAlias.run(tx, { id: into, slug, seenOn }).changes > 0,
  );
  return { slugs, slugsGiven: given.map(({ slug }) => slug) };
}

const deleteSlug = writeStatement({ id: profileSlugs.personId, slug: computed<string>() }, (db, { id, slug }) =>
  db.delete(profileSlugs).where(and(eq(profileSlugs.personId, id), eq(profileSlugs.slug, slug))),
);

// The parameters are named as the snapshot keeps them.
const insertSlugAgain = writeStatement(
  {
    id: profileSlugs.personId,
    slug: computed<string>(),
    current: computed<0 | 1>(),
    seen_on: computed<string>(),
  },
  (db, { id, slug, current, seen_on: seenOn }) => {
    const holder = db
      .select({ personId: profileSlugs.personId })
      .from(profileSlugs)
      .where(and(eq(profileSlugs.slug, slug), eq(profileSlugs.current, true)));
    return db
      .insert(profileSlugs)
      .values({ personId: id, slug, current: sql`${current} and ${notExists(holder)}`, seenOn })
      .onConflictDoNothing();
  },
);

/** Takes back the profiles that a merge gave to `into`, and gives the person who was merged theirs. */
export function unmergeSlugs(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { slugs, slugsGiven }: MergeSnapshot,
): void {
  for (const slug of slugsGiven) deleteSlug.run(tx, { id: into, slug });
  for (const slug of slugs) insertSlugAgain.run(tx, { ...slug, id });
}
