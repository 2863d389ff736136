import { companyGroupOf } from '../../../../core/people/company-group.ts';
import { addDays, dayNumber, daysBetween } from '../../../../core/calendar/day.ts';
import { halfMinutes } from '../../../../core/plan/entry-minutes.ts';
import { followUpKind } from '../../../../core/plan/follow-up-kind.ts';
import { isNewConnection, liveOccasion, occasionDays } from '../../../../core/plan/occasions.ts';
import type { FollowUpId, PersonId } from '../../../../core/ids.ts';
import type { PlanCandidate, PlanInput } from '../../../../core/plan/plan-types.ts';
import { tieStrength } from '../../../../core/strength/strength.ts';
import { tieState } from '../../../../core/strength/tie-state.ts';
import { hopedForFactor, outreachValue, skipFactor } from '../../../../core/plan/outreach-value.ts';

type Someone = {
  readonly candidate: PlanCandidate;
  readonly isNew: boolean;
  readonly isKnown: boolean;
  readonly isUnanswered: boolean;
  readonly isOverdueInner: boolean;
  readonly isNewConnection: boolean;
  /** In 2^-32, so that sums are exact. */
  readonly worth: number;
  readonly cost: number;
  readonly group: string | null;
};

/** Who is on a plan and what is not, found by trying everything: every set of people, and everyone at each turn. */
export function plainPlan(input: PlanInput): {
  readonly people: readonly PersonId[];
  readonly alsoDue: readonly FollowUpId[];
} {
  const all = [...input.candidates];
  const everyone = all.filter((one) => isPlannable(one, input)).map((one) => someone(one, input));
  let left = input.budgetMinutes * 2;
  const onPlan = new Set<PersonId>();
  const groups = new Set<string>();
  const isFree = ({ candidate, group }: Someone): boolean =>
    !onPlan.has(candidate.id) && (group === null || !groups.has(group));
  const place = ({ candidate, group, cost }: Someone): void => {
    left -= cost;
    onPlan.add(candidate.id);
    if (group !== null) groups.add(group);
  };
  const ids = (people: readonly Someone[]): PersonId[] => people.map(({ candidate }) => candidate.id);
  const placeBest = (those: (one: Someone) => boolean, room: number): Someone[] => {
    const best = bestSet(
      everyone.filter((one) => isRested(one.candidate, input) && one.worth > 0 && isFree(one) && those(one)),
      room,
    );
    for (const one of best) place(one);
    return best;
  };
  let turn = input.newTiesBefore;
  const placeByTurn = (share: number): Someone[] => {
    const placed: Someone[] = [];
    let room = share + 1e-9;
    let longestWaits = 0;
    for (;;) {
      const fitting = everyone.filter(
        (one) =>
          one.isNew &&
          isRested(one.candidate, input) &&
          one.worth > 0 &&
          isFree(one) &&
          one.cost <= Math.min(room, left),
      );
      if (turn % 3 === 2) longestWaits += 1;
      const isLongestWait = longestWaits > 0 && !fitting.some((one) => one.isNewConnection);
      const next = fitting.toSorted(isLongestWait ? byWait : byNewTieOrder)[0];
      if (next === undefined) return placed;
      if (isLongestWait) longestWaits -= 1;
      placed.push(next);
      place(next);
      room -= next.cost;
      turn += 1;
    }
  };

  const promised: PersonId[] = [];
  const alsoDue: FollowUpId[] = [];
  for (const { id, personId, text } of input.followUps.toSorted(
    (a, b) => daysBetween(b.dueOn, a.dueOn) || a.id - b.id,
  )) {
    if (all.some((one) => one.id === personId && one.archived)) continue;
    const cost = halfMinutes(input.minutes[followUpKind(text)]);
    if (cost > left || !everyone.some(({ candidate }) => candidate.id === personId)) {
      alsoDue.push(id);
      continue;
    }
    promised.push(personId);
    onPlan.add(personId);
    left -= cost;
  }
  const overdue = placeBest((one) => one.isOverdueInner, left);
  const isAnswer = (one: Someone): boolean => one.isKnown && one.isUnanswered;
  const share = Math.min(input.budgetMinutes * 2 * input.newTieShare + input.carryOver * 2, left);
  const most = mostHalves(share + 1e-9, [halfMinutes(input.minutes.note), halfMinutes(input.minutes.congratulation)]);
  const answers = placeBest(isAnswer, left - most);
  const newTies = placeByTurn(share);
  answers.push(...placeBest(isAnswer, left));
  const rest = placeBest((one) => one.isKnown, left);
  const further = placeByTurn(left);
  return {
    people: [
      ...promised,
      ...ids(overdue.toSorted(byWorth)),
      ...ids(newTies),
      ...ids(answers.toSorted(byWorth)),
      ...ids(rest.toSorted(byWorth)),
      ...ids(further),
    ],
    alsoDue,
  };
}

