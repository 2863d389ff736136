import type { Order } from './best-of-groups.ts';
import { BestOfGroups } from './best-of-groups.ts';
import type { Circle } from './circle.ts';
import { companyGroup } from './company-group.ts';
import type { Day } from './day.ts';
import { addDays, dayNumber } from './day.ts';
import type { EntryKind, MinutesOfKind } from './entry-minutes.ts';
import { halfMinutes } from './entry-minutes.ts';
import type { HookDays, HookFacts, HookKind } from './hooks.ts';
import { hookDays, liveHook } from './hooks.ts';
import type { FollowUpId, PersonId } from './ids.ts';
import { knapsack } from './knapsack.ts';
import { daysSinceContactOfNumbers, strengthOfNumbers } from './strength.ts';
import { tieStateOfNumbers } from './tie-state.ts';
import type { Rating, TieFacts } from './tie.ts';
import { skipFactor, worthOfNumbers } from './worth.ts';

/** A yes (1) or no (0), as a row of the file holds it. */
export type Flag = 0 | 1;

/**
 * A person whom the plan considers: one flat row, so that everyone can be read by one query without being copied.
 * Columns: id, the five tie facts, last_inbound_message, circle, rating, company, position (as shown), connected_on,
 * waiting_since, job_seen_on, birthday, snoozed_until, and the flags muted, archived, disconnected, bring_closer,
 * handled_before.
 */
export type PlanCandidate = TieFacts &
  HookFacts & {
    readonly id: PersonId;
    readonly circle: Circle | null;
    readonly rating: Rating | null;
    readonly company: string | null;
    readonly position: string | null;
    /** Since when they wait for their turn as a new tie: the day of connecting, or if not known, of being added. */
    readonly waitingSince: Day;
    /** They come back on this day. */
    readonly snoozedUntil: Day | null;
    readonly muted: Flag;
    readonly archived: Flag;
    /** No longer connected, by the user's word. */
    readonly disconnected: Flag;
    /** The user marked them in review to be brought closer. */
    readonly bringCloser: Flag;
    /** An entry of an earlier plan for them was done or skipped. */
    readonly handledBefore: Flag;
  };

/** Something promised that is due, to somebody who may be planned. */
export type DueFollowUp = {
  readonly id: FollowUpId;
  readonly personId: PersonId;
  readonly text: string;
  readonly dueOn: Day;
};

export type PlanInput = {
  readonly today: Day;
  readonly budgetMinutes: number;
  /** The share of the budget for new ties, 0 to 1. */
  readonly newTieShare: number;
  readonly minutes: MinutesOfKind;
  /** Minutes of the new ties' share that found no room in the plan before. */
  readonly carryOver: number;
  /** How many new ties were ever given a place before today; every third place goes to whoever waits longest. */
  readonly newTiesBefore: number;
  /** The user's own employer; colleagues form no group. */
  readonly ownCompany: string | null;
  readonly candidates: Iterable<PlanCandidate>;
  /** Those due on this day or earlier, in any order. */
  readonly followUps: readonly DueFollowUp[];
  /** The days on which each person was skipped; who never was is not in it. */
  readonly skips: ReadonlyMap<PersonId, readonly Day[]>;
};

export type PlannedEntry = {
  readonly personId: PersonId;
  /** Which share of the budget it is from: what was promised, new ties by turn, or the rest by worth. */
  readonly part: 'follow-up' | 'new' | 'known';
  readonly kind: EntryKind;
  /** Whole halves. */
  readonly minutes: number;
  readonly hook: HookKind | null;
  /** Of what was promised; null for the others. */
  readonly followUpId: FollowUpId | null;
};

export type Plan = {
  readonly entries: readonly PlannedEntry[];
  /** What is due and has no place, oldest first. */
  readonly alsoPromised: readonly FollowUpId[];
  /** To hand to the next plan; see `PlanInput.carryOver`. */
  readonly carryOver: number;
};

/** An entry that a plan already has. */
export type StandingEntry = Pick<PlannedEntry, 'personId' | 'part' | 'minutes' | 'followUpId'> & {
  readonly company: string | null;
  /** Snoozed, skipped, or not this person: its minutes and its company are free again. */
  readonly freed: boolean;
};

/** How long someone whom the user reached out to is left in peace. */
const restDays = 21;

/** One new tie in so many is whoever waits longest. */
const turnsPerLongestWait = 3;

/** Worth in whole numbers, so that sums do not depend on the order of adding and equal means equal. */
const worthScale = 2 ** 40;

type PlanContender = {
  readonly candidate: PlanCandidate;
  readonly group: string | null;
  readonly value: number;
  /** Half-minutes. */
  readonly cost: number;
  readonly kind: EntryKind;
  readonly hook: HookKind | null;
};

