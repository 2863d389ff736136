import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';
import type { MergeSnapshot, SlugSnapshot } from './merge-snapshot.ts';

const slugColumns = ['slug', 'current', 'seen_on'] as const;

/** Gives `into` the typed profiles of `from` as former ones, and returns who had which. */
export function mergeSlugs(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<MergeSnapshot, 'slugs' | 'slugsGiven'> {
  const slugs = prepared<[PersonId], SlugSnapshot>(
    tx,
    `SELECT ${slugColumns.join(', ')} FROM profile_slugs WHERE person_id = ? AND import_id IS NULL ORDER BY slug`,
  ).all(from);
  prepared<[PersonId]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ?').run(from);
  const give = prepared<[PersonId, unknown, unknown]>(
    tx,
    'INSERT OR IGNORE INTO profile_slugs (person_id, slug, current, seen_on) VALUES (?, ?, 0, ?)',
  );
  const slugsGiven = slugs.filter(({ slug, seen_on: seenOn }) => give.run(into, slug, seenOn).changes > 0);
  return { slugs, slugsGiven: slugsGiven.map(({ slug }) => slug) };
}

/** Takes the profiles that a merge gave away again, and gives the person who was merged theirs. */
export function unmergeSlugs(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { slugs, slugsGiven }: MergeSnapshot,
): void {
  const take = prepared<[PersonId, string]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ? AND slug = ?');
  for (const slug of slugsGiven) take.run(into, slug);
  const give = prepared<SlugSnapshot & { readonly id: PersonId }>(
    tx,
    `INSERT OR IGNORE INTO profile_slugs (person_id, slug, current, seen_on)
     VALUES (@id, @slug, @current AND NOT EXISTS (
       SELECT 1 FROM profile_slugs WHERE slug = @slug AND current = 1), @seen_on)`,
  );
  for (const slug of slugs) give.run({ ...slug, id });
}