export function isPlannable(candidate: PlanCandidate, { today }: Pick<PlanInput, 'today'>): boolean {
  const { muted, archived, disconnected, snoozedUntil } = candidate;
  return !muted && !archived && !disconnected && (snoozedUntil === null || snoozedUntil <= today);
}

export function isRested({ lastOutbound }: PlanCandidate, { today }: Pick<PlanInput, 'today'>): boolean {
  return lastOutbound === null || lastOutbound < addDays(today, -21);
}

export function someone(candidate: PlanCandidate, input: PlanInput): Someone {
  const { today, minutes } = input;
  const { circle, connectedOn, lastInbound } = candidate;
  const rhythm = candidate.rhythmDays ?? (circle === null ? null : input.rhythms[circle]);
  const tie = tieStrength(candidate, today);
  const isThin = tieState(tie, rhythm, candidate.rating) === 'thin';
  const occasion = liveOccasion(candidate, occasionDays(today));
  const daysSinceConnecting = connectedOn === null ? null : daysBetween(connectedOn, today);
  const skips = (input.skips.get(candidate.id) ?? []).map((on) => daysBetween(on, today));
  const group = companyGroupOf(candidate.company);
  return {
    candidate,
    isNew: isThin && candidate.handledBefore === 0,
    isKnown:
      rhythm !== null ||
      (occasion !== null && occasion !== 'new connection') ||
      !isThin ||
      (candidate.handledBefore === 1 && candidate.outboundDays > 0),
    isNewConnection: isNewConnection(candidate, occasionDays(today)),
    isUnanswered: occasion === 'unanswered message' && (rhythm !== null || !isThin),
    isOverdueInner:
      circle === 'inner' && rhythm !== null && (tie.daysSinceContact ?? daysSinceConnecting ?? 3650) >= rhythm,
    worth: Math.round(
      outreachValue({
        ...candidate,
        ...tie,
        daysSinceInbound: lastInbound === null ? null : daysBetween(lastInbound, today),
        daysSinceConnecting,
        rhythm,
        occasion,
      }) *
        skipFactor(skips) *
        (isThin && input.atDoors.has(candidate.id) ? hopedForFactor : 1) *
        2 ** 32,
    ),
    cost: halfMinutes(
      occasion === null || occasion === 'unanswered message' || occasion === 'new connection'
        ? minutes.note
        : minutes.congratulation,
    ),
    group: group === companyGroupOf(input.ownCompany) ? null : group,
  };
}

/** Of all sets that fit: the most worth, then the preferred people. */
function bestSet(people: readonly Someone[], room: number): Someone[] {
  let best: readonly Someone[] = [];
  const more = (set: readonly Someone[], of: (one: Someone) => number): number => sum(set, of) - sum(best, of);
  // In the order of preference: those with the first person before those without, and so on.
  const tryAll = (left: readonly Someone[], set: readonly Someone[]): void => {
    const [first, ...others] = left;
    if (first === undefined) {
      if (more(set, (one) => one.worth) > 0) best = set;
      return;
    }
    const fits = sum([first, ...set], ({ cost }) => cost) <= room;
    const mayJoin = first.group === null || set.every(({ group }) => group !== first.group);
    if (fits && mayJoin) tryAll(others, [...set, first]);
    tryAll(others, set);
  };
  tryAll(people.toSorted(byPreference), []);
  return [...best];
}

/** The most that can be filled of some half-minutes by what costs so many each. */
function mostHalves(room: number, costs: readonly number[]): number {
  const reached = new Set([0]);
  for (const halves of reached) for (const cost of costs) if (halves + cost <= room) reached.add(halves + cost);
  return Math.max(...reached);
}

function byPreference({ candidate: a }: Someone, { candidate: b }: Someone): number {
  const isPlaced = (one: PlanCandidate): number => Number(one.company !== null || one.position !== null);
  const connected = (one: PlanCandidate): number => (one.connectedOn === null ? -1 : dayNumber(one.connectedOn));
  return isPlaced(b) - isPlaced(a) || connected(b) - connected(a) || a.id - b.id;
}

function byWorth(a: Someone, b: Someone): number {
  return b.worth - a.worth || byPreference(a, b);
}

function byNewTieOrder(a: Someone, b: Someone): number {
  return (
    Number(b.isNewConnection) - Number(a.isNewConnection) ||
    b.candidate.bringCloser - a.candidate.bringCloser ||
    byWorth(a, b)
  );
}

function byWait(a: Someone, b: Someone): number {
  const waited = daysBetween(b.candidate.waitingSince, a.candidate.waitingSince);
  return waited || a.candidate.id - b.candidate.id;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
