import type { Order } from '../collections/top-k-per-group.ts';
import { TopKPerGroup } from '../collections/top-k-per-group.ts';
import { unknownDaysSinceConnecting } from './answer-chance.ts';
import type { Circle } from '../people/circle.ts';
import { rhythmDays } from '../people/circle.ts';
import { companyGroup } from '../people/company-group.ts';
import type { Day } from '../calendar/day.ts';
import { addDays, dayNumber } from '../calendar/day.ts';
import type { EntryKind, MinutesOfKind } from './entry-minutes.ts';
import { halfMinutes } from './entry-minutes.ts';
import type { OccasionDays, OccasionFacts, Occasion } from './occasions.ts';
import { occasionDays, liveOccasion } from './occasions.ts';
import type { FollowUpId, PersonId } from '../ids.ts';
import { followUpKind } from './follow-up-kind.ts';
import { knapsack } from '../collections/knapsack.ts';
import { daysSinceContactOfNumbers, strengthOfNumbers } from '../strength/strength.ts';
import { tieStateOfNumbers } from '../strength/tie-state.ts';
import type { Rating, TieFacts } from '../strength/tie.ts';
import { skipFactor, outreachValueOfNumbers } from './outreach-value.ts';

/** A yes (1) or no (0), as a row of the file holds it. */
export type Flag = 0 | 1;

/**
 * A person whom the plan considers: one flat row, so that everyone can be read by one query without being copied.
 * Columns: id, the five tie facts, last_inbound_message, circle, rating, company, position (as shown), connected_on,
 * waiting_since, job_seen_on, birthday, snoozed_until, and the flags muted, archived, disconnected, bring_closer,
 * handled_before.
 */
export type PlanCandidate = TieFacts &
  OccasionFacts & {
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

/** Something promised that is due. */
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
  /** Minutes of the new ties' share that found no room in the plan before; at most its budget. */
  readonly carryOver: number;
  /** How many new ties were ever given a place before today; every third place goes to whoever waits longest. */
  readonly newTiesBefore: number;
  /** The user's own employer; colleagues form no group. */
  readonly ownCompany: string | null;
  readonly candidates: Iterable<PlanCandidate>;
  /** Those due on this day or earlier, in any order; not those of archived people. */
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
  readonly occasion: Occasion | null;
  /** Of what was promised; null for the others. */
  readonly followUpId: FollowUpId | null;
};

