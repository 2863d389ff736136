import type { Day } from '../../core/calendar/day.ts';
import { dayNumber, dayOfNumber, parseDay } from '../../core/calendar/day.ts';
import type { EntryKind } from '../../core/plan/entry-minutes.ts';
import { halfMinutes, estimateMinutes } from '../../core/plan/entry-minutes.ts';
import type { PersonId } from '../../core/ids.ts';
import { defaultRhythms } from '../../core/people/rhythm.ts';
import type { PlanCandidate, PlanInput } from '../../core/plan/plan-types.ts';
import { planDay } from '../../core/plan/plan.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { tieState } from '../../core/strength/tie-state.ts';
import { fixedCadences } from '../validation/measures.ts';
import type { Tie } from './network.ts';

/** What a day's work may take, in minutes. */
export const budgetMinutes = 10;

/** Whoever was written to is left in peace for this many days, whatever chooses. */
export const restDays = 21;

/** A message that a day's list asks for. */
type Listed = { readonly tie: Tie; readonly kind: EntryKind };

/** Something that chooses whom to write to, day after day. It sees what happened and nothing of the odds. */
type Chooser = {
  /** The list of a day, in order. */
  readonly list: (day: number) => readonly Listed[];
  /** A message of the list was written. */
  readonly done: (listed: Listed, minutes: number) => void;
};

export type Policy = { readonly name: string; readonly choose: (ties: readonly Tie[]) => Chooser };

/** Nobody is written to. */
export const nothing: Policy = { name: 'doing nothing', choose: () => ({ list: () => [], done: () => undefined }) };

/** All in turn, by their place among the ties. */
export const roundRobin: Policy = {
  name: 'round-robin',
  choose: (ties) => {
    let turn = 0;
    const { list, done } = byRank(ties, (tie) => -((tie.id - turn + ties.length) % ties.length));
    return {
      list,
      done: (listed, minutes) => {
        turn = listed.tie.id + 1;
        done(listed, minutes);
      },
    };
  },
};

/** Whoever has been silent for longest comes first. */
export const longestGap: Policy = {
  name: 'longest-gap',
  choose: (ties) => byRank(ties, (tie, day) => day - tie.silentSince),
};

/**
 * Everyone has a cadence, and whoever is furthest beyond it, as a part of it, comes first. Cadences are set once, as they
 * are in lists of reminders: by how many days of contact there were, the same as for `npm run validate`. No minutes are
 * left unused: when nobody's time has come, those whose time comes next do.
 */
export const fixedCadence: Policy = {
  name: 'fixed-cadence',
  choose: (ties) => {
    const cadences = cadencesByRank(ties, () => 365);
    return byRank(ties, (tie, day) => (day - tie.silentSince) / (cadences[tie.id] ?? Infinity));
  },
};

/** The same where only the 150 people with the most contact have a cadence, and the others none. */
export const cadenceFor150: Policy = {
  name: 'cadence for 150',
  choose: (ties) => {
    const cadences = cadencesByRank(ties, (rank) => (rank < 150 ? 365 : Infinity));
    return byRank(ties, (tie, day) => (day - tie.silentSince) / (cadences[tie.id] ?? Infinity));
  },
};

/** The same where the cadence follows the contact that there has been until the day. */
export const movingCadence: Policy = {
  name: 'moving cadence',
  choose: (ties) => byRank(ties, (tie, day) => (day - tie.silentSince) / cadenceOf(tie)),
};

/** By tie; `beyond` says what those get whose rank is behind all that have a cadence of their own. */
function cadencesByRank(ties: readonly Tie[], beyond: (rank: number) => number): number[] {
  const cadences: number[] = [];
  const ranked = ties.toSorted(
    (a, b) => contactDays(b) - contactDays(a) || b.silentSince - a.silentSince || a.id - b.id,
  );
  for (const [rank, tie] of ranked.entries()) {
    const own = fixedCadences.find(({ upTo }) => rank < upTo && Number.isFinite(upTo));
    cadences[tie.id] = own?.days ?? beyond(rank);
  }
  return cadences;
}

function cadenceOf(tie: Tie): number {
  const days = contactDays(tie);
  if (days >= 20) return 30;
  if (days >= 6) return 90;
  return days >= 2 ? 180 : 365;
}

function contactDays(tie: Tie): number {
  return tie.inboundDays + tie.outboundDays;
}

/** A list as long as the day's minutes allow, by what a message has taken so far, of those whose rank is highest. */
function byRank(ties: readonly Tie[], rank: (tie: Tie, day: number) => number): Chooser {
  const times: number[] = [];
  return {
    list: (day) => {
      const places = Math.floor((budgetMinutes * 2) / halfMinutes(estimateMinutes('note', times)));
      const ranked: { readonly tie: Tie; readonly rank: number }[] = [];
      for (const tie of ties) {
        if (tie.lastOut !== null && day - tie.lastOut <= restDays) continue;
        insert(ranked, { tie, rank: rank(tie, day) }, places);
      }
      return ranked.map(({ tie }) => ({ tie, kind: 'note' }));
    },
    done: (_, minutes) => {
      times.push(minutes);
      if (times.length > 20) times.shift();
    },
  };
}

