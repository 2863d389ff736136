import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';

/** The address of a person's LinkedIn profile as pages take it; null without a profile. */
export function profileUrlOrNull(slug: ProfileSlug | null | undefined): string | null {
  return slug === null || slug === undefined ? null : profileUrl(slug);
}
