import { keptByText } from '../outreach/kept-by-text.ts';
import { foldToWords } from '../text/fold.ts';
import { none } from '../collections/none.ts';
import type { GoalPart, GoalPartKind, ReadGoal } from './goal.ts';
import { isSilentWord } from './goal-tokens.ts';
import { wordIs } from './sought-words.ts';
import type { Wording } from './sought-words.ts';

/** What is known of a person, to compare a goal with. */
export type KnownOfPerson = {
  readonly company: string;
  readonly position: string;
  readonly city: string;
  readonly notes: string;
  readonly tags: readonly string[];
};

/** Where a word of a goal stands. */
export type MatchPlace = 'title' | 'company' | 'city' | 'tag' | 'notes';

/** Words of a person that say a part of a goal, quoted as they are written there. */
export type MatchedPart = { readonly part: GoalPart; readonly place: MatchPlace; readonly quote: string };

/** How a person fits a goal by what is known of themselves. */
export type OwnMatch = {
  /** Has all parts, and not in the notes alone, which speak of others too. */
  readonly isAt: boolean;
  /** Has enough of the parts to stand next to the door. */
  readonly isNextTo: boolean;
  readonly matched: readonly MatchedPart[];
};

/** Where each kind of a part is looked for, the most telling place first. That notes name a company makes nobody work there. */
const placesOf: Readonly<Record<GoalPartKind, readonly MatchPlace[]>> = {
  company: ['company', 'title', 'tag', 'notes'],
  role: ['title', 'tag', 'notes'],
  rank: ['title', 'tag', 'notes'],
  field: ['company', 'title', 'tag', 'notes'],
  place: ['city', 'company', 'title', 'tag', 'notes'],
  word: ['company', 'title', 'city', 'tag', 'notes'],
};

/** A text as its words, folded, with the place of each in UTF-16 units. */
type TextWords = readonly { readonly word: string; readonly from: number; readonly to: number }[];

/** Reads the words of a text once for all goals. */
const wordsOf = keptByText((text): TextWords => {
  const words: { word: string; from: number; to: number }[] = [];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const word = foldToWords(written).join('');
    if (word !== '') words.push({ word, from: index, to: index + written.length });
  }
  return words;
}, 20_000);

/** Notes beyond this length, in UTF-16 units, are not read. */
const longestNotes = 4000;

/** Matches a person with a goal, by what is known of themselves; undefined if no part fits. */
export function matchOwn(goal: ReadGoal, person: KnownOfPerson): OwnMatch | undefined {
  const matched = goal.parts.flatMap((part) => matchPart(part, person) ?? none);
  if (matched.length === 0) return undefined;
  const isAt =
    matched.length === goal.parts.length && matched.some(({ place }) => place !== 'notes') && matched.every(isThere);
  return { isAt, isNextTo: !isAt && isEnough(goal, matched), matched };
}

/** Whoever works elsewhere, or is only spoken of, is not at the company. */
function isThere({ part, place }: MatchedPart): boolean {
  return part.kind !== 'company' || place === 'company';
}

/**
 * Whether the matched parts put somebody next to the door: at least half of all, and not only a rank or a place; of a company
 * its own people, or whoever is spoken of together with it.
 */
function isEnough({ parts }: ReadGoal, matched: readonly MatchedPart[]): boolean {
  if (parts.some(({ kind }) => kind === 'company')) return matched.some(({ part }) => part.kind === 'company');
  return matched.length * 2 >= parts.length && (matched.some(({ part }) => tellsByItself(part)) || parts.length === 1);
}

/** A rank or a place alone says nothing of a door. */
export function tellsByItself({ kind }: GoalPart): boolean {
  return kind !== 'place' && kind !== 'rank';
}

/** Finds the words of a person that say a part of a goal, in the most telling place; undefined if none do. */
export function matchPart(part: GoalPart, person: KnownOfPerson): MatchedPart | undefined {
  for (const place of placesOf[part.kind]) {
    for (const text of textsAt(place, person)) {
      const quote = text === '' ? '' : matcherOf(part).quoteIn(text);
      if (quote !== '') return { part, place, quote };
    }
  }
  return undefined;
}

function textsAt(place: MatchPlace, { company, position, city, notes, tags }: KnownOfPerson): readonly string[] {
  switch (place) {
    case 'title':
      return [position];
    case 'company':
      return [company];
    case 'city':
      return [city];
    case 'tag':
      return tags;
    case 'notes':
      return notes === '' ? none : notes.slice(0, longestNotes).split('\n');
  }
}

/** Quotes the words of a text that say one of these wordings of one word, or of several; empty if none do. */
function quoteThatSays(text: string, isOneWord: (word: string) => boolean, several: readonly Wording[]): string {
  const words = wordsOf(text);
  const one = words.find(({ word }) => isOneWord(word));
  if (one !== undefined) return text.slice(one.from, one.to);
  for (const wording of several) {
    const found = findWording(wording, words);
    if (found.length === wording.length) return quoteOf(found, text);
  }
  return '';
}

function findWording(wording: Wording, words: TextWords): TextWords {
  if (wording.some(({ followsPrevious }) => followsPrevious)) return findTogether(wording, words);
  return wording.flatMap((sought) => words.find(({ word }) => wordIs(word, sought)) ?? none);
}

/** Finds words that follow each other, with no more than small words between them: a company's name is one. */
function findTogether([first, ...others]: Wording, words: TextWords): TextWords {
  for (const [begin, start] of words.entries()) {
    if (first === undefined || !wordIs(start.word, first)) continue;
    const found = [start];
    let at = begin + 1;
    for (const sought of others) {
      let next = words[at];
      while (next !== undefined && !wordIs(next.word, sought) && isSilentWord(next.word)) next = words[(at += 1)];
      if (next === undefined || !wordIs(next.word, sought)) break;
      found.push(next);
      at += 1;
    }
    if (found.length === others.length + 1) return found;
  }
  return none;
}

/** The most UTF-16 units of a quote with what stands between its words. */
const longestQuote = 40;

/** Quotes words with what stands between them, or with an ellipsis where that is much. */
function quoteOf(found: TextWords, text: string): string {
  const inOrder = [...new Set(found)].toSorted((one, other) => one.from - other.from);
  const whole = text.slice(inOrder[0]?.from, inOrder.at(-1)?.to);
  return whole.length <= longestQuote ? whole : inOrder.map(({ from, to }) => text.slice(from, to)).join(' … ');
}

/** Quotes the words of a text that say a part; empty if none do. */
type Matcher = { readonly quoteIn: (text: string) => string };

const matchers = new WeakMap<GoalPart, Matcher>();

function matcherOf(part: GoalPart): Matcher {
  let matcher = matchers.get(part);
  if (matcher === undefined) {
    const single = part.wordings.flatMap((wording) => (wording.length === 1 ? wording : none));
    const several = part.wordings.filter(({ length }) => length > 1);
    // The same words come up for person after person, and so do titles and companies.
    const isOneWord = keptByText((word) => single.some((sought) => wordIs(word, sought)), 20_000);
    matcher = { quoteIn: keptByText((text) => quoteThatSays(text, isOneWord, several), 20_000) };
    matchers.set(part, matcher);
  }
  return matcher;
}
