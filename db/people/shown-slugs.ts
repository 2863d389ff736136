import { and, eq } from 'drizzle-orm';

import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Provenance } from '../../core/records/shown-person.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { writeStatement } from '../connection/statement.ts';
import { profileSlugs } from '../schema/schema.ts';
import { settleSlugs, sharedSlugs, slugsOf, writeSlug } from './slug-claims.ts';
import type { ClaimOf, SlugRow } from './slug-claims.ts';
import type { Renewal } from './shown-columns.ts';
import { derivedPerson } from './derived-person.ts';

const ofSlug = { personId: profileSlugs.personId, slug: profileSlugs.slug };

const deleteSlug = writeStatement(ofSlug, (db, { personId, slug }) =>
  db.delete(profileSlugs).where(and(eq(profileSlugs.personId, personId), eq(profileSlugs.slug, slug))),
);

const retireSlug = writeStatement(ofSlug, (db, { personId, slug }) =>
  db
    .update(profileSlugs)
    .set({ current: false })
    .where(and(eq(profileSlugs.personId, personId), eq(profileSlugs.slug, slug))),
);

/**
 * Makes a person's imported slugs what imports say, keeping those that the user typed. Notes as unsettled each slug that
 * they gave up or that somebody else has.
 */
export function renewSlugs(
  { tx, unsettled }: Renewal,
  id: PersonId,
  imported: ReadonlyMap<ProfileSlug, Provenance>,
): void {
  const rows = slugsOf(tx, id);
  const current = currentSlug(imported, rows);
  for (const { slug, importId, isCurrent } of rows) {
    const isGone = importId !== null && !imported.has(slug);
    if (isGone) deleteSlug.run(tx, { personId: id, slug });
    else if (isCurrent && slug !== current) retireSlug.run(tx, { personId: id, slug });
    if (isCurrent && (isGone || slug !== current)) unsettled.add(slug);
  }
  for (const [slug, { importId, seenOn }] of imported) {
    const known = rows.find((row) => row.slug === slug);
    const isOwn = known !== undefined && known.importId === null;
    const isCurrent = slug === current;
    if (known?.importId === importId && known.isCurrent === isCurrent) continue;
    if (!writeSlug(tx, { id, slug, importId: isOwn ? null : importId, seenOn, isCurrent })) unsettled.add(slug);
  }
  const own = rows.find(({ slug }) => slug === current);
  if (own?.importId === null && !own.isCurrent && !imported.has(own.slug)) unsettled.add(own.slug);
}

/** Returns the slug that the user gave the person; else the one that imports name last; else one that came by a merge. */
function currentSlug(
  imported: ReadonlyMap<ProfileSlug, Provenance>,
  rows: readonly SlugRow[],
): ProfileSlug | undefined {
  const own = rows.filter(({ importId }) => importId === null);
  return own.find(({ isCurrent }) => isCurrent)?.slug ?? [...imported.keys()].at(-1) ?? own[0]?.slug;
}

/** Returns the function that weighs claims to slugs by what imports and the user say: see `settleSlugs`. */
export function slugClaims(tx: WriteTransaction): ClaimOf {
  return (id, slug) => {
    const { slugs } = derivedPerson(tx, id);
    const rows = slugsOf(tx, id);
    if (currentSlug(slugs, rows) !== slug) return undefined;
    const isOwn = rows.some((row) => row.slug === slug && row.importId === null && row.isCurrent);
    return isOwn ? 'own' : (slugs.get(slug)?.importId ?? 'former');
  };
}

/**
 * Settles who has the profiles that several people have or had, and those that were `released`. The caller calls it
 * after imports came or went: one that says nothing new of somebody may still be the newest that says it.
 */
export function settleSharedSlugs(tx: WriteTransaction, released: ReadonlySet<ProfileSlug> = new Set()): void {
  settleSlugs(tx, new Set([...released, ...sharedSlugs(tx)]), slugClaims(tx));
}
