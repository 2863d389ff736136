import { comparableName } from '../people/comparable-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';

/** Who the user is: the names and profiles that files have for them. */
export type OwnerFacts = {
  readonly name: string;
  /** All slugs that the user has or had: older files hold the older ones. */
  readonly slugs: readonly ProfileSlug[];
  /** Other names in files, such as one before a marriage. */
  readonly otherNames?: readonly string[];
};

/** Lists the names of the owner in the form in which names are compared, the present one first. */
export function comparableOwnerNames({ name, otherNames = [] }: OwnerFacts): readonly string[] {
  return [name, ...otherNames].filter((each) => each !== '').map((each) => comparableName(each, ''));
}
