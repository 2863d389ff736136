import type { Order } from '../collections/top-k-per-group.ts';
import { TopKPerGroup } from '../collections/top-k-per-group.ts';
import { unknownDaysSinceConnecting } from './answer-chance.ts';
import { rhythmDaysOf } from '../people/rhythm.ts';
import type { Day } from '../calendar/day.ts';
import { addDays, dayNumber } from '../calendar/day.ts';
import { halfMinutes } from './entry-minutes.ts';
import type { OccasionDays } from './occasions.ts';
import { isNewConnection, liveOccasion, occasionDays } from './occasions.ts';
import type { PersonId } from '../ids.ts';
import { daysSinceContactOfNumbers, strengthOfNumbers } from '../strength/strength.ts';
import { tieStateOfNumbers } from '../strength/tie-state.ts';
import { hopedForFactor, outreachValueOfNumbers, skipFactor } from './outreach-value.ts';
import type { OutreachKind, GroupOf, PlanContender, Ranked } from './contenders.ts';
import type { PlanCandidate, PlanInput } from './plan-types.ts';
import { restDays } from './rest-days.ts';
import { byNewTieOrder, byValue, byWait, outreachKind, outreachValueScale } from './contenders.ts';

/** The minutes that a plan has left, and the people and company groups that are on it already. */
export type PlanSpace = {
  halfMinutesLeft: number;
  readonly people: Set<PersonId>;
  readonly groups: Set<string>;
};

/** The candidates that could be chosen for a plan, considered one by one; only the best are kept. */
export class CandidatePool {
  readonly costs: Readonly<Record<OutreachKind, number>>;
  readonly #byTurn: BestPerCost;
  readonly #byWaiting: BestPerCost;
  readonly #overdue: BestPerCost;
  readonly #unanswered: BestPerCost;
  readonly #known: BestPerCost;
  readonly #input: PlanInput;
  readonly #groupOf: GroupOf;
  readonly #occasionDays: OccasionDays;
  readonly #today: number;
  readonly #lastRestDay: Day;

  /** `space` is that of the plan before any candidate of the pool is placed. */
  constructor(input: PlanInput, space: PlanSpace, groupOf: GroupOf) {
    const { note, congratulation, introduction, call } = input.minutes;
    this.costs = { note: halfMinutes(note), congratulation: halfMinutes(congratulation) };
    const cheapest = halfMinutes(Math.min(note, congratulation, introduction, call));
    // One more than fit into the plan, so that it shows whether anybody found no room.
    const capacity = Math.floor(space.halfMinutesLeft / cheapest) + 1 + space.groups.size;
    this.#byTurn = new BestPerCost(capacity, this.costs, byNewTieOrder);
    this.#byWaiting = new BestPerCost(capacity, this.costs, byWait);
    this.#overdue = new BestPerCost(capacity, this.costs, byValue);
    this.#unanswered = new BestPerCost(capacity, this.costs, byValue);
    this.#known = new BestPerCost(capacity, this.costs, byValue);
    this.#input = input;
    this.#groupOf = groupOf;
    this.#occasionDays = occasionDays(input.today);
    this.#today = dayNumber(input.today);
    this.#lastRestDay = addDays(input.today, -restDays);
  }

