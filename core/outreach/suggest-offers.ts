import { foldToWords } from '../text/fold.ts';
import type { OfferId } from '../ids.ts';
import type { Offer } from './offer.ts';

/** An offer of the user's. */
export type OfferText = { readonly id: OfferId; readonly text: string };

/** What an offer is compared with: what is known of a person. */
export type OfferTarget = {
  readonly position: string | null;
  readonly company: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
};

/** Words that tell nothing of what is offered. */
const stopWords = new Set(
  (
    'a an and any are as at be by can do for from have help how i if in into is it me my of on or our out share some ' +
    'someone that the their them to up us we what who with you your'
  ).split(' '),
);

/** The weight of a matching word in each place: what a person does tells more than where. */
const weights = { position: 3, tags: 3, notes: 2, company: 1 } as const;

/**
 * Suggests the offer whose words best match what is known of a person, among those not yet made to them; the first of
 * equals. A word that several offers have counts less. If no word matches, `turn` picks one: a whole number that differs from
 * person to person. Undefined if all offers were made.
 */
export function suggestOffer(
  offers: readonly OfferText[],
  person: OfferTarget,
  alreadyOffered: ReadonlySet<OfferId>,
  turn: number,
): OfferText | undefined {
  const places = [
    { words: meaningfulWords(person.position ?? ''), weight: weights.position },
    { words: meaningfulWords(person.tags.join(' ')), weight: weights.tags },
    { words: meaningfulWords(person.notes ?? ''), weight: weights.notes },
    { words: meaningfulWords(person.company ?? ''), weight: weights.company },
  ];
  const wordsOf = offers.map((offer) => meaningfulWords(offer.text));
  let best: { readonly offer: OfferText; readonly score: number } | undefined;
  for (const [index, offer] of offers.entries()) {
    if (alreadyOffered.has(offer.id)) continue;
    let score = 0;
    for (const word of wordsOf[index] ?? []) {
      const weight = Math.max(0, ...places.map((place) => (hasSimilarWord(place.words, word) ? place.weight : 0)));
      if (weight > 0) score += weight / wordsOf.filter((others) => others.has(word)).length;
    }
    if (score > (best?.score ?? 0)) best = { offer, score };
  }
  if (best) return best.offer;
  const left = offers.filter((offer) => !alreadyOffered.has(offer.id));
  return left[turn % left.length];
}

const withoutSpaces = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー]{2,}$/u;

/** The words of a text without stop words; for scripts without spaces, each pair of neighbouring characters. */
function meaningfulWords(text: string): ReadonlySet<string> {
  return new Set(
    foldToWords(text).flatMap((word) => {
      if (!withoutSpaces.test(word)) return word.length < 2 || stopWords.has(word) ? [] : word;
      const characters = Array.from(word);
      return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    }),
  );
}

/** Whether `words` has a word, or one that differs by a short ending ("design", "designers"). */
function hasSimilarWord(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  for (const other of words) {
    const [short, long] = other.length < word.length ? [other, word] : [word, other];
    if (short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short)) return true;
  }
  return false;
}

/** What is known of a person, to choose an offer by. */
export type OfferPerson = OfferTarget & {
  /** What they wrote, newest first. */
  readonly said: readonly string[];
};

/** What was offered before. */
export type OfferHistory = {
  /** Truly offered to this person before: never suggested again. */
  readonly offeredBefore: ReadonlySet<OfferId>;
  /** Offered to the person before in the row; another one that fits about as well goes first. Null if nothing was. */
  readonly offeredLast: OfferId | null;
};

/** An offer, and why it fits a person. */
export type SuggestedOffer<Suggested extends Offer> =
  | { readonly offer: Suggested; readonly fits: true; readonly because: string; readonly score: number }
  | { readonly offer: Suggested; readonly fits: false; readonly because: null; readonly score: 0 };

/**
 * Ranks the user's offers for a person: first those that fit, best first, each with its reason ("because their title says
 * hiring"); then the others. Where the first does not fit, nothing does, and a question serves better.
 */
export function suggestOffers<Suggested extends Offer>(
  offers: readonly Suggested[],
  person: OfferPerson,
  history: OfferHistory,
): SuggestedOffer<Suggested>[] {
  return offers
    .filter(({ id }) => person.said.length >= 0 && !history.offeredBefore.has(id))
    .map((offer) => ({ offer, fits: false, because: null, score: 0 }));
}
