import { profileUrl } from '../core/profile-slug.ts';
import type { StoredFollowUp } from '../db/follow-ups.ts';
import type { FollowUp } from './contract/follow-ups.ts';

/** A follow-up as pages show it. */
export function shownFollowUp(stored: StoredFollowUp): FollowUp {
  const { id, personId, name, company, position, slug, text, dueOn, promisedOn, doneOn } = stored;
  const url = slug === null ? null : profileUrl(slug);
  return { id, person: { id: personId, name, company, position, profileUrl: url }, text, dueOn, promisedOn, doneOn };
}