  /** Adds a candidate who may be on a plan (`mayBePlanned`) and is not on today's yet. */
  consider(candidate: PlanCandidate): void {
    const { lastOutbound, inboundDays, outboundDays, circle, connectedOn } = candidate;
    if (lastOutbound !== null && lastOutbound >= this.#lastRestDay) return;

    const t = this.#today;
    const firstIn = candidate.firstInbound === null ? t : dayNumber(candidate.firstInbound);
    const lastIn = candidate.lastInbound === null ? t : dayNumber(candidate.lastInbound);
    const lastOut = lastOutbound === null ? t : dayNumber(lastOutbound);
    const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, t);
    const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, t);
    const balancedDays = Math.sqrt(inboundDays * outboundDays);
    const rhythm = rhythmDaysOf(candidate, this.#input.rhythms);
    const isThin = tieStateOfNumbers(strength, balancedDays, silence, rhythm, candidate.rating) === 'thin';
    const isNew = isThin && candidate.handledBefore === 0;
    const occasion = liveOccasion(candidate, this.#occasionDays);
    // Somebody whom the user wrote to without an answer comes up again; a new tie whom the user skipped does not.
    const wasWrittenTo = candidate.handledBefore === 1 && outboundDays > 0;
    // Nor does a new connection that was skipped, though their birthday may bring them back.
    const hasOccasion = occasion !== null && occasion !== 'new connection';
    const isKnown = rhythm !== null || hasOccasion || !isThin || wasWrittenTo;
    if (!isNew && !isKnown) return;

    const sinceInbound = inboundDays === 0 ? null : Math.max(t - lastIn, 0);
    const sinceConnecting = connectedOn === null ? null : Math.max(t - dayNumber(connectedOn), 0);
    const skips = this.#input.skips.get(candidate.id);
    const exactValue =
      outreachValueOfNumbers(
        inboundDays,
        outboundDays,
        strength,
        silence,
        sinceInbound,
        sinceConnecting,
        rhythm,
        occasion,
      ) *
      (skips === undefined ? 1 : skipFactor(skips.map((day) => t - dayNumber(day)))) *
      (isThin && this.#input.atDoors.has(candidate.id) ? hopedForFactor : 1);
    if (exactValue === 0) return;
    const isOverdue =
      circle === 'inner' && rhythm !== null && (silence ?? sinceConnecting ?? unknownDaysSinceConnecting) >= rhythm;

    const kind = outreachKind(occasion);
    const ranked = {
      candidate,
      value: Math.max(Math.round(exactValue * outreachValueScale), 1),
      isNewConnection: isNewConnection(candidate, this.#occasionDays),
    };
    const isAnswer = occasion === 'unanswered message' && (rhythm !== null || !isThin);
    const knownList = isOverdue ? this.#overdue : isAnswer ? this.#unanswered : this.#known;
    // Whoever is overdue needs none of the new ties' minutes: they take those of all.
    const isNext = isNew && !isOverdue && this.#byTurn.wouldKeep(kind, ranked);
    const waitsLong = isNew && !isOverdue && this.#byWaiting.wouldKeep(kind, ranked);
    const isWorthMost = isKnown && knownList.wouldKeep(kind, ranked);
    // Most candidates are behind all that are kept, and need no further work.
    if (!isNext && !waitsLong && !isWorthMost) return;
    const contender = { ...ranked, kind, occasion, cost: this.costs[kind], group: this.#groupOf(candidate.company) };
    if (isNext) this.#byTurn.offer(contender);
    if (waitsLong) this.#byWaiting.offer(contender);
    if (isWorthMost) knownList.offer(contender);
  }

  /** New ties in their order: new connections, those marked to be brought closer, then by outreach value. */
  get byTurn(): PlanContender[] {
    return this.#byTurn.all();
  }

  /** New ties, those who wait longest first. */
  get byWaiting(): PlanContender[] {
    return this.#byWaiting.all();
  }

  /** Overdue inner ties, new ties and those with an unanswered message among them. */
  get overdue(): PlanContender[] {
    return this.#overdue.all();
  }

  /** Other known ties with an unanswered message. */
  get unanswered(): PlanContender[] {
    return this.#unanswered.all();
  }

  /** All other known ties: with a rhythm, with an occasion, not thin, or new ties that the user wrote to before. */
  get known(): PlanContender[] {
    return this.#known.all();
  }
}

/**
 * Keeps for each cost as many of the best contenders as a plan can hold, one per company. Nobody else can be chosen: in a
 * plan with them, one of those kept could take their place and be better.
 */
class BestPerCost {
  readonly #best: Readonly<Record<OutreachKind, TopKPerGroup<PlanContender>>>;
  readonly #order: Order<Ranked>;

  constructor(capacity: number, costs: CandidatePool['costs'], order: Order<Ranked>) {
    const note = new TopKPerGroup<PlanContender>(capacity, order);
    const sameCost = costs.note === costs.congratulation;
    this.#best = { note, congratulation: sameCost ? note : new TopKPerGroup<PlanContender>(capacity, order) };
    this.#order = order;
  }

  wouldKeep(kind: OutreachKind, ranked: Ranked): boolean {
    const { toBeat } = this.#best[kind];
    return toBeat === undefined || this.#order(ranked, toBeat) < 0;
  }

  offer(contender: PlanContender): void {
    this.#best[contender.kind].offer(contender);
  }

  all(): PlanContender[] {
    const lists = new Set([this.#best.note, this.#best.congratulation]);
    return [...lists].flatMap((best) => best.kept).toSorted(this.#order);
  }
}
