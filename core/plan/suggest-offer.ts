import { foldToWords } from '../text/fold.ts';
import type { OfferId } from '../ids.ts';

export type OfferText = { readonly id: OfferId; readonly text: string };

/** What is known of a person that an offer may match. */
export type OfferTarget = {
  readonly position: string | null;
  readonly company: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
};

/** Words that say nothing of what is offered. */
const stopWords = new Set(
  (
    'a an and any are as at be by can do for from have help how i if in into is it me my of on or our out share some ' +
    'someone that the their them to up us we what who with you your'
  ).split(' '),
);

/** How much a word tells in each place: what someone does says more than where. */
const weights = { position: 3, tags: 3, notes: 2, company: 1 } as const;

/**
 * The offer whose words best match what is known of a person, among those not made to them yet; the first of equals. A
 * word that several offers hold counts less. Where no word matches, the offers take turns, and `turn` says whose it is: a
 * whole number that differs from person to person. Undefined when all were made: then ask what they are working on.
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

/** The words that tell something; of a run of characters written without spaces, every two that stand together. */
function meaningfulWords(text: string): ReadonlySet<string> {
  return new Set(
    foldToWords(text).flatMap((word) => {
      if (!withoutSpaces.test(word)) return word.length < 2 || stopWords.has(word) ? [] : word;
      const characters = Array.from(word);
      return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
    }),
  );
}

/** Whether a word, or one that differs by a short ending ("design", "designers"), is among `words`. */
function hasSimilarWord(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  for (const other of words) {
    const [short, long] = other.length < word.length ? [other, word] : [word, other];
    if (short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short)) return true;
  }
  return false;
}
