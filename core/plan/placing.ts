import type { Day } from '../calendar/day.ts';
import { halfMinutes, roundingError } from './entry-minutes.ts';
import type { FollowUpId, PersonId } from '../ids.ts';
import { followUpKind } from './follow-up-kind.ts';
import { knapsack } from '../collections/knapsack.ts';
import type { DueFollowUp, PlanCandidate, PlanInput, PlannedEntry, StandingEntry } from './plan-types.ts';
import type { PlanSpace, CandidatePool } from './candidate-pool.ts';
import type { PlanContender } from './contenders.ts';
import { byPreference, compareDays } from './contenders.ts';

/** Of this many new ties in a row, the last is whoever waits longest, or the next after it that is no new connection. */
const turnsPerLongestWait = 3;

/** Whether a person may be on the plan of `today`: not if they are muted, archived, snoozed or no longer connected. */
export function mayBePlanned({ muted, archived, disconnected, snoozedUntil }: PlanCandidate, today: Day): boolean {
  return !muted && !archived && !disconnected && (snoozedUntil === null || snoozedUntil <= today);
}

/**
 * Places due follow-ups on the plan, oldest first. They do not use up the place of their company.
 *
 * @param promisedTo the people to whom something was promised, by id
 */
export function placePromises(
  input: PlanInput,
  standing: readonly StandingEntry[],
  promisedTo: ReadonlyMap<PersonId, PlanCandidate>,
  space: PlanSpace,
): { readonly promised: readonly PlannedEntry[]; readonly alsoDue: readonly FollowUpId[] } {
  const planned = new Set(standing.map(({ followUpId }) => followUpId));
  const lostTheirPlace = new Set(standing.filter(({ freed }) => freed).map(({ personId }) => personId));
  const promised: PlannedEntry[] = [];
  const alsoDue: FollowUpId[] = [];
  for (const { id, personId, text } of input.followUps.toSorted(byDue)) {
    if (planned.has(id)) continue;
    const person = promisedTo.get(personId);
    if (person?.archived) continue;
    const kind = followUpKind(text);
    const cost = halfMinutes(input.minutes[kind]);
    const mayBe = person !== undefined && mayBePlanned(person, input.today) && !lostTheirPlace.has(personId);
    if (!mayBe || cost > space.halfMinutesLeft) {
      alsoDue.push(id);
      continue;
    }
    promised.push({ personId, part: 'follow-up', kind, minutes: cost / 2, occasion: null, followUpId: id });
    space.halfMinutesLeft -= cost;
    space.people.add(personId);
  }
  return { promised, alsoDue };
}

/** Places the contenders with the greatest total value that fit into `room` half-minutes: an exact knapsack. */
export function placeBest(contenders: readonly PlanContender[], space: PlanSpace, room: number): PlanContender[] {
  const available = contenders.filter((contender) => isFree(contender, space));
  const chosen = knapsack(available, room, byPreference);
  for (const contender of chosen) place(contender, space);
  return chosen;
}

/**
 * Places new ties in turn until none fits into `share` half-minutes. Every third place is for whoever waits longest; new
 * connections go before, which puts that place off to the next that they leave.
 */
export function placeByTurn(pool: CandidatePool, space: PlanSpace, firstTurn: number, share: number): PlanContender[] {
  const { byTurn, byWaiting } = pool;
  const chosen: PlanContender[] = [];
  let left = share + roundingError;
  let longestWaitsDue = 0;
  const mayBeNext = (contender: PlanContender): boolean => contender.cost <= left && isFree(contender, space);
  for (;;) {
    const isThird = (firstTurn + chosen.length) % turnsPerLongestWait === turnsPerLongestWait - 1;
    if (isThird) longestWaitsDue += 1;
    const first = byTurn.find(mayBeNext);
    const isLongestWait = longestWaitsDue > 0 && first?.isNewConnection === false;
    const next = isLongestWait ? byWaiting.find(mayBeNext) : first;
    if (next === undefined) return chosen;
    if (isLongestWait) longestWaitsDue -= 1;
    chosen.push(next);
    left -= next.cost;
    place(next, space);
  }
}

function place({ candidate, group, cost }: PlanContender, space: PlanSpace): void {
  space.halfMinutesLeft -= cost;
  space.people.add(candidate.id);
  if (group !== null) space.groups.add(group);
}

/** Whether neither the contender nor anybody of their company is on the plan. */
export function isFree({ candidate, group }: PlanContender, space: PlanSpace): boolean {
  return !space.people.has(candidate.id) && (group === null || !space.groups.has(group));
}

/** Computes the most half-minutes of a share that notes and congratulations can fill. */
export function maxFillable(share: number, { note, congratulation }: CandidatePool['costs']): number {
  let most = 0;
  for (let notes = 0; notes <= share + roundingError; notes += note) {
    most = Math.max(most, notes + Math.floor((share + roundingError - notes) / congratulation) * congratulation);
  }
  return most;
}

function byDue(a: DueFollowUp, b: DueFollowUp): number {
  return compareDays(a.dueOn, b.dueOn) || a.id - b.id;
}
