import { companyGroupOf } from '../people/company-group.ts';
import { halfMinutes, roundingError } from './entry-minutes.ts';
import type { PersonId } from '../ids.ts';
import type { Plan, PlanCandidate, PlanInput, PlannedEntry, StandingEntry } from './plan-types.ts';
import type { GroupOf, PlanContender } from './contenders.ts';
import type { PlanSpace } from './candidate-pool.ts';
import { CandidatePool } from './candidate-pool.ts';
import { isFree, mayBePlanned, maxFillable, placeBest, placeByTurn, placePromises } from './placing.ts';
import { byValue } from './contenders.ts';

/** Makes the plan of a day. The same input gives the same plan. */
export function planDay(input: PlanInput): Plan {
  return fillFreedMinutes(input, []);
}

/**
 * Makes the entries to add at the end of a plan whose entries no longer fill the budget. Standing entries stay, and nobody
 * whose entry was freed comes back. `input` is that of the day now, except that `carryOver` and `newTiesBefore` are those
 * with which the plan was first made.
 *
 * Minutes go to follow-ups first and to overdue inner ties. Of the others, new ties get their share; unanswered messages from
 * known ties, and then other known ties, get the rest and what new ties cannot use; further new ties get what is left.
 */
export function fillFreedMinutes(input: PlanInput, standing: readonly StandingEntry[]): Plan {
  const standingKept = standing.filter((entry) => !entry.freed);
  const budget = Math.floor(input.budgetMinutes * 2 + roundingError);
  const ownGroup = companyGroupOf(input.ownCompany);
  const groupOf: GroupOf = (company) => {
    const group = companyGroupOf(company);
    return group === ownGroup ? null : group;
  };
  const space: PlanSpace = {
    halfMinutesLeft: Math.max(budget - totalHalves(standingKept), 0),
    people: new Set(standing.map((entry) => entry.personId)),
    groups: new Set(
      standingKept.flatMap((entry) => (entry.part === 'follow-up' ? [] : (groupOf(entry.company) ?? []))),
    ),
  };

  const pool = new CandidatePool(input, space, groupOf);
  const withPromises = new Set(input.followUps.map(({ personId }) => personId));
  const promisedTo = new Map<PersonId, PlanCandidate>();
  for (const candidate of input.candidates) {
    if (withPromises.has(candidate.id)) promisedTo.set(candidate.id, candidate);
    else if (mayBePlanned(candidate, input.today) && !space.people.has(candidate.id)) pool.consider(candidate);
  }
  const { promised, alsoDue } = placePromises(input, standing, promisedTo, space);
  for (const candidate of promisedTo.values()) {
    if (mayBePlanned(candidate, input.today) && !space.people.has(candidate.id)) pool.consider(candidate);
  }
  const overdue = placeBest(pool.overdue, space, space.halfMinutesLeft);

  const share = budget * input.newTieShare + input.carryOver * 2 - totalHalves(standingKept.filter(isNewTie));
  const fillableShare = maxFillable(Math.min(share, space.halfMinutesLeft), pool.costs);
  // Placed before new ties, so that no stranger takes the place of their company.
  const firstAnswers = placeBest(pool.unanswered, space, space.halfMinutesLeft - fillableShare);
  const turn = input.newTiesBefore + standing.filter(isNewTie).length;
  const newTies = placeByTurn(pool, space, turn, Math.min(share, space.halfMinutesLeft));
  // Listed before known ties take companies: these new ties are the ones for whom the unused share is carried over.
  const waiting = pool.byTurn.filter((contender) => isFree(contender, space));
  const furtherAnswers = placeBest(pool.unanswered, space, space.halfMinutesLeft);
  const rest = placeBest(pool.known, space, space.halfMinutesLeft);
  const furtherNewTies = placeByTurn(pool, space, turn + newTies.length, space.halfMinutesLeft);

  const unused = (share - totalCost(newTies) - totalCost(furtherNewTies)) / 2;
  const someoneFoundNoRoom = waiting.some(({ candidate }) => !space.people.has(candidate.id));
  return {
    entries: [
      ...promised,
      ...entriesOf(overdue.toSorted(byValue), 'known'),
      ...entriesOf(newTies, 'new'),
      ...entriesOf([...firstAnswers, ...furtherAnswers].toSorted(byValue), 'known'),
      ...entriesOf(rest.toSorted(byValue), 'known'),
      ...entriesOf(furtherNewTies, 'new'),
    ],
    alsoDue,
    // At most one budget, so that after many days filled by others, plans do not have new ties only.
    carryOver: someoneFoundNoRoom && unused > roundingError ? Math.min(unused, budget / 2) : 0,
  };
}

function isNewTie({ part }: StandingEntry): boolean {
  return part === 'new';
}

function entriesOf(contenders: readonly PlanContender[], part: PlannedEntry['part']): PlannedEntry[] {
  return contenders.map(({ candidate, kind, occasion, cost }) => ({
    personId: candidate.id,
    part,
    kind,
    minutes: cost / 2,
    occasion,
    followUpId: null,
  }));
}

function totalCost(contenders: readonly PlanContender[]): number {
  return contenders.reduce((total, { cost }) => total + cost, 0);
}

function totalHalves(entries: readonly StandingEntry[]): number {
  return entries.reduce((total, { minutes }) => total + halfMinutes(minutes), 0);
}
