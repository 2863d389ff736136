import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { fields, firstValue } from '../connection/statement.ts';
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
