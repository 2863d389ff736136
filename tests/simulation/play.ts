import { minutesFor, networkOf, passDay, reachOut } from './network.ts';
import type { StartingState, Tie } from './network.ts';
import type { Policy } from './policies.ts';
import { budgetMinutes, restDays } from './policies.ts';

/** Days without contact after which a tie is quiet, and up to which it is warm. */
const warmDays = 90;

/** What one policy came to in one network. */
export type Outcome = {
  readonly minutes: number;
  readonly messages: number;
  /** Over all days, the ties that had been in touch within 90 days: those that had heard from the other side. */
  readonly warmTieDays: number;
  /** Ties silent for over 90 days at the start from which something was heard since. */
  readonly revived: number;
  /** The two by the other reading, where any contact counts as being in touch, a message without an answer too. */
  readonly warmTieDaysOfAnyContact: number;
  readonly revivedByAnyContact: number;
};

export type Play = {
  readonly seed: number;
  readonly days: number;
  readonly ties: number;
  readonly pool: readonly StartingState[];
  readonly policy: Policy;
  /** What comes in is answered on the same day, whoever chooses; otherwise only by what a list asks for. */
  readonly isAnswered: boolean;
  /** Ends the play before the last day. */
  readonly isOver?: () => boolean;
  /** How long each message takes; by chance if it is not said. */
  readonly minutesOfEach?: number;
};

/** Plays one network from its first day to its last. The same arguments give the same. */
export function play({ ties: count, pool, ...rest }: Play): Outcome {
  return playNetwork({ ...rest, ties: networkOf(rest.seed, count, pool) });
}

/**
 * Plays these ties, which it changes. Each day: what comes from the others, then the list, then the work: from the top of
 * the list, one message after the other as long as the ten minutes are not used up. The last is finished, so that a
 * day may take a little longer; what was not begun is left.
 */
export function playNetwork({
  ties,
  seed,
  days,
  policy,
  isAnswered,
  isOver = () => false,
  minutesOfEach,
}: Omit<Play, 'ties' | 'pool'> & { readonly ties: readonly Tie[] }): Outcome {
  const chooser = policy.choose(ties);
  const quiet = ties.filter((tie) => -tie.silentSince > warmDays);
  let [minutes, messages, warmTieDays, warmTieDaysOfAnyContact] = [0, 0, 0, 0];
  for (let day = 1; day <= days && !isOver(); day += 1) {
    passDay(ties, seed, day, isAnswered);
    let used = 0;
    for (const [place, listed] of chooser.list(day).entries()) {
      if (used >= budgetMinutes) break;
      const { tie } = listed;
      if (tie.lastOut !== null && day - tie.lastOut <= restDays) throw new Error(`${policy.name} gave a tie no rest.`);
      const taken = minutesOfEach ?? minutesFor(seed, place, day);
      reachOut(tie, seed, day);
      chooser.done(listed, taken);
      used += taken;
      messages += 1;
    }
    minutes += used;
    for (const tie of ties) {
      if (tie.lastIn !== null && day - tie.lastIn <= warmDays) warmTieDays += 1;
      if (hadContact(tie) && day - tie.silentSince <= warmDays) warmTieDaysOfAnyContact += 1;
    }
  }
  return {
    minutes,
    messages,
    warmTieDays,
    revived: quiet.filter((tie) => tie.lastIn !== null && tie.lastIn > 0).length,
    warmTieDaysOfAnyContact,
    revivedByAnyContact: quiet.filter((tie) => hadContact(tie) && tie.silentSince > 0).length,
  };
}

function hadContact(tie: Tie): boolean {
  return tie.inboundDays + tie.outboundDays > 0;
}
