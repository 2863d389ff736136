/** What stands with an entry of a plan: one of the user's offers, a question where none fits, or what was promised. */
export const offerKinds = ['offer', 'question', 'promise'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Questions to ask somebody to whom none of the user's offers can be made. */
export const questions = ['current-work'] as const;
export type Question = (typeof questions)[number];

export const questionsInWords = {
  'current-work': 'Ask what they are working on.',
} as const satisfies Record<Question, string>;

/**
 * What stands with an entry. A question is Kith's and is kept by its name. An offer or a promise is the user's and is kept
 * in their words of that day: it was made in these, even if it is changed or deleted later.
 */
export type EntryOffer =
  | { readonly question: Question; readonly offerText: null }
  | { readonly question: null; readonly offerText: string };

/** What stands with an entry, in words. */
export function offerInWords({ question, offerText }: EntryOffer): string {
  return question === null ? offerText : questionsInWords[question];
}
