import { profileUrlOrNull } from './profile-url.ts';
import { factNames } from '../../core/people/shown-facts.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { ratingDecides } from '../../core/strength/tie-state.ts';
import { farewellInWords, tieInWords } from '../../core/strength/tie-words.ts';
import { countInteractionsOf } from '../../db/people/interactions.ts';
import { peopleMergedInto } from '../../db/people/merged-people.ts';
import { slugsOf } from '../../db/people/slug-claims.ts';
import { slugOf } from '../../db/people/current-slug.ts';
import { emailsOf } from '../../db/people/emails.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../../db/connection/database.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { ownValuesOf } from '../../db/people/own-values.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { derivedPerson } from '../../db/people/derived-person.ts';
import { tagsOf } from '../../db/people/tags.ts';
import type { Context } from '../context.ts';
import { otherFactsOf } from './other-facts.ts';
import { shownOwnLabels } from './own-labels.ts';

/** A person with everything that their own page shows. */
export function personDetails({ db, clock, locale }: Context, stored: StoredPerson) {
  const { id, rating, circle } = stored;
  const today = clock.today();
  const rhythm = rhythmOf(stored, rhythmsOfCircles(db));
  const strength = tieStrength(stored, today);
  const own = ownValuesOf(db, id);
  const { imported } = derivedPerson(db, id);
  return {
    id,
    name: stored.name,
    firstName: stored.firstName,
    lastName: stored.lastName,
    company: stored.company,
    position: stored.position,
    circle,
    rating,
    strength: stored.strength,
    state: stored.tieState,
    byOwnRating: ratingDecides(strength, rhythm?.days ?? null, rating),
    lastContact: stored.lastContact,
    connectedOn: stored.connectedOn,
    muted: stored.mutedOn !== null,
    farewell: stored.farewell,
    farewellOn: stored.farewellOn,
    ownRhythm: stored.rhythmDays,
    archived: stored.archivedOn !== null,
    ownFacts: factNames.filter((fact) => own.has(fact)),
    importedFacts: factNames.filter((fact) => imported[fact] !== ''),
    tags: tagsOf(db, id),
    emails: emailsOf(db, id),
    profileUrl: profileUrlOrNull(slugOf(db, id)),
    replacedProfile: hasReplacedProfile(db, id),
    notes: stored.notes,
    connection: stored.connection,
    birthday: stored.birthday,
    phone: stored.phone,
    city: stored.city,
    website: stored.website,
    jobSeenOn: stored.jobSeenOn,
    addedOn: stored.addedOn,
    reviewedOn: stored.reviewedOn,
    snoozedUntil: stored.snoozedUntil !== null && stored.snoozedUntil > today ? stored.snoozedUntil : null,
    tieInWords:
      stored.farewell === null
        ? tieInWords({ facts: stored, connectedOn: stored.connectedOn, rhythm, rating }, today, locale)
        : farewellInWords(stored.farewell, { facts: stored, connectedOn: stored.connectedOn }, today, locale),
    interactions: countInteractionsOf(db, id),
    ownLabels: shownOwnLabels(db, id),
    otherFacts: otherFactsOf(db, id, stored),
    merged: peopleMergedInto(db, id),
  };
}

/** Tells whether the user gave the person's profile, and imports have another one. */
function hasReplacedProfile(db: Database, id: PersonId): boolean {
  const slugs = slugsOf(db, id);
  return (
    slugs.some(({ isCurrent, importId }) => isCurrent && importId === null) &&
    slugs.some(({ importId }) => importId !== null)
  );
}
