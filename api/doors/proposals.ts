import { addDays } from '../../core/calendar/day.ts';
import { rankProposals, wordsOfNeed } from '../../core/doors/rank-proposals.ts';
import type { ProposalCandidate } from '../../core/doors/rank-proposals.ts';
import { restDays } from '../../core/plan/rest-days.ts';
import { candidatesByFacts, candidatesByTexts } from '../../db/doors/proposal-candidates.ts';
import type { FoundCandidate } from '../../db/doors/proposal-candidates.ts';
import type { StoredNeed } from '../../db/doors/needs.ts';
import { importedRecordsOf } from '../../db/people/imported-records.ts';
import { findPerson } from '../../db/people/people.ts';
import type { Context } from '../context.ts';
import type { Proposal } from '../contract/doors/needs.ts';
import { lastThingsWith, saidBy } from '../outreach/last-things.ts';
import { goneError } from '../refusal.ts';
import { shownPersonAtDoor } from './shown-person-at-door.ts';

const mostProposals = 12;
/** For so many days nobody is asked about another introduction. */
const daysBetweenQuestions = 60;
/** How many are looked at closely, with what they said: of those whom facts speak for, and of those with whom it came up. */
const mostByFacts = 48;
const mostByTexts = 48;

type Candidate = ProposalCandidate & Pick<FoundCandidate, 'id' | 'name'>;

/** Proposes who might open the door that a need asks for, the best first. */
export function proposalsFor({ db, clock }: Pick<Context, 'db' | 'clock'>, need: StoredNeed): Proposal[] {
  const today = clock.today();
  const seeker = findPerson(db, need.personId);
  if (!seeker) throw goneError('This person');
  const leftOut = {
    seekerId: seeker.id,
    today,
    reachedOutBefore: addDays(today, -restDays),
    askedBefore: addDays(today, -daysBetweenQuestions),
  };
  const words = wordsOfNeed(need.text);
  const asSeeker = { ...seeker, name: seeker.firstName === '' ? seeker.name : seeker.firstName };
  const byFacts = rankProposals(
    need.text,
    asSeeker,
    candidatesByFacts(db, words, leftOut).map(withoutTexts),
    mostByFacts,
  );
  const closely = new Map(byFacts.map(({ candidate }) => [candidate.id, candidate]));
  const byTexts = candidatesByTexts(db, words, leftOut).toSorted((one, other) => other.strength - one.strength);
  for (const found of byTexts.slice(0, mostByTexts)) {
    if (!closely.has(found.id)) closely.set(found.id, withoutTexts(found));
  }
  const candidates = Array.from(closely.values(), (candidate) => ({
    ...candidate,
    said: saidBy(lastThingsWith(db, candidate.id, importedRecordsOf(db, candidate.id), today)),
  }));
  return rankProposals(need.text, asSeeker, candidates, mostProposals).flatMap(({ candidate, reasons }): Proposal[] => {
    const person = findPerson(db, candidate.id);
    return person === undefined ? [] : [{ ...shownPersonAtDoor(db, person), reasons: [...reasons] }];
  });
}

/** A candidate as the search index found them, without what they said. */
function withoutTexts({ company, position, notes, ...found }: FoundCandidate): Candidate {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return { ...found, company: orNull(company), position: orNull(position), notes: orNull(notes), said: [] };
}
