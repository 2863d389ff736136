import { and, eq, exists, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { Day } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { computed, excluded, fieldOf, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { profileSlugs } from '../schema/schema.ts';

// A profile is the current one of one person. The person of whom the newest import says it has it; others who had it
// keep it as an alias, and have it again when that import is undone. The order in which imports are read does not matter.

/** A slug that a person has or had. */
export type SlugRow = {
  readonly slug: ProfileSlug;
  readonly isCurrent: boolean;
  readonly seenOn: Day;
  /** Null when the user typed it. */
  readonly importId: ImportId | null;
};

const slugsOfPerson = readStatement({ personId: profileSlugs.personId }, (db, { personId }) =>
  db
    .select(
      fields({
        slug: profileSlugs.slug,
        current: profileSlugs.current,
        seenOn: profileSlugs.seenOn,
        importId: profileSlugs.importId,
      }),
    )
    .from(profileSlugs)
    .where(eq(profileSlugs.personId, personId)),
);

/** Returns all slugs that a person has or had. */
export function slugsOf(db: Database, id: PersonId): SlugRow[] {
  return slugsOfPerson.all(db, { personId: id }).map(({ current, ...row }) => ({ ...row, isCurrent: current === 1 }));
}

type SlugToWrite = {
  readonly id: PersonId;
  readonly slug: ProfileSlug;
  readonly importId: ImportId | null;
  readonly seenOn: Day;
  readonly isCurrent: boolean;
};

const otherHolder = readStatement(
  { slug: profileSlugs.slug, personId: profileSlugs.personId },
  (db, { slug, personId }) =>
    db
      .select(fields({ personId: profileSlugs.personId }))
      .from(profileSlugs)
      .where(and(eq(profileSlugs.slug, slug), eq(profileSlugs.current, true), ne(profileSlugs.personId, personId))),
);

const slugValues = {
  personId: profileSlugs.personId,
  slug: profileSlugs.slug,
  current: profileSlugs.current,
  seenOn: profileSlugs.seenOn,
  importId: profileSlugs.importId,
};

const upsertSlug = writeStatement(slugValues, (db, values) =>
  db
    .insert(profileSlugs)
    .values(values)
    .onConflictDoUpdate({
      target: [profileSlugs.personId, profileSlugs.slug],
      set: {
        current: excluded(profileSlugs.current),
        seenOn: excluded(profileSlugs.seenOn),
        importId: excluded(profileSlugs.importId),
      },
    }),
);

const insertFreeSlug = writeStatement(slugValues, (db, values) =>
  db.insert(profileSlugs).values(values).onConflictDoNothing(),
);

const deleteSlugs = writeStatement({ personId: profileSlugs.personId }, (db, { personId }) =>
  db.delete(profileSlugs).where(eq(profileSlugs.personId, personId)),
);

/** Writes that a slug is, or was, a person's. Returns false when it stays another's until the two claims are settled. */
export function writeSlug(tx: WriteTransaction, { id, slug, importId, seenOn, isCurrent }: SlugToWrite): boolean {
  const isTaken = isCurrent && otherHolder.value(tx, { slug, personId: id }) !== undefined;
  upsertSlug.run(tx, { personId: id, slug, current: isCurrent && !isTaken, seenOn, importId });
  return !isTaken;
}

/**
 * Does the same for a person who has no slug yet. Inserts first, since the slug is hardly ever somebody else's, and asks
 * only when that fails.
 */
export function writeFreeSlug(tx: WriteTransaction, row: SlugToWrite): boolean {
  const { id, slug, importId, seenOn, isCurrent } = row;
  const inserted = insertFreeSlug.run(tx, { personId: id, slug, current: isCurrent, seenOn, importId });
  return inserted.changes > 0 || writeSlug(tx, row);
}

/** Deletes all slugs of a person and returns those that were current. */
export function deleteSlugsOf(tx: WriteTransaction, id: PersonId): ProfileSlug[] {
  const rows = slugsOf(tx, id);
  if (rows.length > 0) deleteSlugs.run(tx, { personId: id });
  return rows.filter(({ isCurrent }) => isCurrent).map(({ slug }) => slug);
}

/**
 * Returns how a person claims a slug that they have or had: by an import; as their `own`, which the user gave them; as a
 * `former` one that a merge brought; undefined when it would not be theirs today.
 */
export type ClaimOf = (id: PersonId, slug: ProfileSlug) => ImportId | 'own' | 'former' | undefined;

// Each half reads the one of the two indexes that holds its kind.
const holdersOfSlug = readStatement({ slug: profileSlugs.slug }, (db, { slug }) => {
  const holder = fields({ personId: profileSlugs.personId });
  const holders = (current: boolean) =>
    db
      .select(holder)
      .from(profileSlugs)
      .where(and(eq(profileSlugs.slug, slug), eq(profileSlugs.current, current)));
  return holders(true).unionAll(holders(false)).orderBy(fieldOf(holder.personId));
});

const giveUpSlug = writeStatement(
  { slug: profileSlugs.slug, keeper: computed<PersonId | null>() },
  (db, { slug, keeper }) =>
    db
      .update(profileSlugs)
      .set({ current: false })
      .where(
        and(
          eq(profileSlugs.slug, slug),
          eq(profileSlugs.current, true),
          sql`${profileSlugs.personId} IS NOT ${keeper}`,
        ),
      ),
);

const takeSlug = writeStatement(
  { slug: profileSlugs.slug, personId: profileSlugs.personId },
  (db, { slug, personId }) =>
    db
      .update(profileSlugs)
      .set({ current: true })
      .where(and(eq(profileSlugs.slug, slug), eq(profileSlugs.personId, personId), eq(profileSlugs.current, false))),
);

/**
 * Gives each slug to the person with the best claim to it: the user's word, then the newest import, then a merge; of several
 * by one import the last person's wins.
 */
export function settleSlugs(tx: WriteTransaction, slugs: Iterable<ProfileSlug>, claimOf: ClaimOf): void {
  for (const slug of slugs) {
    let best: { readonly id: PersonId; readonly claim: number } | undefined;
    for (const id of holdersOfSlug.values(tx, { slug })) {
      const claimed = claimOf(id, slug);
      const claim = claimed === 'own' ? Infinity : claimed === 'former' ? 0 : claimed;
      if (claim !== undefined && claim >= (best?.claim ?? 0)) best = { id, claim };
    }
    giveUpSlug.run(tx, { slug, keeper: best?.id ?? null });
    if (best) takeSlug.run(tx, { slug, personId: best.id });
  }
}

// For the same two indexes.
const slugsOfSeveral = readStatement({}, (db) => {
  const own = alias(profileSlugs, 'own');
  const isOfAnother = (current: boolean): SQL =>
    exists(
      db
        .select({ personId: profileSlugs.personId })
        .from(profileSlugs)
        .where(
          and(
            eq(profileSlugs.slug, own.slug),
            eq(profileSlugs.current, current),
            ne(profileSlugs.personId, own.personId),
          ),
        ),
    );
  return db
    .selectDistinct(fields({ slug: own.slug }))
    .from(own)
    .where(and(eq(own.current, false), or(isOfAnother(true), isOfAnother(false))));
});

/** Returns the slugs that several people have or had. */
export function sharedSlugs(db: Database): ProfileSlug[] {
  return slugsOfSeveral.values(db, {});
}
