import type { IntroductionProgress } from './introduction-steps.ts';
import type { Side } from './introduction.ts';
import { tellingWords } from '../outreach/telling-words.ts';
import { foldToWords } from '../text/fold.ts';

type Named = { readonly name: string; readonly firstName: string; readonly lastName: string };

/**
 * Tells whether a side of an introduction must not hear the other's name: neither before the other agreed nor after they
 * declined. Once a side has heard it, it may hear it again.
 */
export function isNameWithheld(
  { discreet, status, firstAnsweredOn, secondAnsweredOn }: IntroductionProgress & { readonly discreet: boolean },
  from: Side,
): boolean {
  if (!discreet) return false;
  return from === 'first'
    ? secondAnsweredOn === null || status === 'second-declined'
    : firstAnsweredOn === null || status === 'first-declined';
}

/**
 * Returns the words that give a person's name away: each part of it that tells who they are, as written. A part that whoever
 * is written to has in their own name tells nothing.
 */
export function withheldNames(hidden: Named, addressee: Named): string[] {
  const own = new Set(foldToWords(`${addressee.name} ${addressee.firstName} ${addressee.lastName}`));
  const parts = `${hidden.name} ${hidden.firstName} ${hidden.lastName}`.split(/\s+/u);
  const seen = new Set<string>();
  return parts.filter((part) => {
    const words = foldToWords(part);
    const key = words.join(' ');
    if (seen.has(key) || words.every((word) => own.has(word)) || tellingWords(part).length === 0) return false;
    seen.add(key);
    return true;
  });
}
