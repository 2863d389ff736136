import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';
import type { NameCandidate } from './log-line.ts';
import type { PatternMatch } from './match-pattern.ts';
import type { LineNames } from './names.ts';

/** The most adjectives before a noun of contact: "a very French lunch". */
const mostAdjectives = 2;

/** Whether only words that change nothing stand before a place in its clause. */
export function isBeginning(words: LineWords, { from }: Clause, at: number): boolean {
  return words.wordsBetween(from, at).every((index) => isFiller(words, index));
}

function isFiller(words: LineWords, index: number): boolean {
  return words.language.fillers.has(words.word(index)) || words.isUser(index) || /^\d+$/u.test(words.word(index));
}

/**
 * Whether a clause tells what a pattern found in it as done, and by whom the pattern says: not "did not call Ana", and not
 * "her brother called Ana".
 *
 * @param covered the places of the words that were understood
 */
export function isToldAsTrue<Candidate extends NameCandidate>(
  words: LineWords,
  names: LineNames<Candidate>,
  { from, to }: Clause,
  { pattern, start }: PatternMatch<Candidate>,
  covered: ReadonlySet<number>,
): boolean {
  const { unreal, undone } = words.language;
  const before = words.wordsBetween(from, start);
  if (before.some((index) => unreal.has(words.word(index)))) return false;
  // A question tells nothing.
  if (words.tokens[to]?.text === '?') return false;
  const isContact = pattern.meaning.says === 'contact';
  if (isContact && words.wordsBetween(from, to).some((index) => undone.has(words.word(index)))) return false;
  if (before.every((index) => isFiller(words, index) || covered.has(index))) return true;
  if (!pattern.beginsWithNoun) return false;
  const adjectives = before.slice(before.findIndex((index) => !isFiller(words, index)));
  return adjectives.length <= mostAdjectives && adjectives.every((index) => mayBeAdjective(words, names, index, from));
}

function mayBeAdjective<Candidate extends NameCandidate>(
  words: LineWords,
  names: LineNames<Candidate>,
  index: number,
  from: number,
): boolean {
  const { pronouns, pluralPronouns, neverNames } = words.language;
  const { word = '', isCapital = false, isOwner = false } = words.tokens[index] ?? {};
  if (pronouns.has(word) || pluralPronouns.has(word) || neverNames.has(word) || isOwner) return false;
  return !(isCapital && index > from) && names.nameAt(index, 'nobody') === undefined;
}
