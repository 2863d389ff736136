import type { Occasion } from './occasions.ts';
import { occasionLogOdds } from './occasions.ts';
import { sigmoid } from '../strength/strength.ts';

/** Days since connecting that are taken when there was no contact and the day of connecting is not known. */
export const unknownDaysSinceConnecting = 3650;

/**
 * The chance of an answer to a note sent today, 0 to 1, with the live occasion added in the logit. It orders people for the
 * plan; it is not printed. From the fit that strength comes from, but for the last term: having written to each other
 * adds 0.7. Between no day of one's own and one or two, the answers to 26,546 messages in public contact lists become
 * likelier by 0.3 to 0.4 in the logit, whether the others had written on few days or many, where the fit alone would
 * have them 0.3 to 0.4 less likely. See docs/plan.md.
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