/** The plan of a day, made when it is first looked at. The same input gives the same plan. */
export function planDay(input: PlanInput): Plan {
  return fillFreedMinutes(input, []);
}

/**
 * The entries to add at the end of a plan whose entries no longer fill the budget; those that it has are left alone,
 * and nobody who was on it comes back. `input` is the one that the plan was made with, as far as the day has not
 * changed it (`carryOver` and `newTiesBefore` are those of the morning).
 */
export function fillFreedMinutes(input: PlanInput, standing: readonly StandingEntry[]): Plan {
  const kept = standing.filter((entry) => !entry.freed);
  const keptNew = kept.filter((entry) => entry.part === 'new');
  const budget = Math.floor(input.budgetMinutes * 2 + 1e-9);
  const room = budget - totalHalves(kept);
  const share = Math.min(budget, budget * input.newTieShare + input.carryOver * 2) - totalHalves(keptNew);

  const ownGroup = companyGroup(input.ownCompany);
  const groupOf = (candidate: PlanCandidate): string | null => {
    const group = companyGroup(candidate.company);
    return group === ownGroup ? null : group;
  };
  const taken: Taken = {
    people: new Set(standing.map((entry) => entry.personId)),
    groups: new Set(
      kept.flatMap((entry) => {
        const group = companyGroup(entry.company);
        return group === null || group === ownGroup ? [] : group;
      }),
    ),
  };

  const field = contendersOf(input, taken.people, groupOf, Math.max(room, 0));
  const turn = input.newTiesBefore + standing.filter((entry) => entry.part === 'new').length;
  const newTies = takeTurns(field, taken, turn, Math.min(share, room) + 1e-9);
  const usedByNew = totalCost(newTies);
  const known = field.known.flatMap((best) => best.kept).filter((contender) => isFree(contender, taken));
  const rest = knapsack(known, room - usedByNew, byPreference).toSorted(byWorth);

  const left = share - usedByNew;
  const someoneFoundNoRoom = field.byTurn.some((best) => best.kept.some((contender) => isFree(contender, taken)));
  return {
    entries: [
      ...newTies.map((contender) => entryOf(contender, 'new')),
      ...rest.map((contender) => entryOf(contender, 'known')),
    ],
    alsoPromised: [],
    carryOver: someoneFoundNoRoom && left > 1e-9 ? left / 2 : 0,
  };
}

/** Who is on the plan already, and whose companies. */
type Taken = { readonly people: Set<PersonId>; readonly groups: Set<string> };

/**
 * Everyone who could be chosen: for each cost as many of the best as the plan has places, one per company. Nobody else
 * can: in a plan that held them, one of those would be free to stand in and be better.
 */
type Field = {
  readonly byTurn: readonly BestOfGroups<PlanContender>[];
  readonly byWaiting: readonly BestOfGroups<PlanContender>[];
  readonly known: readonly BestOfGroups<PlanContender>[];
};

