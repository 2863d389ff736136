import { searchedWords } from '../../core/text/fold.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { slipFinderOf } from './slip-words.ts';

/** What was typed, as it is searched for; there is at least one word. */
export type SearchedWords = {
  /** Folded: see `searchedWords`. */
  readonly words: readonly string[];
  /** For each word, those for which it may stand with a slip; none where no slip is forgiven. */
  readonly meant: readonly (readonly string[])[];
};

/** Parses what was typed, without slips. Undefined when it has no word. */
export function parseSearch(query: string): SearchedWords | undefined {
  const words = searchedWords(query);
  return words.length === 0 ? undefined : { words, meant: words.map(() => []) };
}

/** Forgives every word a slip. Undefined when no word of the file is a slip away. */
export function forgiveSlips(db: Database, { words }: SearchedWords): SearchedWords | undefined {
  const finder = slipFinderOf(db);
  const meant = words.map((word) => finder.find(word));
  return meant.some((some) => some.length > 0) ? { words, meant } : undefined;
}

const anyFound = handWrittenRead(
  { match: computed<string>() },
  { found: computed<1>() },
  'SELECT 1 AS found FROM people_search WHERE people_search MATCH @match LIMIT 1',
);

/**
 * Forgives slips where nobody is found without: whoever types a word that somebody has means that word. What was written
 * does not count, since slips stand there too.
 */
export function forgiveSlipsIfNeeded(db: Database, search: SearchedWords): SearchedWords {
  if (anyFound.get(db, { match: matchOfFacts(search) }) !== undefined) return search;
  return forgiveSlips(db, search) ?? search;
}

const names = '{name nickname}';
const shown = '{name nickname company position}';
const withAddresses = '{name nickname company position email}';

/** Builds the full-text query of all that is known of people: `people_search`. */
export function matchOfFacts(search: SearchedWords): string {
  return begun(search);
}

/** Builds the full-text query of what stands in a row of the list: name, company and position. */
export function matchOfShown(search: SearchedWords): string {
  return `${shown} : (${begun(search)})`;
}

/** Builds the full-text query of companies that have these beginnings of words, all of them. Undefined without a word. */
export function matchOfCompany(typed: string): string | undefined {
  const search = parseSearch(typed);
  return search && `company : (${begun(search)})`;
}

/** Builds the full-text queries of a word each, of all that is known of people. */
export function matchesOfFactWords({ words, meant }: SearchedWords): string[] {
  return words.map((word, index) => begun({ words: [word], meant: [meant[index] ?? []] }));
}

/**
 * Builds the full-text queries of a word each, of what was written: words of one or two letters stand there whole, since
 * nearly every text has one that begins so.
 */
export function matchesOfTextWords({ words }: SearchedWords): string[] {
  return words.map((word) => (/^[\p{L}\p{N}]{1,2}$/u.test(word) && isSpaced(word) ? `"${word}"` : `"${word}"*`));
}

/** Whether the word is of a script with spaces between words. */
function isSpaced(word: string): boolean {
  return !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u.test(word);
}

/**
 * Builds the full-text queries of the tiers of `people_search`, the best first: whole words of names; beginnings of them;
 * companies and positions too; the same with a slip; addresses too; everything. Each finds everyone whom those before it
 * find, and more.
 *
 * @param forgive is called when the tiers without slips are used up
 */
export function* tiersOfFacts(search: SearchedWords, forgive: () => SearchedWords): Generator<string> {
  const whole = search.words.map((word) => `"${word}"`).join(' AND ');
  yield `${names} : (${whole})`;
  yield `${names} : (${begun(search)})`;
  yield matchOfShown(search);
  const forgiven = forgive();
  if (forgiven !== search) yield matchOfShown(forgiven);
  yield `${withAddresses} : (${begun(forgiven)})`;
  yield begun(forgiven);
}

/** Builds the query of whom `match` finds and `better` does not. */
export function withoutBetter(match: string, better: string): string {
  return `(${match}) NOT (${better})`;
}

/** The query of the beginning of every word, or of a whole word for which it may stand. */
function begun({ words, meant }: SearchedWords): string {
  return words
    .map((word, index) => {
      const others = (meant[index] ?? []).map((other) => `"${other}"`);
      return others.length === 0 ? `"${word}"*` : `("${word}"* OR ${others.join(' OR ')})`;
    })
    .join(' AND ');
}
