import type { TieStrength } from './strength.ts';
import { shownStrength, steadyStrength, strongStrength } from './strength.ts';
import { tieStates } from './tie.ts';
import type { Rating, TieState } from './tie.ts';

/** In days. A tie that has been silent for longer is not fading any more. */
const fiveYears = 1826;

/**
 * The state of a tie: the first whose condition holds. The user's rating is a floor: a person rated 4 is at least steady, a
 * person rated 5 strong. `rhythm` is how many days may pass between contacts, null for a person without one.
 */
export function tieState(tie: TieStrength, rhythm: number | null, rating: Rating | null): TieState {
  return tieStateOfNumbers(tie.strength, tie.balancedDays, tie.daysSinceContact, rhythm, rating);
}

/** Computes `tieState` for many ties at once. */
export function tieStateOfNumbers(
  strength: number,
  balancedDays: number,
  daysSinceContact: number | null,
  rhythm: number | null,
  rating: Rating | null,
): TieState {
  if (rating === 5) return 'strong';
  const state = stateOfContact(strength, balancedDays, daysSinceContact, rhythm);
  return rating === 4 && state !== 'strong' ? 'steady' : state;
}

/** Whether the rating raises the shown strength or state above that of contact alone: "by your own rating". */
export function ratingDecides(tie: TieStrength, rhythm: number | null, rating: Rating | null): boolean {
  return (
    shownStrength(tie.strength, rating) !== tie.strength ||
    tieState(tie, rhythm, rating) !== tieState(tie, rhythm, null)
  );
}

/** Whether `state` is stronger than `than`. */
export function isStrongerState(state: TieState, than: TieState): boolean {
  return tieStates.indexOf(state) < tieStates.indexOf(than);
}

function stateOfContact(
  strength: number,
  balancedDays: number,
  daysSinceContact: number | null,
  rhythm: number | null,
): TieState {
  if (daysSinceContact === null || balancedDays < 2) return 'thin';
  if (strength >= strongStrength && balancedDays >= 5) return 'strong';
  // From the day on which the rhythm asks for contact again, they are no longer within it.
  if (strength >= steadyStrength || (rhythm !== null && daysSinceContact < rhythm)) return 'steady';
  return balancedDays >= 3 && daysSinceContact <= fiveYears ? 'fading' : 'thin';
}
