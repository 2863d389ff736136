import type { Day } from '../../core/calendar/day.ts';
import type { ImportId, PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

// A profile is one person's today. Whoever the newest import says it of has it; others who had it keep it as an alias,
// and have it again when that import is undone. Claims are weighed by what imports say, whatever order they are read in.

export type SlugRow = {
  readonly slug: ProfileSlug;
  readonly isCurrent: boolean;
  readonly seenOn: Day;
  /** Null when the user typed it. */
  readonly importId: ImportId | null;
};

/** All slugs that a person has or had. */
export function slugsOf(db: Database, id: PersonId): SlugRow[] {
  return prepared<[PersonId], Omit<SlugRow, 'isCurrent'> & { current: 0 | 1 }>(
    db,
    'SELECT slug, current, seen_on AS seenOn, import_id AS importId FROM profile_slugs WHERE person_id = ?',
  )
    .all(id)
    .map(({ current, ...row }) => ({ ...row, isCurrent: current === 1 }));
}

type SlugToWrite = {
  readonly id: PersonId;
  readonly slug: ProfileSlug;
  readonly importId: ImportId | null;
  readonly seenOn: Day;
  readonly isCurrent: boolean;
};

/** Writes that a slug is, or was, a person's. Returns false when it stays another's until the two claims are settled. */
export function writeSlug(tx: WriteTransaction, { id, slug, importId, seenOn, isCurrent }: SlugToWrite): boolean {
  const isTaken =
    isCurrent &&
    prepared<[ProfileSlug, PersonId], number>(
      tx,
      'SELECT 1 FROM profile_slugs WHERE slug = ? AND current = 1 AND person_id <> ?',
    ).get(slug, id) !== undefined;
  prepared<[PersonId, ProfileSlug, number, Day, ImportId | null]>(
    tx,
    `INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, slug) DO UPDATE
     SET current = excluded.current, seen_on = excluded.seen_on, import_id = excluded.import_id`,
  ).run(id, slug, isCurrent && !isTaken ? 1 : 0, seenOn, importId);
  return !isTaken;
}

/** The same for someone who has none yet: hardly ever is it somebody else's, so that is not asked first. */
export function writeFreeSlug(tx: WriteTransaction, row: SlugToWrite): boolean {
  const { id, slug, importId, seenOn, isCurrent } = row;
  const inserted = prepared<unknown[]>(
    tx,
    `INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(id, slug, isCurrent ? 1 : 0, seenOn, importId);
  return inserted.changes > 0 || writeSlug(tx, row);
}

/** Drops all of a person's and returns those that were theirs today. */
export function dropSlugs(tx: WriteTransaction, id: PersonId): ProfileSlug[] {
  const rows = slugsOf(tx, id);
  if (rows.length > 0) prepared<[PersonId]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ?').run(id);
  return rows.filter(({ isCurrent }) => isCurrent).map(({ slug }) => slug);
}

/** What somebody says of a slug that they have or had: undefined unless it would be theirs today. */
export type ClaimOf = (id: PersonId, slug: ProfileSlug) => ImportId | 0 | undefined;

/** Gives each of the slugs to whoever has the newest claim to it, 0 being the user's own; of one import, to the last. */
export function settleSlugs(tx: WriteTransaction, slugs: Iterable<ProfileSlug>, claimOf: ClaimOf): void {
  // By the two indexes, of which each holds one kind.
  const holders = prepared<{ slug: ProfileSlug }, PersonId>(
    tx,
    `SELECT person_id FROM profile_slugs WHERE slug = @slug AND current = 1
     UNION ALL SELECT person_id FROM profile_slugs WHERE slug = @slug AND current = 0 ORDER BY person_id`,
  ).pluck();
  const giveUp = prepared<[ProfileSlug, PersonId | null]>(
    tx,
    'UPDATE profile_slugs SET current = 0 WHERE slug = ? AND current = 1 AND person_id IS NOT ?',
  );
  const have = prepared<[ProfileSlug, PersonId]>(
    tx,
    'UPDATE profile_slugs SET current = 1 WHERE slug = ? AND person_id = ? AND current = 0',
  );
  for (const slug of slugs) {
    let best: { readonly id: PersonId; readonly claim: number } | undefined;
    for (const id of holders.all({ slug })) {
      const claim = claimOf(id, slug);
      if (claim !== undefined && claim >= (best?.claim ?? 0)) best = { id, claim };
    }
    giveUp.run(slug, best?.id ?? null);
    if (best) have.run(slug, best.id);
  }
}

/** The slugs that several people have or had. */
export function sharedSlugs(db: Database): ProfileSlug[] {
  return prepared<[], ProfileSlug>(
    db,
    `SELECT DISTINCT slug FROM profile_slugs AS own WHERE current = 0
       AND (EXISTS (SELECT 1 FROM profile_slugs WHERE slug = own.slug AND current = 1 AND person_id <> own.person_id)
         OR EXISTS (SELECT 1 FROM profile_slugs WHERE slug = own.slug AND current = 0 AND person_id <> own.person_id))`,
  )
    .pluck()
    .all();
}
