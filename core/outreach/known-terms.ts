import { none } from '../collections/none.ts';
import { fold, foldToWords } from '../text/fold.ts';
import { fieldsOfWord } from './fields.ts';
import { tellingWords } from './telling-words.ts';

// The measure by which the words of an offer or a need are found in what is known of a person.

/** The texts that are known of a person, in which words of an offer or a need are found. */
export type KnownTexts = {
  readonly position: string | null;
  readonly company: string | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
  /** What they wrote, and what is logged of talks with them, newest first. */
  readonly said: readonly string[];
};

/** How much a match says, by where it stands: what a person does tells more than where. */
const weights = { position: 3, said: 2.5, notes: 2.25, tags: 2, company: 1 } as const;
export type Place = keyof typeof weights;

/** A neighbour in the same field says less than the same word. */
const neighbourWeight = 0.6;
/** Another word of the same meaning says nearly as much. */
const synonymWeight = 0.9;
/** From this score on a person fits: a neighbour of one offer alone in the name of the company just does. */
export const leastScore = 0.55;
/** How many of their newest texts are looked at. */
const newestSaid = 12;

/** The terms of an offer or a need, each with its weight: stems as they are, fields with a sign before them. */
export type Profile = ReadonlyMap<string, number>;

/** The sign before the name of a field, which no stem has. */
const fieldSign = '#';

/** Where a term is known of a person, and the word as written there. */
export type KnownTerm = { readonly place: Place; readonly written: string };

/** The terms that are known of a person, each from the place that says most. */
export function knownTermsOf({ position, company, notes, tags, said }: KnownTexts): ReadonlyMap<string, KnownTerm> {
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

/** Calls `take` with each term of these texts, and the word as written. */
export function forEachTerm(
  texts: readonly string[],
  isTitle: boolean,
  take: (term: string, written: string) => void,
): void {
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

/** A word that is known of a person and tells of a profile. */
export type Match = { readonly place: Place; readonly written: string; readonly score: number };

/** Returns what words that mean the same as those of a profile tell, by where they stand: nearly as much as the same word. */
export function matchOfSynonym(place: Place, written: string): Match {
  return { place, written, score: weights[place] * synonymWeight };
}

/**
 * Finds the terms of a profile among those known of a person. Returns the sum of their scores, and the words that match, the
 * most telling first. `rarity` is the share that a term has of its weight; 1 where it is not told. `synonyms` count besides,
 * and words within one that tell less do not.
 */
export function matchProfile(
  profile: Profile,
  rarity: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownTerm>,
  synonyms: readonly Match[] = none,
): { readonly score: number; readonly matches: readonly Match[] } {
  const matches: Match[] = [];
  for (const [term, weight] of profile) {
    const found = known.get(term);
    if (found !== undefined) matches.push(matchOf(term, weight * (rarity.get(term) ?? 1), found));
  }
  // A word that matches does so as itself and as one of its field; it counts once, as what says more.
  const byWord = new Map<string, Match>();
  const told = matches.filter(
    ({ place, written, score }) =>
      !synonyms.some((one) => one.place === place && one.score > score && one.written.includes(written)),
  );
  for (const match of [...told, ...synonyms]) {
    const word = `${match.place} ${fold(match.written)}`;
    if (match.score > (byWord.get(word)?.score ?? 0)) byWord.set(word, match);
  }
  const counted = [...byWord.values()].toSorted((one, other) => other.score - one.score);
  return { score: counted.reduce((sum, match) => sum + match.score, 0), matches: counted };
}

function matchOf(term: string, weight: number, { place, written }: KnownTerm): Match {
  const kind = term.startsWith(fieldSign) ? neighbourWeight : 1;
  return { place, written, score: weights[place] * weight * kind };
}
