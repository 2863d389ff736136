import type { MinutesOfKind } from './entry-minutes.ts';
import { halfMinutes, roundingError } from './entry-minutes.ts';
import type { Locale } from '../locale.ts';
import { countInWords, numberInWords } from '../numbers-in-words.ts';

/** What decides how fast new ties come up. */
export type NewTiesPace = {
  readonly newTies: number;
  /** The number of them in the largest company group (`largestGroupSize`). */
  readonly largestGroup: number;
  readonly budgetMinutes: number;
  /** 0 to 1. */
  readonly newTieShare: number;
  readonly minutes: Pick<MinutesOfKind, 'note' | 'congratulation'>;
};

/**
 * Computes within how many plans every new tie of today comes up, if each plan is worked through, neither promises nor overdue
 * inner ties take the new ties' minutes, and neither overdue inner ties nor unanswered messages take their companies.
 * Undefined if no new tie fits into a plan.
 *
 * Plans take new ties in whatever order, as many as fit, but one per company. So a new tie that still waits saw only
 * plans that were full, of which there are at most as many as all the others fill, and plans with someone of the same
 * company (after Graham 1966 on list scheduling).
 */
export function plansForNewTies(pace: NewTiesPace): number | undefined {
  const { newTies, newTieShare } = pace;
  if (newTies < 1) return 0;
  const group = Math.min(Math.max(pace.largestGroup, 1), newTies);
  // The longer of the two, since any new tie may be a congratulation.
  const cost = Math.max(halfMinutes(pace.minutes.note), halfMinutes(pace.minutes.congratulation));
  const budget = Math.floor(pace.budgetMinutes * 2 + roundingError);
  const perPlan = Math.min((budget * newTieShare) / cost, Math.floor(budget / cost));
  if (perPlan <= 0) return undefined;
  const carriedOver = Math.ceil(newTies / perPlan - roundingError) + group - 1;
  // What a plan holds without carried-over minutes; below one, several plans save up for one new tie.
  const whole = Math.floor(perPlan + roundingError);
  const byThemselves =
    whole >= 1 ? Math.floor((newTies - group) / whole) + group : newTies * Math.ceil(1 / perPlan - roundingError);
  return Math.min(carriedOver, byThemselves);
}

/**
 * Tells how long it takes until all new ties have come up, at one plan a day: in days up to two years, else as a number per
 * year. Undefined without new ties, or if none fits into a plan.
 */
export function whenNewTiesComeUp(pace: NewTiesPace, locale: Locale): string | undefined {
  const { newTies } = pace;
  const plans = plansForNewTies(pace);
  const perDay = `${countInWords(pace.budgetMinutes, locale, 'minute')} a day`;
  if (newTies < 1 || plans === undefined) return undefined;
  if (newTies === 1) {
    return plans <= 1
      ? 'Your one new tie comes up in the next plan.'
      : `At ${perDay}, your one new tie comes up within ${numberInWords(plans, locale)} days.`;
  }
  if (plans <= 1) return `Your ${numberInWords(newTies, locale)} new ties all come up in the next plan.`;
  if (plans < 2 * 365)
    return `At ${perDay}, you get round to each of your ${numberInWords(newTies, locale)} new ties in about ${numberInWords(roughly(plans), locale)} days.`;
  const perYear = (newTies / plans) * 365;
  const step = perYear >= 1000 ? 500 : perYear >= 100 ? 50 : perYear >= 10 ? 10 : 1;
  return `At ${perDay}, you get round to about ${numberInWords(Math.max(Math.floor(perYear / step) * step, 1), locale)} of your ${numberInWords(newTies, locale)} new ties a year.`;
}

/** Rounds up to two figures: 287 is about 290. */
function roughly(plans: number): number {
  const step = plans < 100 ? 1 : 10;
  return Math.ceil(plans / step) * step;
}
