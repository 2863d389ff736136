import type { OfferId } from '../ids.ts';
import { forEachTerm, knownTermsOf, leastScore, matchProfile } from './known-terms.ts';
import type { KnownTexts, KnownTerm, Match, Profile } from './known-terms.ts';
import type { Offer } from './offer.ts';

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
  | { readonly offer: Suggested; readonly fits: false; readonly because: null; readonly score: number };

/** The words for whom an offer suits count double those of the offer itself. */
const suitsWeight = 2;
/** An offer with at least this part of the best one's score fits about as well. */
const aboutAsWell = 0.6;
/**
 * Ranks the user's offers for a person: first those that fit, best first, each with its reason ("because their title says
 * “Talent”"); then the others. Where the first does not fit, none does, and a question serves better.
 */
export function suggestOffers<Suggested extends Offer>(
  offers: readonly Suggested[],
  person: KnownTexts,
  history: OfferHistory,
): SuggestedOffer<Suggested>[] {
  const { profiles, rarity } = termsOfOffers(offers);
  const terms = knownTermsOf(person);
  const ranked = offers
    .map((offer, index) => scoreOffer(offer, profiles[index] ?? new Map(), rarity, terms, person))
    .filter(({ offer }) => !history.offeredBefore.has(offer.id))
    .toSorted((one, other) => Number(other.fits) - Number(one.fits) || other.score - one.score);
  return afterAnother(ranked, history.offeredLast);
}

/** Puts the offer that the person before got behind another one that fits about as well. */
function afterAnother<Suggested extends Offer>(
  ranked: SuggestedOffer<Suggested>[],
  offeredLast: OfferId | null,
): SuggestedOffer<Suggested>[] {
  const [first, second, ...others] = ranked;
  if (first === undefined || second === undefined || first.offer.id !== offeredLast) return ranked;
  return second.fits === first.fits && second.score >= first.score * aboutAsWell ? [second, first, ...others] : ranked;
}

type OfferTerms = { readonly profiles: readonly Profile[]; readonly rarity: ReadonlyMap<string, number> };

// The same list of offers is ranked for person after person.
const termsByOffers = new WeakMap<readonly Offer[], OfferTerms>();

function termsOfOffers(offers: readonly Offer[]): OfferTerms {
  let terms = termsByOffers.get(offers);
  if (terms === undefined) {
    const profiles = offers.map(profileOf);
    terms = { profiles, rarity: rarityOf(profiles) };
    termsByOffers.set(offers, terms);
  }
  return terms;
}

function profileOf({ text, words, suits }: Offer): Profile {
  const profile = new Map<string, number>();
  for (const [source, weight] of [
    [text, 1],
    [words, 1],
    [suits, suitsWeight],
  ] as const) {
    forEachTerm([source], false, (term) => profile.set(term, Math.max(profile.get(term) ?? 0, weight)));
  }
  return profile;
}

/** For each term, the share that one offer of all that have it gets. */
function rarityOf(profiles: readonly Profile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const profile of profiles) for (const term of profile.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map(Array.from(counts, ([term, count]) => [term, 1 / count]));
}

function scoreOffer<Suggested extends Offer>(
  offer: Suggested,
  profile: Profile,
  rarity: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownTerm>,
  person: KnownTexts,
): SuggestedOffer<Suggested> {
  const { score, matches } = matchProfile(profile, rarity, known);
  const [best] = matches;
  return best !== undefined && score >= leastScore
    ? { offer, fits: true, because: reasonOf(best, person), score }
    : { offer, fits: false, because: null, score };
}

function reasonOf({ place, written }: Match, { company }: KnownTexts): string {
  switch (place) {
    case 'position':
      return `because their title says “${written}”`;
    case 'said':
      return `because “${written}” came up between you`;
    case 'notes':
      return `because your notes say “${written}”`;
    case 'tags':
      return `because you tagged them “${written}”`;
    case 'company':
      return `because their company is “${company ?? written}”`;
  }
}
