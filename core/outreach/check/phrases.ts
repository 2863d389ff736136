import { fold } from '../../text/fold.ts';
import type { NoteWords } from './note-words.ts';

/** Phrases that can be looked up in a text. */
export type Phrases = RegExp;

/** Where a phrase stands: the first and the last of its words, both included. */
export type Found = { readonly first: number; readonly last: number };

const element = /\(([^)]*)\)|\[([^\]]*)\]|([^\s()[\]]+)/g;
const anyWords = String.raw`(?:[^ .]+ ){0,4}`;

/**
 * Prepares phrases for looking up, one a line. A phrase is words as they are written, of which accents, capitals and
 * apostrophes do not matter. `word*` stands for every word that begins so, `(one|the other)` for one of several, `[word]` for
 * a word that may be missing, `…` for up to four words of the same sentence.
 */
export function compilePhrases(lines: string): Phrases {
  const sources = linesOf(lines).map((line) =>
    [...line.matchAll(element)]
      .map(([, several, optional, word]) => {
        if (word !== undefined) return wordsSource(word);
        const options = (several ?? optional ?? '').split('|').map(wordsSource);
        return `(?:${options.join('|')})${several === undefined ? '?' : ''}`;
      })
      .join(''),
  );
  return sources.length === 0 ? /(?!)/g : new RegExp(`(?<= )(?:${sources.join('|')})`, 'g');
}

/** Splits a list of a language's file at spaces and lines. */
export function listOf(words: string): string[] {
  return words
    .split(/\s+/)
    .map((word) => fold(word))
    .filter((word) => word !== '');
}

/** Whether a folded word is one of a list. */
export type WordMatcher = (word: string) => boolean;

/** Prepares a list of a language's file, in which `word*` stands for every word that begins so. */
export function matcherOf(words: string): WordMatcher {
  const whole = new Set<string>();
  const stems: string[] = [];
  for (const written of words.split(/\s+/)) {
    if (written.endsWith('*')) stems.push(fold(written));
    else if (written !== '') whole.add(fold(written));
  }
  const beginning = stems.length === 0 ? /(?!)/ : new RegExp(`^(?:${stems.join('|')})`);
  return (word) => whole.has(word) || beginning.test(word);
}

/** Finds each phrase, from the left to the right; none overlap. */
export function findPhrases({ folded, beginsAt }: NoteWords, phrases: Phrases): Found[] {
  const found: Found[] = [];
  let first = 0;
  for (const { index, 0: phrase } of folded.matchAll(phrases)) {
    if (phrase === '') continue;
    while ((beginsAt[first] ?? Infinity) < index) first += 1;
    let last = first;
    while ((beginsAt[last + 1] ?? Infinity) < index + phrase.length) last += 1;
    if (first < beginsAt.length) found.push({ first, last });
  }
  return found;
}

function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The folded words of `written`, each followed by a space. */
function wordsSource(written: string): string {
  return written
    .trim()
    .split(/[\s'’-]+/)
    .filter((word) => word !== '')
    .map((word) => (word === '…' ? anyWords : word.endsWith('*') ? `${fold(word)}[^ .]* ` : `${fold(word)} `))
    .join('');
}
