import type { MinutesOfKind } from './entry-minutes.ts';
import { halfMinutes } from './entry-minutes.ts';
import type { Locale } from '../locale.ts';
import { numberInWords } from '../numbers-in-words.ts';

/** What decides how fast new ties come up. */
export type NewTiesPace = {
  readonly newTies: number;
  /** How many of them are in the largest group of one company; see `largestGroup`. */
  readonly largestGroup: number;
  readonly budgetMinutes: number;
  /** 0 to 1. */
  readonly newTieShare: number;
  readonly minutes: Pick<MinutesOfKind, 'note' | 'congratulation'>;
};

/**
 * Within how many plans every new tie of today has come up, when each plan is worked through and neither promises nor
 * unanswered messages take the new ties' minutes, nor overdue inner ties their companies. Undefined when there is no
 * room for any.
 *
 * Plans take new ties in whatever order, as many as fit, but one per company. So a new tie that still waits saw only
 * plans that were full, of which there are at most as many as all the others fill, and plans with someone of the same
 * company (after Graham 1966 on list scheduling).
 */
export function plansForNewTies(pace: NewTiesPace): number | undefined {
  const { newTies, newTieShare } = pace;
  if (newTies < 1) return 0;
  const group = Math.min(Math.max(pace.largestGroup, 1), newTies);
  // Whichever takes longer, since any of them may be a congratulation.
  const cost = Math.max(halfMinutes(pace.minutes.note), halfMinutes(pace.minutes.congratulation));
  const budget = Math.floor(pace.budgetMinutes * 2 + 1e-9);
  const perPlan = Math.min((budget * newTieShare) / cost, Math.floor(budget / cost));
  if (perPlan <= 0) return undefined;
  const carriedOver = Math.ceil(newTies / perPlan - 1e-9) + group - 1;
  // What a plan can hold without the shares that earlier ones carried over; below one, how many plans save for one.
  const whole = Math.floor(perPlan + 1e-9);
  const byThemselves =
    whole >= 1 ? Math.floor((newTies - group) / whole) + group : newTies * Math.ceil(1 / perPlan - 1e-9);
  return Math.min(carriedOver, byThemselves);
}

/**
 * How long all new ties take, at one plan a day: in plans up to two years, else how many come up in a year. Undefined
 * when there are none, or no room for any.
 */
export function whenNewTiesComeUp(pace: NewTiesPace, locale: Locale): string | undefined {
  const { newTies } = pace;
  const plans = plansForNewTies(pace);
  if (newTies < 1 || plans === undefined) return undefined;
  if (newTies === 1) {
    return plans <= 1
      ? 'Your one new tie comes up in the next plan.'
      : `Your one new tie comes up within ${numberInWords(plans, locale)} plans.`;
  }
  if (plans <= 1) return `Your ${numberInWords(newTies, locale)} new ties all come up in the next plan.`;
  if (plans < 2 * 365)
    return `Your ${numberInWords(newTies, locale)} new ties each come up in about ${numberInWords(roughly(plans), locale)} plans.`;
  const perYear = (newTies / plans) * 365;
  const step = perYear >= 1000 ? 500 : perYear >= 100 ? 50 : perYear >= 10 ? 10 : 1;
  return `Your ${numberInWords(newTies, locale)} new ties come up at about ${numberInWords(Math.max(Math.floor(perYear / step) * step, 1), locale)} a year.`;
}

/** Two figures are enough: 287 is about 290. Never fewer than there are. */
function roughly(plans: number): number {
  const step = plans < 100 ? 1 : 10;
  return Math.ceil(plans / step) * step;
}
