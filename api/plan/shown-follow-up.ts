import { profileUrlOrNull } from '../people/profile-url.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import type { FollowUp } from '../contract/plan/follow-ups.ts';

/** A follow-up as pages show it. */
export function shownFollowUp(stored: StoredFollowUp): FollowUp {
  const { id, personId, name, company, position, slug, text, dueOn, promisedOn, doneOn } = stored;
  const url = profileUrlOrNull(slug);
  return { id, person: { id: personId, name, company, position, profileUrl: url }, text, dueOn, promisedOn, doneOn };
}
