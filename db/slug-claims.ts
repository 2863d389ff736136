import type { Day } from '../core/day.ts';
import type { ImportId, PersonId } from '../core/ids.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import type { Database, WriteTransaction } from './database.ts';
import { prepared } from './prepared.ts';

// A profile is one person's today. Whoever the newest import says it of has it; others who had it keep it as an alias,
// and have it again when that import is undone.

export type SlugRow = {
  readonly slug: ProfileSlug;
  readonly isCurrent: boolean;
  readonly seenOn: Day;
  /** Null when the user typed it. */
  readonly importId: ImportId | null;
};

export function slugsOf(db: Database, id: PersonId): SlugRow[] {
  return prepared<[PersonId], Omit<SlugRow, 'isCurrent'> & { current: 0 | 1 }>(
    db,
    'SELECT slug, current, seen_on AS seenOn, import_id AS importId FROM profile_slugs WHERE person_id = ?',
  )
    .all(id)
    .map(({ current, ...row }) => ({ ...row, isCurrent: current === 1 }));
}

type Claim = {
  readonly id: PersonId;
  readonly slug: ProfileSlug;
  readonly importId: ImportId | null;
  /** By which claims are weighed; 0 for the user's own. */
  readonly claim: ImportId | 0;
  readonly seenOn: Day;
  readonly isCurrent: boolean;
};

/** Writes that a slug is, or was, a person's. Where two claim the same one for today, the newer claim has it. */
export function claimSlug(tx: WriteTransaction, { id, slug, importId, claim, seenOn, isCurrent }: Claim): void {
  let current = isCurrent;
  if (isCurrent) {
    const holder = prepared<[ProfileSlug], { id: PersonId; claim: number }>(
      tx,
      'SELECT person_id AS id, coalesce(import_id, 0) AS claim FROM profile_slugs WHERE slug = ? AND current = 1',
    ).get(slug);
    if (holder && holder.id !== id) {
      current = claim >= holder.claim;
      if (current) {
        prepared<[ProfileSlug]>(tx, 'UPDATE profile_slugs SET current = 0 WHERE slug = ? AND current = 1').run(slug);
      }
    }
  }
  prepared<[PersonId, ProfileSlug, number, Day, ImportId | null]>(
    tx,
    `INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, slug) DO UPDATE
     SET current = excluded.current, seen_on = excluded.seen_on, import_id = excluded.import_id`,
  ).run(id, slug, current ? 1 : 0, seenOn, importId);
}

/** The same for someone who has none yet: hardly ever is it somebody else's, so that is not asked first. */
export function claimFreeSlug(tx: WriteTransaction, claim: Claim): void {
  const { id, slug, importId, seenOn, isCurrent } = claim;
  const inserted = prepared<unknown[]>(
    tx,
    `INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(id, slug, isCurrent ? 1 : 0, seenOn, importId);
  if (inserted.changes === 0) claimSlug(tx, claim);
}

/** Drops all of a person's and returns those that were theirs today. */
export function dropSlugs(tx: WriteTransaction, id: PersonId): ProfileSlug[] {
  const rows = slugsOf(tx, id);
  if (rows.length > 0) prepared<[PersonId]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ?').run(id);
  return rows.filter(({ isCurrent }) => isCurrent).map(({ slug }) => slug);
}

/** Gives slugs that nobody has any more back to whoever lost them to a newer claim. */
export function regainSlugs(tx: WriteTransaction, released: Iterable<ProfileSlug>): void {
  const regain = prepared<{ slug: ProfileSlug }>(
    tx,
    `UPDATE profile_slugs SET current = 1 WHERE slug = @slug AND person_id = (
       SELECT person_id FROM profile_slugs AS other WHERE slug = @slug AND current = 0
         AND NOT EXISTS (SELECT 1 FROM profile_slugs WHERE person_id = other.person_id AND current = 1)
       ORDER BY coalesce(import_id, 0) DESC, person_id LIMIT 1)
     AND NOT EXISTS (SELECT 1 FROM profile_slugs WHERE slug = @slug AND current = 1)`,
  );
  for (const slug of released) regain.run({ slug });
}
