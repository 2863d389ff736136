import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { capitalise, listInWords } from '../../../../core/text/sentence-parts.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { ReviewDecision } from '../../../../api/contract/people/thin-ties.ts';
import { circleNames } from '../../../parts/circle-words.ts';

/** Words a decision briefly, for the place beside a name. */
export function decisionInWords(decision: ReviewDecision): string {
  switch (decision.kind) {
    case 'bring-closer':
      return circleNames[decision.circle].toLowerCase();
    case 'leave-be':
      return 'left be';
    case 'know-well':
      return decision.rating === 5 ? 'known very well' : 'known well';
    case 'next':
      return 'looked at';
  }
}

/** Words what a review session decided: "Three brought closer, 12 left be and five just looked at." */
export function decisionsInWords(decisions: Iterable<ReviewDecision>): string {
  const counts = { 'bring-closer': 0, 'leave-be': 0, 'know-well': 0, next: 0 };
  for (const { kind } of decisions) counts[kind] += 1;
  const parts = [
    [counts['bring-closer'], 'brought closer'],
    [counts['know-well'], 'known well'],
    [counts['leave-be'], 'left be'],
    [counts.next, 'just looked at'],
  ] as const;
  const counted = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${numberInWords(count, userLocale)} ${words}`);
  return counted.length === 0 ? '' : `${capitalise(listInWords(counted))}.`;
}