export type Plan = {
  readonly entries: readonly PlannedEntry[];
  /**
   * What is due and has no place, oldest first: for want of minutes, or because it was promised to somebody who is never
   * on a plan.
   */
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
const worthScale = 2 ** 32;

/** More than any plan of four hours is worth, so that one of these counts for more than all who are none. */
const overdueInnerTie = worthScale * 2 ** 9;

type PlanContender = {
  readonly candidate: PlanCandidate;
  readonly group: string | null;
  /** Whole; see `worthScale`. */
  readonly worth: number;
  /** What the rest is chosen by: worth, and more than all worth for an overdue inner tie. */
  readonly value: number;
  /** Half-minutes. */
  readonly cost: number;
  readonly kind: CheapKind;
  readonly occasion: Occasion | null;
};

/** What someone is planned for to whom nothing was promised. */
type CheapKind = 'note' | 'congratulation';

type GroupOf = (company: string | null) => string | null;

/** The plan of a day, made when it is first looked at. The same input gives the same plan. */
export function planDay(input: PlanInput): Plan {
  return fillFreedMinutes(input, []);
}

/**
 * The entries to add at the end of a plan whose entries no longer fill the budget; those that it has are left alone,
 * and nobody who lost their place comes back. `input` is the one that the plan was made with, as far as the day has not
 * changed it (`carryOver` and `newTiesBefore` are those of the morning).
 *
 * Places go first to what was promised, then to unanswered messages from known ties, to overdue inner ties as far as the
 * new ties' share leaves minutes, to new ties, to the rest, and what is left then to further new ties.
 */
export function fillFreedMinutes(input: PlanInput, standing: readonly StandingEntry[]): Plan {
  const kept = standing.filter((entry) => !entry.freed);
  const budget = Math.floor(input.budgetMinutes * 2 + 1e-9);
  const ownGroup = companyGroup(input.ownCompany);
  const groupOf: GroupOf = (company) => {
    const group = companyGroup(company);
    return group === ownGroup ? null : group;
  };
  const places: Places = {
    left: Math.max(budget - totalHalves(kept), 0),
    people: new Set(standing.map((entry) => entry.personId)),
    groups: new Set(kept.flatMap((entry) => (entry.part === 'follow-up' ? [] : (groupOf(entry.company) ?? [])))),
  };

  const field = new Field(input, places, groupOf);
  const withPromises = new Set(input.followUps.map(({ personId }) => personId));
  const promisedTo = new Map<PersonId, PlanCandidate>();
  for (const candidate of input.candidates) {
    if (withPromises.has(candidate.id)) promisedTo.set(candidate.id, candidate);
    else if (mayBePlanned(candidate, input.today) && !places.people.has(candidate.id)) field.consider(candidate);
  }
  const { promised, alsoPromised } = placePromises(input, standing, promisedTo, places);
  for (const candidate of promisedTo.values()) {
    if (mayBePlanned(candidate, input.today) && !places.people.has(candidate.id)) field.consider(candidate);
  }
  const answers = placeBest(field.unanswered, places, places.left).toSorted(byWorth);

  const share = budget * input.newTieShare + input.carryOver * 2 - totalHalves(kept.filter(isNewTie));
  const sharedOut = mostMinutes(Math.min(share, places.left), field.costs);
  // So that no stranger from the same company takes their place.
  const firstOverdue = placeBest(field.known.filter(isOverdueInner), places, places.left - sharedOut);
  const turn = input.newTiesBefore + standing.filter(isNewTie).length;
  const newTies = placeByTurn(field, places, turn, Math.min(share, places.left));
  // Before the rest takes places of companies: theirs is the share that these wait for.
  const waiting = field.byTurn.filter((contender) => isFree(contender, places));
  const rest = placeBest(field.known, places, places.left);
  const furtherNewTies = placeByTurn(field, places, turn + newTies.length, places.left);

  const overdue = [...firstOverdue, ...newTies, ...rest].filter(isOverdueInner).toSorted(byValue);
  const others = rest.toSorted(byWorth);
  const notListed = (contender: PlanContender): boolean => !isOverdueInner(contender);
  const unused = (share - totalCost(newTies) - totalCost(furtherNewTies)) / 2;
  const someoneFoundNoRoom = waiting.some(({ candidate }) => !places.people.has(candidate.id));
  return {
    entries: [
      ...promised,
      ...answers.map((contender) => entryOf(contender, 'known')),
      ...overdue.map((contender) => entryOf(contender, newTies.includes(contender) ? 'new' : 'known')),
      ...newTies.filter(notListed).map((contender) => entryOf(contender, 'new')),
      ...others.filter(notListed).map((contender) => entryOf(contender, 'known')),
      ...furtherNewTies.map((contender) => entryOf(contender, 'new')),
    ],
    alsoPromised,
    // At most a budget, so that days that others filled do not bring a week of new ties only.
    carryOver: someoneFoundNoRoom && unused > 1e-9 ? Math.min(unused, budget / 2) : 0,
  };
}

/** What is still free, and who and whose companies are on the plan already. */
type Places = {
  /** Half-minutes. */
  left: number;
  readonly people: Set<PersonId>;
  readonly groups: Set<string>;
};

/** Everyone who could be chosen, gathered one by one. */
class Field {
  readonly costs: Readonly<Record<CheapKind, number>>;
  readonly #byTurn: BestPerCost;
  readonly #byWaiting: BestPerCost;
  readonly #unanswered: BestPerCost;
  readonly #known: BestPerCost;
  readonly #input: PlanInput;
  readonly #groupOf: GroupOf;
  readonly #occasionDays: OccasionDays;
  readonly #today: number;
  readonly #lastRestDay: Day;

  /** `places` as they are before anyone of the field has one. */
  constructor(input: PlanInput, places: Places, groupOf: GroupOf) {
    const { note, congratulation, introduction, call } = input.minutes;
    this.costs = { note: halfMinutes(note), congratulation: halfMinutes(congratulation) };
    const cheapest = halfMinutes(Math.min(note, congratulation, introduction, call));
    // One more than there can be places, so that those who find no room are seen.
    const capacity = Math.floor(places.left / cheapest) + 1 + places.groups.size;
    this.#byTurn = new BestPerCost(capacity, this.costs, byMarkAndWorth);
    this.#byWaiting = new BestPerCost(capacity, this.costs, byWait);
    this.#unanswered = new BestPerCost(capacity, this.costs, byWorth);
    this.#known = new BestPerCost(capacity, this.costs, byValue);
    this.#input = input;
    this.#groupOf = groupOf;
    this.#occasionDays = occasionDays(input.today);
    this.#today = dayNumber(input.today);
    this.#lastRestDay = addDays(input.today, -restDays);
  }

  /** Lets someone compete who may be on a plan and is on none today. */
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
    const isThin = tieStateOfNumbers(strength, balancedDays, silence, circle, candidate.rating) === 'thin';
    const isNew = isThin && candidate.handledBefore === 0;
    const occasion = liveOccasion(candidate, this.#occasionDays);
    // A note that found no answer is no reason never to come up again; who was skipped as a new tie is left be.
    const wasWrittenTo = candidate.handledBefore === 1 && outboundDays > 0;
    const isKnown = circle !== null || occasion !== null || !isThin || wasWrittenTo;
    if (!isNew && !isKnown) return;

    const sinceInbound = inboundDays === 0 ? null : Math.max(t - lastIn, 0);
    const sinceConnecting = connectedOn === null ? null : Math.max(t - dayNumber(connectedOn), 0);
    const skips = this.#input.skips.get(candidate.id);
    const share =
      outreachValueOfNumbers(
        inboundDays,
        outboundDays,
        strength,
        silence,
        sinceInbound,
        sinceConnecting,
        circle,
        occasion,
      ) * (skips === undefined ? 1 : skipFactor(skips.map((day) => t - dayNumber(day))));
    if (share === 0) return;
    const worth = Math.max(Math.round(share * worthScale), 1);
    const isOverdue =
      circle === 'inner' && (silence ?? sinceConnecting ?? unknownDaysSinceConnecting) >= rhythmDays.inner;

    const kind: CheapKind = occasion === null || occasion === 'unanswered message' ? 'note' : 'congratulation';
    const isAnswer = occasion === 'unanswered message' && (circle !== null || !isThin);
    // Unanswered messages are before all of them anyway, and among themselves by worth.
    const ranked = { candidate, worth, value: isOverdue && !isAnswer ? worth + overdueInnerTie : worth };
    const knownList = isAnswer ? this.#unanswered : this.#known;
    const isNext = isNew && this.#byTurn.wouldKeep(kind, ranked);
    const waitsLong = isNew && this.#byWaiting.wouldKeep(kind, ranked);
    const isWorthMost = isKnown && knownList.wouldKeep(kind, ranked);
    // Most are behind everyone who is kept, and need no further look.
    if (!isNext && !waitsLong && !isWorthMost) return;
    const contender = { ...ranked, kind, occasion, cost: this.costs[kind], group: this.#groupOf(candidate.company) };
    if (isNext) this.#byTurn.offer(contender);
    if (waitsLong) this.#byWaiting.offer(contender);
    if (isWorthMost) knownList.offer(contender);
  }

  /** New ties, the marked ones first, then by worth; overdue inner ties before all. */
  get byTurn(): PlanContender[] {
    return this.#byTurn.all();
  }

  /** New ties, who waits longest first; overdue inner ties before all. */
  get byWaiting(): PlanContender[] {
    return this.#byWaiting.all();
  }

  /** Known ties whose message is not answered. */
  get unanswered(): PlanContender[] {
    return this.#unanswered.all();
  }

  /** All others who are in a circle, have a occasion, are not thin, or were new ties that the user wrote to. */
  get known(): PlanContender[] {
    return this.#known.all();
  }
}

/**
 * For each cost as many of the best as the plan has places, one per company. Nobody else can be chosen: in a plan that
 * held them, one of those would be free to stand in and be better.
 */
class BestPerCost {
  readonly #best: Readonly<Record<CheapKind, TopKPerGroup<PlanContender>>>;
  readonly #order: Order<Ranked>;

  constructor(capacity: number, costs: Field['costs'], order: Order<Ranked>) {
    const note = new TopKPerGroup<PlanContender>(capacity, order);
    const sameCost = costs.note === costs.congratulation;
    this.#best = { note, congratulation: sameCost ? note : new TopKPerGroup<PlanContender>(capacity, order) };
    this.#order = order;
  }

  wouldKeep(kind: CheapKind, ranked: Ranked): boolean {
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

/** Muted, archived, snoozed or no longer connected people have no place on any plan. */
function mayBePlanned({ muted, archived, disconnected, snoozedUntil }: PlanCandidate, today: Day): boolean {
  return !muted && !archived && !disconnected && (snoozedUntil === null || snoozedUntil <= today);
}

/**
 * Gives what was promised its places, oldest first; `promisedTo` are the people to whom, as far as they are known. They
 * take no place of their companies.
 */
function placePromises(
  input: PlanInput,
  standing: readonly StandingEntry[],
  promisedTo: ReadonlyMap<PersonId, PlanCandidate>,
  places: Places,
): { readonly promised: readonly PlannedEntry[]; readonly alsoPromised: readonly FollowUpId[] } {
  const planned = new Set(standing.map(({ followUpId }) => followUpId));
  const lostTheirPlace = new Set(standing.filter(({ freed }) => freed).map(({ personId }) => personId));
  const promised: PlannedEntry[] = [];
  const alsoPromised: FollowUpId[] = [];
  for (const { id, personId, text } of input.followUps.toSorted(byDue)) {
    if (planned.has(id)) continue;
    const person = promisedTo.get(personId);
    if (person?.archived) continue;
    const kind = followUpKind(text);
    const cost = halfMinutes(input.minutes[kind]);
    const mayBe = person !== undefined && mayBePlanned(person, input.today) && !lostTheirPlace.has(personId);
    if (!mayBe || cost > places.left) {
      alsoPromised.push(id);
      continue;
    }
    promised.push({ personId, part: 'follow-up', kind, minutes: cost / 2, occasion: null, followUpId: id });
    places.left -= cost;
    places.people.add(personId);
  }
  return { promised, alsoPromised };
}

/** Gives places to those who together are worth most within `room` half-minutes; exact. */
function placeBest(contenders: readonly PlanContender[], places: Places, room: number): PlanContender[] {
  const free = contenders.filter((contender) => isFree(contender, places));
  const chosen = knapsack(free, room, byPreference);
  for (const contender of chosen) place(contender, places);
  return chosen;
}

/** Gives new ties places by turns until none fits into `share` half-minutes. */
function placeByTurn(field: Field, places: Places, firstTurn: number, share: number): PlanContender[] {
  const { byTurn, byWaiting } = field;
  const chosen: PlanContender[] = [];
  let left = share + 1e-9;
  for (;;) {
    const isLongestWait = (firstTurn + chosen.length) % turnsPerLongestWait === turnsPerLongestWait - 1;
    const next = (isLongestWait ? byWaiting : byTurn).find(
      (contender) => contender.cost <= left && isFree(contender, places),
    );
    if (next === undefined) return chosen;
    chosen.push(next);
    left -= next.cost;
    place(next, places);
  }
}

function place({ candidate, group, cost }: PlanContender, places: Places): void {
  places.left -= cost;
  places.people.add(candidate.id);
  if (group !== null) places.groups.add(group);
}

function isFree({ candidate, group }: PlanContender, places: Places): boolean {
  return !places.people.has(candidate.id) && (group === null || !places.groups.has(group));
}

/** The most half-minutes of a share that notes and congratulations can fill. */
function mostMinutes(share: number, { note, congratulation }: Field['costs']): number {
  let most = 0;
  for (let notes = 0; notes <= share + 1e-9; notes += note) {
    most = Math.max(most, notes + Math.floor((share + 1e-9 - notes) / congratulation) * congratulation);
  }
  return most;
}

function isOverdueInner({ value, worth }: Ranked): boolean {
  return value > worth;
}

function isNewTie({ part }: StandingEntry): boolean {
  return part === 'new';
}

type Ranked = Pick<PlanContender, 'candidate' | 'worth' | 'value'>;

/** Company or position known, then newest connection, then id. */
function byPreference({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return (
    Number(isPlaced(b)) - Number(isPlaced(a)) || compareDays(b.connectedOn ?? '', a.connectedOn ?? '') || a.id - b.id
  );
}

function byWorth(a: Ranked, b: Ranked): number {
  return b.worth - a.worth || byPreference(a, b);
}

function byValue(a: Ranked, b: Ranked): number {
  return b.value - a.value || byPreference(a, b);
}

/** Whom the user wants in the inner circle is never behind a stranger. */
function overdueFirst(a: Ranked, b: Ranked): number {
  return Number(isOverdueInner(b)) - Number(isOverdueInner(a));
}

function byMarkAndWorth(a: Ranked, b: Ranked): number {
  return overdueFirst(a, b) || b.candidate.bringCloser - a.candidate.bringCloser || byWorth(a, b);
}

function byWait(a: Ranked, b: Ranked): number {
  return (
    overdueFirst(a, b) ||
    compareDays(a.candidate.waitingSince, b.candidate.waitingSince) ||
    a.candidate.id - b.candidate.id
  );
}

function byDue(a: DueFollowUp, b: DueFollowUp): number {
  return compareDays(a.dueOn, b.dueOn) || a.id - b.id;
}

function isPlaced({ company, position }: PlanCandidate): boolean {
  return (company !== null && company.trim() !== '') || (position !== null && position.trim() !== '');
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function entryOf({ candidate, kind, occasion, cost }: PlanContender, part: PlannedEntry['part']): PlannedEntry {
  return { personId: candidate.id, part, kind, minutes: cost / 2, occasion, followUpId: null };
}

function totalCost(contenders: readonly PlanContender[]): number {
  return contenders.reduce((total, { cost }) => total + cost, 0);
}

function totalHalves(entries: readonly StandingEntry[]): number {
  return entries.reduce((total, { minutes }) => total + halfMinutes(minutes), 0);
}
