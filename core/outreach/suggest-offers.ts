import type { OfferId } from '../ids.ts';
import { fold, foldToWords } from '../text/fold.ts';
import { fieldsOfWord } from './fields.ts';
import type { Offer } from './offer.ts';
import { tellingWords } from './telling-words.ts';

/** What is known of a person, to choose an offer by. */
export type OfferPerson = {
  readonly position: string | null;
  readonly company: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
  /** What they wrote, and what is logged of talks with them, newest first. */
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
  | { readonly offer: Suggested; readonly fits: false; readonly because: null; readonly score: number };

/** How much a match says, by where it stands: what a person does tells more than where. */
const weights = { position: 3, said: 2.5, notes: 2.25, tags: 2, company: 1 } as const;
type Place = keyof typeof weights;

/** The words for whom an offer suits count double those of the offer itself. */
const suitsWeight = 2;
/** A neighbour in the same field says less than the same word. */
const neighbourWeight = 0.6;
/** From this score on an offer fits: a neighbour of one offer alone in the name of the company just does. */
const leastScore = 0.55;
/** An offer with at least this part of the best one's score fits about as well. */
const aboutAsWell = 0.6;
/** How many of their newest texts are looked at. */
const newestSaid = 12;

/**
 * Ranks the user's offers for a person: first those that fit, best first, each with its reason ("because their title says
 * “Talent”"); then the others. Where the first does not fit, none does, and a question serves better.
 */
export function suggestOffers<Suggested extends Offer>(
  offers: readonly Suggested[],
  person: OfferPerson,
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

/** The terms of an offer, each with its weight: stems as they are, fields with a sign before them. */
type Profile = ReadonlyMap<string, number>;

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

/** The sign before the name of a field, which no stem has. */
const fieldSign = '#';

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

/** Where a term is known of a person, and the word as written there. */
type KnownTerm = { readonly place: Place; readonly written: string };

/** The terms that are known of a person, each from the place that says most. */
function knownTermsOf({ position, company, notes, tags, said }: OfferPerson): ReadonlyMap<string, KnownTerm> {
  const known = new Map<string, KnownTerm>();
  const add = (place: Place, texts: readonly string[], isTitle: boolean): void =>
    forEachTerm(texts, isTitle, (term, written) => {
      if (!known.has(term)) known.set(term, { place, written });
    });
  // From the place that says most to the one that says least.
  if (position !== null) add('position', [position], true);
  add('said', said.slice(0, newestSaid), false);
  if (notes !== null) add('notes', [notes], false);
  add('tags', tags, true);
  if (company !== null) add('company', [company], false);
  return known;
}

const writtenWord = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
const longestText = 2000;

function forEachTerm(texts: readonly string[], isTitle: boolean, take: (term: string, written: string) => void): void {
  for (const text of texts) {
    for (const written of text.slice(0, longestText).match(writtenWord) ?? []) {
      const { inText, inTitle } = termsOfWord(written);
      for (const term of isTitle ? inTitle : inText) take(term, written);
    }
  }
}

/** The terms of a word, of which a title may have more. */
type WordTerms = { readonly inText: readonly string[]; readonly inTitle: readonly string[] };

// Terms of words are kept, since the same words come up for person after person, and folding is slow.
const termsByWord = new Map<string, WordTerms>();
const mostKept = 10_000;

function termsOfWord(written: string): WordTerms {
  const known = termsByWord.get(written);
  if (known !== undefined) return known;
  const stems = tellingWords(written).map(({ stem }) => stem);
  const fields = (isTitle: boolean): string[] =>
    foldToWords(written).flatMap((word) => fieldsOfWord(word, isTitle).map((field) => fieldSign + field));
  const terms = { inText: [...stems, ...fields(false)], inTitle: [...stems, ...fields(true)] };
  if (termsByWord.size >= mostKept) termsByWord.clear();
  termsByWord.set(written, terms);
  return terms;
}

type Match = { readonly place: Place; readonly written: string; readonly score: number };

function scoreOffer<Suggested extends Offer>(
  offer: Suggested,
  profile: Profile,
  rarity: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownTerm>,
  person: OfferPerson,
): SuggestedOffer<Suggested> {
  const matches: Match[] = [];
  for (const [term, weight] of profile) {
    const found = known.get(term);
    if (found !== undefined) matches.push(matchOf(term, weight * (rarity.get(term) ?? 1), found));
  }
  // A word that matches does so as itself and as one of its field; it counts once, as what says more.
  const byWord = new Map<string, Match>();
  for (const match of matches) {
    const word = `${match.place} ${fold(match.written)}`;
    if (match.score > (byWord.get(word)?.score ?? 0)) byWord.set(word, match);
  }
  const counted = [...byWord.values()].toSorted((one, other) => other.score - one.score);
  const score = counted.reduce((sum, match) => sum + match.score, 0);
  const [best] = counted;
  return best !== undefined && score >= leastScore
    ? { offer, fits: true, because: reasonOf(best, person), score }
    : { offer, fits: false, because: null, score };
}

function matchOf(term: string, weight: number, { place, written }: KnownTerm): Match {
  const kind = term.startsWith(fieldSign) ? neighbourWeight : 1;
  return { place, written, score: weights[place] * weight * kind };
}

function reasonOf({ place, written }: Match, { company }: OfferPerson): string {
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
