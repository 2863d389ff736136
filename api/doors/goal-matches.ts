import { reachInWords, whatItTakes, whyAtDoor, whyNextToDoor } from '../../core/doors/goal-words.ts';
import type { NextToReason, TieAtDoor } from '../../core/doors/goal-words.ts';
import type { OwnMatch } from '../../core/doors/goal-match.ts';
import type { ReadGoal } from '../../core/doors/goal.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Offer } from '../../core/outreach/offer.ts';
import { suggestOffers } from '../../core/outreach/suggest-offers.ts';
import { liveOccasion, occasionDays } from '../../core/plan/occasions.ts';
import type { OccasionDays } from '../../core/plan/occasions.ts';
import { cutNote, findMeeting } from '../../core/plan/reason-facts.ts';
import { peopleTiedToDoor } from '../../db/doors/tied-to-door.ts';
import { peopleAtDoor, peopleNextToDoor, readGoalOf } from '../../db/doors/people-of-goal.ts';
import type { Database } from '../../db/connection/database.ts';
import { offersMadeTo } from '../../db/outreach/help.ts';
import { allOffers } from '../../db/outreach/offers.ts';
import { peopleAroundDoor } from '../../db/doors/person-around-door.ts';
import type { PersonAroundDoor } from '../../db/doors/person-around-door.ts';
import type { Context } from '../context.ts';
import type { GoalMatch, GoalMatches } from '../contract/doors/goals.ts';

import { profileUrlOrNull } from '../people/profile-url.ts';

const mostShown = 50;

/** Somebody at a door or next to it, before they are worded. */
type Standing = {
  readonly id: PersonId;
  readonly name: string;
  readonly strength: number;
  readonly match: OwnMatch | undefined;
  /** Null at the door. */
  readonly reason: NextToReason | null;
};

/** What is read once for the ties of all people. */
type AboutTies = { readonly days: OccasionDays; readonly offers: readonly Offer[] };

/** Finds who stands at the door of a goal and next to it, in words. */
export function matchesOfGoal(context: Pick<Context, 'db' | 'clock' | 'locale'>, text: string): GoalMatches {
  const { db, locale } = context;
  const goal = readGoalOf(db, text);
  const { at, nextTo } = standingAround(db, goal);
  const shown = [...at, ...nextTo].slice(0, mostShown);
  const known = peopleAroundDoor(
    db,
    shown.map(({ id }) => id),
  );
  const about = { days: occasionDays(context.clock.today()), offers: allOffers(db) };
  const people = shown.flatMap((standing) => shownMatch(context, goal, standing, known.get(standing.id), about) ?? []);
  const [first] = people;
  return {
    understood: goal.parts.map((part) => ({ text: part.text, as: part.kind })),
    people,
    at: at.length,
    nextTo: nextTo.length,
    reach: reachInWords(
      goal,
      { count: at.length, strongest: at.length === 0 ? undefined : first },
      at.length === 0 ? first : undefined,
      locale,
    ),
  };
}

function standingAround(db: Database, goal: ReadGoal): { at: Standing[]; nextTo: Standing[] } {
  const own = peopleAtDoor(db, goal);
  const at = own.map(({ person, match }): Standing => ({ ...person, match, reason: null })).toSorted(strongestFirst);
  // Where the door itself is full, nobody next to it is needed.
  if (at.length >= mostShown) return { at, nextTo: [] };
  const near = new Map(peopleTiedToDoor(db, goal, own).map((one) => [one.id, one]));
  const nextTo = peopleNextToDoor(db, goal).map(({ person, match }): Standing => {
    const reason = near.get(person.id)?.reason ?? { kind: 'own' };
    near.delete(person.id);
    return { ...person, match, reason };
  });
  for (const { id, name, strength, reason } of near.values())
    nextTo.push({ id, name, strength, match: undefined, reason });
  return { at, nextTo: nextTo.toSorted(strongestFirst) };
}

function strongestFirst(one: Standing, other: Standing): number {
  return other.strength - one.strength || one.id - other.id;
}

function shownMatch(
  { db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>,
  goal: ReadGoal,
  { match, reason }: Standing,
  person: PersonAroundDoor | undefined,
  about: AboutTies,
): GoalMatch | undefined {
  if (person === undefined) return undefined;
  const today = clock.today();
  const { id, name, company, position, tieState, strength } = person;
  const matched = match?.matched ?? [];
  return {
    id,
    name,
    company,
    position,
    state: tieState,
    strength,
    profileUrl: profileUrlOrNull(person.slug),
    stands: reason === null ? 'at' : 'next-to',
    because:
      reason === null ? whyAtDoor(person, matched) : whyNextToDoor(goal, person, reason, matched, { today, locale }),
    takes: whatItTakes(tieAtDoor(db, person, about), today, locale),
  };
}

function tieAtDoor(db: Database, person: PersonAroundDoor, { days, offers }: AboutTies): TieAtDoor {
  const occasion = liveOccasion(person, days);
  return {
    state: person.tieState,
    lastContact: person.lastContact,
    openQuestionOn: occasion === 'unanswered message' ? person.askedOn : null,
    newJobSeenOn: occasion === 'new job' ? person.jobChangedOn : null,
    met: cutNote(person.met ?? '') ?? findMeeting([person.notes]),
    offer: fittingOffer(db, offers, person),
  };
}

/** The offer that fits a person best, unless it was made to them before; null where none fits. */
function fittingOffer(
  db: Database,
  offers: readonly Offer[],
  { id, position, company, notes, tags }: PersonAroundDoor,
): TieAtDoor['offer'] {
  if (offers.length === 0) return null;
  const known = { position, company, notes, tags, said: [] };
  const [best] = suggestOffers(offers, known, { offeredBefore: offersMadeTo(db, id), offeredLast: null });
  return best?.fits === true ? { text: best.offer.text, because: best.because } : null;
}
