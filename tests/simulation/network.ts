import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Dice } from '../../engine/demo/dice.ts';
import { createDice } from '../../engine/demo/dice.ts';
import { evenChance, normalChance } from './even-chance.ts';
import { daysToReply, inboundChance, minutesTaken, noiseDeviation, replyChance, shifted, thinStart } from './odds.ts';

/** How a tie stands. Days are numbers: 0 is the day before the first that is played, and earlier ones are negative. */
export type Tie = {
  /** Its place among the ties. */
  readonly id: number;
  /** What its odds are higher by, in the logit. */
  readonly noise: number;
  readonly knownSince: number;
  inboundDays: number;
  outboundDays: number;
  /** Null exactly when there is no inbound day. */
  firstIn: number | null;
  lastIn: number | null;
  /** Null exactly when there is no outbound day. */
  lastOut: number | null;
  /** The last day of contact in either direction; of those who were never in touch, the day that stands for it. */
  silentSince: number;
  /** The day on which an answer comes that is on its way. */
  replyOn: number | null;
};

/** A tie before the first day; lengths in days before it. */
export type StartingState = {
  /** Since the last contact. */
  readonly silence: number;
  readonly inboundDays: number;
  readonly outboundDays: number;
  /** Since they have known each other. */
  readonly age: number;
};

/** How many ties of a network come from the pool; the others are thin. */
const tiesFromPool = 150;

/** What luck is drawn for. */
const luck = { noise: 0, inbound: 1, reply: 2, delay: 3, minutes: 4 } as const;

/**
 * A network of so many ties: 150 different ones of the pool and thin ones, in an order that does not tell which are
 * which. The same seed gives the same network.
 */
export function networkOf(seed: number, ties: number, pool: readonly StartingState[]): Tie[] {
  const dice = createDice(seed);
  const fromPool = inAnyOrder(pool, dice).slice(0, Math.min(tiesFromPool, ties));
  const thin = Array.from({ length: ties - fromPool.length }, () => thinState(dice));
  return inAnyOrder([...fromPool, ...thin], dice).map((state, id) =>
    tieOf(state, id, noiseDeviation * normalChance(seed, luck.noise, id), dice),
  );
}

/** The pool: states of ties in the public contact lists, of which only these four numbers are known. */
export function startingStates(): StartingState[] {
  const file = path.join(import.meta.dirname, 'starting-states.csv');
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [silence = 0, inboundDays = 0, outboundDays = 0, age = 0] = line.split(',').map(Number);
    return { silence, inboundDays, outboundDays, age };
  });
}

function thinState(dice: Dice): StartingState {
  const between = ({ least, most }: { readonly least: number; readonly most: number }): number =>
    least + dice.next() * (most - least);
  const silence = between(thinStart.silence);
  return {
    silence,
    inboundDays: dice.between(thinStart.inboundDays.least, thinStart.inboundDays.most),
    outboundDays: dice.between(thinStart.outboundDays.least, thinStart.outboundDays.most),
    age: silence + between(thinStart.ageBeyondSilence),
  };
}

/**
 * A tie with contact days that fit its state: the first on the day that they have known each other since, the last on
 * the last day of contact, the others spread evenly between, and the two directions in any order.
 */
export function tieOf(state: StartingState, id: number, noise: number, dice: Dice): Tie {
  const { inboundDays, outboundDays } = state;
  const silentSince = 0 - Math.round(state.silence);
  const knownSince = Math.min(0 - Math.round(state.age), silentSince);
  const contacts = inboundDays + outboundDays;
  const between = Array.from({ length: Math.max(contacts - 2, 0) }, () => dice.between(knownSince, silentSince));
  const days = [knownSince, ...between.toSorted((a, b) => a - b), silentSince].slice(-contacts);
  const isInbound = inAnyOrder(
    days.map((_, index) => index < inboundDays),
    dice,
  );
  const inbound = contacts === 0 ? [] : days.filter((_, index) => isInbound[index]);
  const outbound = contacts === 0 ? [] : days.filter((_, index) => !isInbound[index]);
  return {
    id,
    noise,
    knownSince,
    inboundDays,
    outboundDays,
    firstIn: inbound[0] ?? null,
    lastIn: inbound.at(-1) ?? null,
    lastOut: outbound.at(-1) ?? null,
    silentSince,
    replyOn: null,
  };
}

/**
 * What comes from the others on a day: the answers that were on their way, and who gets in touch by themselves. With
 * `isAnswered` the user answers it on the same day, beside all lists; such an answer asks for none.
 */
export function passDay(ties: readonly Tie[], seed: number, day: number, isAnswered: boolean): void {
  for (const tie of ties) {
    const isAnswer = tie.replyOn !== null && tie.replyOn <= day;
    if (isAnswer) tie.replyOn = null;
    const chance = shifted(inboundChance(day - tie.silentSince, tie.inboundDays), tie.noise);
    if (!isAnswer && evenChance(seed, luck.inbound, tie.id, day) >= chance) continue;
    // A day counts once, however much it held.
    tie.inboundDays += 1;
    tie.firstIn ??= day;
    tie.lastIn = day;
    tie.silentSince = day;
    if (!isAnswered) continue;
    tie.outboundDays += 1;
    tie.lastOut = day;
  }
}

/** Writes to someone, whom an answer may come from some days later. */
export function reachOut(tie: Tie, seed: number, day: number): void {
  const chance = shifted(replyChance(day - tie.silentSince, tie.inboundDays, tie.outboundDays), tie.noise);
  if (evenChance(seed, luck.reply, tie.id, day) < chance) {
    const choices = daysToReply.most - daysToReply.least + 1;
    tie.replyOn = day + daysToReply.least + Math.floor(evenChance(seed, luck.delay, tie.id, day) * choices);
  }
  tie.outboundDays += 1;
  tie.lastOut = day;
  tie.silentSince = day;
}

/** The minutes that the message in this place of a day's work takes, whomever it goes to. */
export function minutesFor(seed: number, place: number, day: number): number {
  let left = evenChance(seed, luck.minutes, place, day);
  for (const { minutes, share } of minutesTaken) {
    if (left < share) return minutes;
    left -= share;
  }
  // Only what adding the shares rounds off ends here.
  return minutesTaken[0].minutes;
}

/** A copy in another order: each order is as likely as any other. */
function inAnyOrder<Item>(items: readonly Item[], dice: Dice): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = dice.between(0, last);
    // Both are places of the list.
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}
