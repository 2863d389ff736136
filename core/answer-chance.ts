import type { HookKind } from './hooks.ts';
import { hookLogits } from './hooks.ts';
import { sigmoid } from './strength.ts';

/** Days since connecting that are taken when there was no contact and the day of connecting is not known. */
export const unknownDaysSinceConnecting = 3650;

/**
 * The chance of an answer to a note sent today, 0 to 1, with the live hook added in the logit. It orders people for the
 * plan; it is not printed. From the fit that strength comes from.
 *
 * @param silence days since the last contact; with no contact yet, days since connecting
 */
export function answerChance(
  inboundDays: number,
  outboundDays: number,
  silence: number,
  hook: HookKind | null,
): number {
  return sigmoid(
    -0.2 * Math.log1p(silence) +
      0.9 * Math.log1p(inboundDays) -
      0.4 * Math.log1p(outboundDays) -
      (inboundDays === 0 ? 0.5 : 0) +
      (hook === null ? 0 : hookLogits[hook]),
  );
}
