import type { Occasion } from './occasions.ts';
import { occasionLogOdds } from './occasions.ts';
import { sigmoid } from '../strength/strength.ts';

/** The days since connecting that are assumed if there was no contact and the day of connecting is not known. */
export const unknownDaysSinceConnecting = 3650;

/**
 * Computes the chance of an answer to a note sent today, 0 to 1, with the live occasion added in the logit. It orders people
 * for the plan and is never shown.
 *
 * The coefficients come from the same fit as strength, except for the 0.7 for contact in both directions. In 26,546 messages
 * of public contact lists, having written on one or two days raises the logit of an answer by 0.3 to 0.4, however many days
 * the other had written on, whereas the fit alone would lower it by as much. See docs/plan.md.
 *
 * @param silence days since the last contact; with no contact yet, days since connecting
 */
export function answerChance(
  inboundDays: number,
  outboundDays: number,
  silence: number,
  occasion: Occasion | null,
): number {
  return sigmoid(
    -0.2 * Math.log1p(silence) +
      0.9 * Math.log1p(inboundDays) -
      0.4 * Math.log1p(outboundDays) -
      (inboundDays === 0 ? 0.5 : 0) +
      (inboundDays > 0 && outboundDays > 0 ? 0.7 : 0) +
      (occasion === null ? 0 : occasionLogOdds[occasion]),
  );
}
