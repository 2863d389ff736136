import { profileUrlOrNull } from '../people/profile-url.ts';
import type { StoredFollowUp } from '../../db/plan/follow-ups.ts';
import type { FollowUp } from '../contract/plan/follow-ups.ts';

/** A follow-up as pages show it. */
export function shownFollowUp(stored: StoredFollowUp): FollowUp {
  const { id, personId, name, company, position, slug, text, dueOn, promisedOn, doneOn, introductionId } = stored;
  const url = profileUrlOrNull(slug);
  const person = { id: personId, name, company, position, profileUrl: url };
  return { id, person, text, dueOn, promisedOn, doneOn, introductionId };
}
