import type { ProfileSlug } from '../people/profile-slug.ts';

/** Who the user is, as far as files can name them. */
export type OwnerFacts = {
  readonly name: string;
  /** Addresses change; the older ones are in older files. */
  readonly slugs: readonly ProfileSlug[];
  /** Other names that files have for them, like one before a marriage. */
  readonly otherNames?: readonly string[];
};