/** Keeps the first few in order of rank; of equals, whoever came first. */
function insert<Item extends { readonly rank: number }>(kept: Item[], item: Item, most: number): void {
  const last = kept.at(-1);
  if (kept.length >= most && last !== undefined && last.rank >= item.rank) return;
  let place = kept.length;
  while (place > 0 && (kept[place - 1]?.rank ?? 0) < item.rank) place -= 1;
  kept.splice(place, 0, item);
  if (kept.length > most) kept.pop();
}

/** The day that counts as 0; which one does not matter, since nothing in the network hangs on the calendar. */
const dayZero = dayNumber(parseDay('2026-01-05') as Day);

/**
 * Kith's own plan, as the product makes it from day to day. Nobody has a circle, a rating, a job or a company, and days
 * of connecting are not known: the network has nothing of that kind.
 */
export const kith: Policy = kithWith({ isAtDoor: () => false, onNewTie: () => undefined });

/** The same where some stand at doors that the user hopes for; `onNewTie` hears of each new tie on the list of a day. */
export function kithWith({ isAtDoor, onNewTie }: Watched): Policy {
  return { name: 'Kith', choose: (ties) => chooseAsKith(ties, { isAtDoor, onNewTie }) };
}

type Watched = {
  readonly isAtDoor: (tie: Tie) => boolean;
  readonly onNewTie: (tie: Tie, day: number) => void;
};

function chooseAsKith(ties: readonly Tie[], { isAtDoor, onNewTie }: Watched): Chooser {
  const newTieShare = 0.6;
  const days = new Map<number, Day>();
  const dayOf = (number: number): Day => {
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = dayOfNumber(dayZero + number)));
    return day;
  };
  const times: Record<EntryKind, number[]> = { note: [], congratulation: [], introduction: [], call: [] };
  const handled = new Set<number>();
  const candidates = ties.map((tie) => candidateOf(tie, dayOf, handled));
  const atDoors = new Set(ties.filter(isAtDoor).map(({ id }) => id as PersonId));
  let carryOver = 0;
  let newTiesBefore = 0;
  return {
    list: (day) => {
      for (const tie of ties) {
        const known = candidates[tie.id];
        // Every contact adds a day in its direction.
        if (known?.inboundDays === tie.inboundDays && known.outboundDays === tie.outboundDays) continue;
        candidates[tie.id] = candidateOf(tie, dayOf, handled);
      }
      const input: PlanInput = {
        today: dayOf(day),
        budgetMinutes,
        newTieShare,
        minutes: {
          note: estimateMinutes('note', times.note),
          congratulation: estimateMinutes('congratulation', times.congratulation),
          introduction: estimateMinutes('introduction', times.introduction),
          call: estimateMinutes('call', times.call),
        },
        rhythms: defaultRhythms,
        carryOver,
        newTiesBefore,
        ownCompany: null,
        candidates,
        followUps: [],
        skips: new Map(),
        atDoors,
      };
      const plan = planDay(input);
      // A day on which nobody is on the plan keeps none.
      if (plan.entries.length > 0) carryOver = plan.carryOver;
      newTiesBefore += plan.entries.filter(({ part }) => part === 'new').length;
      return plan.entries.flatMap(({ personId, kind, part }) => {
        const tie = ties[personId];
        if (tie !== undefined && part === 'new') onNewTie(tie, day);
        return tie === undefined ? [] : [{ tie, kind }];
      });
    },
    done: ({ tie, kind }, minutes) => {
      handled.add(tie.id);
      times[kind].push(minutes);
    },
  };
}

/** Whether a tie is a new one for the plan of the first day. */
export function isNewAtStart(tie: Tie): boolean {
  const candidate = candidateOf(tie, (number) => dayOfNumber(dayZero + number), new Set());
  return tieState(tieStrength(candidate, dayOfNumber(dayZero + 1)), null, null) === 'thin';
}

function candidateOf(tie: Tie, dayOf: (number: number) => Day, handled: ReadonlySet<number>): PlanCandidate {
  const lastInbound = tie.lastIn === null ? null : dayOf(tie.lastIn);
  return {
    // The only people that there are here.
    id: tie.id as PersonId,
    inboundDays: tie.inboundDays,
    outboundDays: tie.outboundDays,
    firstInbound: tie.firstIn === null ? null : dayOf(tie.firstIn),
    lastInbound,
    lastOutbound: tie.lastOut === null ? null : dayOf(tie.lastOut),
    // Every message asks something, so that one that is not answered waits.
    askedOn: lastInbound,
    settledOn: null,
    circle: null,
    rhythmDays: null,
    rating: null,
    company: null,
    position: null,
    connectedOn: null,
    waitingSince: dayOf(tie.knownSince),
    jobChangedOn: null,
    birthday: '',
    snoozedUntil: null,
    muted: 0,
    archived: 0,
    disconnected: 0,
    bringCloser: 0,
    handledBefore: handled.has(tie.id) ? 1 : 0,
  };
}

/** Whatever Kith is held against. */
export const rivals: readonly Policy[] = [roundRobin, longestGap, fixedCadence, cadenceFor150, movingCadence];