function contendersOf(
  input: PlanInput,
  onPlan: ReadonlySet<PersonId>,
  groupOf: (candidate: PlanCandidate) => string | null,
  room: number,
): Field {
  const { today } = input;
  const t = dayNumber(today);
  const lastRestDay = addDays(today, -restDays);
  const hooks: HookDays = hookDays(today);
  const costs = { note: halfMinutes(input.minutes.note), congratulation: halfMinutes(input.minutes.congratulation) };
  // One more than there can be places, so that those who find no room are seen.
  const capacity = Math.floor(room / Math.min(costs.note, costs.congratulation)) + 1 + onPlan.size;
  const sameCost = costs.note === costs.congratulation;
  const perCost = (order: Order<PlanContender>): Record<'note' | 'congratulation', BestOfGroups<PlanContender>> => {
    const note = new BestOfGroups(capacity, order);
    return { note, congratulation: sameCost ? note : new BestOfGroups(capacity, order) };
  };
  const byTurn = perCost(byMarkAndWorth);
  const byWaiting = perCost(byWait);
  const known = perCost(byWorth);

  for (const candidate of input.candidates) {
    const { lastOutbound, snoozedUntil } = candidate;
    if (candidate.muted || candidate.archived || candidate.disconnected) continue;
    if (lastOutbound !== null && lastOutbound >= lastRestDay) continue;
    if (snoozedUntil !== null && snoozedUntil > today) continue;
    if (onPlan.has(candidate.id)) continue;

    const { inboundDays, outboundDays, circle } = candidate;
    const firstIn = candidate.firstInbound === null ? t : dayNumber(candidate.firstInbound);
    const lastIn = candidate.lastInbound === null ? t : dayNumber(candidate.lastInbound);
    const lastOut = lastOutbound === null ? t : dayNumber(lastOutbound);
    const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
    const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
    const balancedDays = Math.sqrt(inboundDays * outboundDays);
    const isThin = tieStateOfNumbers(strength, balancedDays, silence, circle, candidate.rating) === 'thin';
    const isNew = isThin && candidate.handledBefore === 0;
    const hook = liveHook(candidate, hooks);
    const isKnown = circle !== null || hook !== null || !isThin;
    if (!isNew && !isKnown) continue;

    const sinceInbound = inboundDays === 0 ? null : Math.max(t - lastIn, 0);
    const sinceConnecting = candidate.connectedOn === null ? null : Math.max(t - dayNumber(candidate.connectedOn), 0);
    const skips = input.skips.get(candidate.id);
    const worth =
      worthOfNumbers(inboundDays, outboundDays, strength, silence, sinceInbound, sinceConnecting, circle, hook) *
      (skips === undefined ? 1 : skipFactor(skips.map((day) => t - dayNumber(day))));
    const value = Math.round(worth * worthScale);
    if (value === 0) continue;

    const kind = hook === null || hook === 'unanswered message' ? 'note' : 'congratulation';
    const ranked = { candidate, value };
    const beats = (best: BestOfGroups<PlanContender>, order: Order<Ranked>): boolean =>
      best.toBeat === undefined || order(ranked, best.toBeat) < 0;
    const isNext = isNew && beats(byTurn[kind], byMarkAndWorth);
    const waitsLong = isNew && beats(byWaiting[kind], byWait);
    const isWorthMost = isKnown && beats(known[kind], byWorth);
    // Most are behind everyone who is kept, and need no further look.
    if (!isNext && !waitsLong && !isWorthMost) continue;
    const contender = { candidate, value, kind, hook, cost: costs[kind], group: groupOf(candidate) } as const;
    if (isNext) byTurn[kind].offer(contender);
    if (waitsLong) byWaiting[kind].offer(contender);
    if (isWorthMost) known[kind].offer(contender);
  }
  const lists = (each: typeof known): BestOfGroups<PlanContender>[] => [...new Set(Object.values(each))];
  return { byTurn: lists(byTurn), byWaiting: lists(byWaiting), known: lists(known) };
}

/** Gives new ties their places until none fits into `share` half-minutes; enters them in `taken`. */
function takeTurns(field: Field, taken: Taken, firstTurn: number, share: number): PlanContender[] {
  const chosen: PlanContender[] = [];
  let left = share;
  for (;;) {
    const isLongestWait = (firstTurn + chosen.length) % turnsPerLongestWait === turnsPerLongestWait - 1;
    const next = isLongestWait
      ? firstThatFits(field.byWaiting, taken, left, byWait)
      : firstThatFits(field.byTurn, taken, left, byMarkAndWorth);
    if (next === undefined) return chosen;
    chosen.push(next);
    left -= next.cost;
    taken.people.add(next.candidate.id);
    if (next.group !== null) taken.groups.add(next.group);
  }
}

function firstThatFits(
  lists: readonly BestOfGroups<PlanContender>[],
  taken: Taken,
  room: number,
  order: Order<Ranked>,
): PlanContender | undefined {
  return lists
    .flatMap((best) => best.kept.find((contender) => contender.cost <= room && isFree(contender, taken)) ?? [])
    .toSorted(order)[0];
}

function isFree(contender: PlanContender, taken: Taken): boolean {
  const { candidate, group } = contender;
  return !taken.people.has(candidate.id) && (group === null || !taken.groups.has(group));
}

type Ranked = Pick<PlanContender, 'candidate' | 'value'>;

/** Company or position known, then newest connection, then id. */
function byPreference({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return (
    Number(isPlaced(b)) - Number(isPlaced(a)) || compareDays(b.connectedOn ?? '', a.connectedOn ?? '') || a.id - b.id
  );
}

function byWorth(a: Ranked, b: Ranked): number {
  return b.value - a.value || byPreference(a, b);
}

function byMarkAndWorth(a: Ranked, b: Ranked): number {
  return b.candidate.bringCloser - a.candidate.bringCloser || byWorth(a, b);
}

function byWait({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return compareDays(a.waitingSince, b.waitingSince) || a.id - b.id;
}

function isPlaced({ company, position }: PlanCandidate): boolean {
  return (company !== null && company.trim() !== '') || (position !== null && position.trim() !== '');
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function entryOf({ candidate, kind, hook, cost }: PlanContender, part: PlannedEntry['part']): PlannedEntry {
  return { personId: candidate.id, part, kind, minutes: cost / 2, hook, followUpId: null };
}

function totalCost(contenders: readonly PlanContender[]): number {
  return contenders.reduce((total, { cost }) => total + cost, 0);
}

function totalHalves(entries: readonly StandingEntry[]): number {
  return entries.reduce((total, { minutes }) => total + halfMinutes(minutes), 0);
}
