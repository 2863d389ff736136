import { dayNumber, dayOfNumber } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { daysSinceContactOfNumbers, strengthOfNumbers } from './strength.ts';
import type { ContactDay } from './tie-facts.ts';
import { tieStateOfNumbers } from './tie-state.ts';
import type { TieState } from './tie.ts';

/** A tie on one day, by contact alone, without circle and rating. */
export type TieOnDay = { readonly day: Day; readonly strength: number; readonly state: TieState };

/** How a tie developed: points to draw, and contact days to tell. */
export type StrengthOverTime = {
  /** Oldest first, from the day of connecting or of the first contact until today; empty without either. */
  readonly points: readonly TieOnDay[];
  /** The tie on every contact day, the contact of that day included. */
  readonly contactDays: readonly TieOnDay[];
};

/** The number of points in even steps from the first day to the last, so that fading looks smooth. */
const evenPoints = 120;
/** The number of silences, longest first, that get a point on their last day and on the contact after it, so that a rise looks steep. */
const steepRises = 38;

/**
 * Computes how a tie developed from all its contacts, in at most 200 points. Each point has the contacts until its day; the
 * one of today has all of them, since a contact of tomorrow counts as today's.
 */
export function strengthOverTime(
  contacts: readonly ContactDay[],
  connectedOn: Day | null,
  today: Day,
): StrengthOverTime {
  const last = dayNumber(today);
  const days = sumContactsByDay(contacts, last);
  const first = Math.min(days[0]?.day ?? last + 1, connectedOn === null ? last + 1 : dayNumber(connectedOn), last);
  if (days.length === 0 && connectedOn === null) return { points: [], contactDays: [] };

  // Without contact, strength is 0 throughout: two points make the line.
  const shown = days.length === 0 ? [...new Set([first, last])] : daysToShow(days, first, last);
  const walk = createTieWalk(days);
  const contactDays = days.map(({ day }) => walk(day));
  // A walk only goes forward, so that the points need one of their own.
  const walkPoints = createTieWalk(days);
  return { points: shown.map(walkPoints), contactDays };
}

/** A day (`dayNumber`) with the number of contact days in each direction that count on it. */
type CountedDay = { readonly day: number; inbound: number; outbound: number };

/** Sums contacts by day, oldest first. Later days than `last` count on it, each as a day of its own. */
function sumContactsByDay(contacts: readonly ContactDay[], last: number): CountedDay[] {
  const days = new Map<number, CountedDay>();
  const inbound = new Set<number>();
  const outbound = new Set<number>();
  for (const { day, direction } of contacts) {
    const number = dayNumber(day);
    const shown = Math.min(number, last);
    const known = days.get(shown) ?? { day: shown, inbound: 0, outbound: 0 };
    if (direction !== 'out' && addIfNew(inbound, number)) known.inbound += 1;
    if (direction !== 'in' && addIfNew(outbound, number)) known.outbound += 1;
    days.set(shown, known);
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day);
}

/** Adds a number to those seen; returns whether it is new. */
function addIfNew(seen: Set<number>, number: number): boolean {
  const isNew = !seen.has(number);
  seen.add(number);
  return isNew;
}

/** Creates a function that gives the tie on a day. It must be called with days in ascending order. */
function createTieWalk(days: readonly CountedDay[]): (day: number) => TieOnDay {
  let next = 0;
  let [inboundDays, outboundDays, firstIn, lastIn, lastOut] = [0, 0, 0, 0, 0];
  return (today) => {
    for (let contact = days[next]; contact !== undefined && contact.day <= today; contact = days[next]) {
      if (contact.inbound > 0) {
        if (inboundDays === 0) firstIn = contact.day;
        inboundDays += contact.inbound;
        lastIn = contact.day;
      }
      if (contact.outbound > 0) {
        outboundDays += contact.outbound;
        lastOut = contact.day;
      }
      next += 1;
    }
    const strength = strengthOfNumbers(inboundDays, outboundDays, firstIn, lastIn, lastOut, today);
    const silence = daysSinceContactOfNumbers(inboundDays, outboundDays, lastIn, lastOut, today);
    const state = tieStateOfNumbers(strength, Math.sqrt(inboundDays * outboundDays), silence, null, null);
    return { day: dayOfNumber(today), strength, state };
  };
}

function daysToShow(days: readonly CountedDay[], first: number, last: number): number[] {
  const chosen = new Set<number>();
  const span = last - first;
  const steps = Math.min(evenPoints - 1, span);
  for (let step = 0; step <= steps; step += 1) chosen.add(first + Math.round((span * step) / Math.max(steps, 1)));
  const silences = days.map(({ day }, index) => ({ day, days: day - (days[index - 1]?.day ?? first) }));
  for (const { day } of silences.toSorted((a, b) => b.days - a.days).slice(0, steepRises)) {
    chosen.add(day);
    if (day > first) chosen.add(day - 1);
  }
  return [...chosen].toSorted((a, b) => a - b);
}
