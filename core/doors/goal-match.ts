import { keptByText } from '../outreach/kept-by-text.ts';
import { fold } from '../text/fold.ts';
import { none } from '../collections/none.ts';
import type { GoalPart, GoalPartKind, ReadGoal } from './goal.ts';
import type { Wording } from './goal-synonyms.ts';
import { wordIs } from './sought-words.ts';

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

/** Words of a person that say a part of a goal, as written there. */
export type MatchedPart = { readonly part: GoalPart; readonly place: MatchPlace; readonly written: readonly string[] };

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
  field: ['company', 'title', 'tag', 'notes'],
  place: ['city', 'company', 'title', 'tag', 'notes'],
  word: ['company', 'title', 'city', 'tag', 'notes'],
};

/** A text as its words: as written, and folded. */
type TextWords = readonly { readonly written: string; readonly word: string }[];

/** Reads the words of a text once for all goals. */
const wordsOf = keptByText((text): TextWords => {
  const words: { written: string; word: string }[] = [];
  for (const written of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const word = fold(written).replaceAll(' ', '');
    if (word !== '') words.push({ written, word });
  }
  return words;
}, 20_000);

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
 * Whether the matched parts put somebody next to the door: at least half of all, and not only where they live; of a company
 * its own people, or whoever is spoken of together with it.
 */
function isEnough({ parts }: ReadGoal, matched: readonly MatchedPart[]): boolean {
  if (parts.some(({ kind }) => kind === 'company')) return matched.some(({ part }) => part.kind === 'company');
  return (
    matched.length * 2 >= parts.length && (matched.some(({ part }) => part.kind !== 'place') || parts.length === 1)
  );
}

function matchPart(part: GoalPart, person: KnownOfPerson): MatchedPart | undefined {
  for (const place of placesOf[part.kind]) {
    for (const text of textsAt(place, person)) {
      const written = text === '' ? undefined : wordsThatSay(part, text);
      if (written !== undefined) return { part, place, written };
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

/** The words of a text that say a part of a goal, as written; undefined if none do. */
function wordsThatSay(part: GoalPart, text: string): readonly string[] | undefined {
  const { isOneWord, several } = matcherOf(part);
  const words = wordsOf(text);
  const one = words.find(({ word }) => isOneWord(word));
  if (one !== undefined) return [one.written];
  for (const wording of several) {
    const found = wording.flatMap((sought) => words.find(({ word }) => wordIs(word, sought))?.written ?? none);
    if (found.length === wording.length) return found;
  }
  return undefined;
}

/** Compares words with the wordings of a part: of one word, and of several. */
type Matcher = { readonly isOneWord: (word: string) => boolean; readonly several: readonly Wording[] };

const matchers = new WeakMap<GoalPart, Matcher>();

function matcherOf(part: GoalPart): Matcher {
  let matcher = matchers.get(part);
  if (matcher === undefined) {
    const single = part.wordings.flatMap((wording) => (wording.length === 1 ? wording : none));
    matcher = {
      // The same words come up for person after person.
      isOneWord: keptByText((word) => single.some((sought) => wordIs(word, sought)), 20_000),
      several: part.wordings.filter(({ length }) => length > 1),
    };
    matchers.set(part, matcher);
  }
  return matcher;
}
