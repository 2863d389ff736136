import { counted, inDigits, inWords } from './plain-words.ts';

/**
 * How long all new ties take, at so many new ties a plan and one plan a day. Undefined when there are none, or no room
 * for any.
 */
export function whenNewTiesComeUp(newTies: number, newTiesPerPlan: number): string | undefined {
  if (newTies < 1 || newTiesPerPlan <= 0) return undefined;
  const plans = newTies / newTiesPerPlan;
  if (newTies === 1)
    return plans <= 1
      ? 'Your one new tie comes up in the next plan.'
      : `Your one new tie comes up within ${counted(Math.ceil(plans), 'plan')}.`;
  if (plans <= 1) return `Your ${inWords(newTies)} new ties all come up in the next plan.`;
  if (plans < 2 * 365)
    return `Your ${inWords(newTies)} new ties each come up in about ${counted(roughly(plans), 'plan')}.`;
  const perYear = newTiesPerPlan * 365;
  const step = perYear >= 1000 ? 500 : 50;
  return `Your ${inWords(newTies)} new ties come up at about ${inDigits(Math.max(Math.round(perYear / step) * step, 10))} a year.`;
}

/** Two figures are enough: 286 is about 290. */
function roughly(number: number): number {
  const step = number < 100 ? 1 : 10;
  return Math.ceil(number / step) * step;
}
