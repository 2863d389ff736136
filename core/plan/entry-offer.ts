/** What an entry of a plan proposes: one of the user's offers, a question if no offer is left, or what was promised. */
export const offerKinds = ['offer', 'question', 'promise'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** The questions that an entry may propose if no offer is left. */
export const offerQuestions = ['current-work'] as const;
export type OfferQuestion = (typeof offerQuestions)[number];

/** The sentence of each question. */
export const offerQuestionsInWords = {
  'current-work': 'Ask what they are working on.',
} as const satisfies Record<OfferQuestion, string>;

/**
 * The proposal of an entry as stored. A question is stored by its name. An offer or a promise is stored in the user's words
 * of that day, in which it was made, even if the user changes or deletes it later.
 */
export type EntryOffer =
  | { readonly question: OfferQuestion; readonly offerText: null }
  | { readonly question: null; readonly offerText: string };

/** Words the proposal of an entry. */
export function offerInWords({ question, offerText }: EntryOffer): string {
  return question === null ? offerText : offerQuestionsInWords[question];
}
