import type { Language } from './language.ts';
import type { NoteWord } from './note-words.ts';
import { findPhrases } from './phrases.ts';
import type { Found } from './phrases.ts';
import type { ReadNote } from './read-note.ts';

/** Where a note speaks of its writer, and where of whoever it goes to. */
export type Persons = { readonly mine: readonly Found[]; readonly theirs: readonly Found[] };

/** Finds the words of the writer and of the person written to, in pronouns and where verbs stand without them. */
export function personsIn({ read, bodyBegins, quoted }: ReadNote, language: Language): Persons {
  const isOwn = (index: number): boolean => index >= bodyBegins && !quoted.has(index);
  const together = findPhrases(read, language.together);
  const isTogether = (index: number): boolean => together.some(({ first, last }) => first <= index && index <= last);
  const mine = findPhrases(read, language.mine).filter(({ first }) => isOwn(first) && !isTogether(first));
  const theirs = findPhrases(read, language.theirs).filter(({ first }) => isOwn(first));
  const counted = new Set([...mine, ...theirs].flatMap(({ first, last }) => [first, last]));
  read.words.forEach((word, index) => {
    if (!isOwn(index) || counted.has(index)) return;
    const one = { first: index, last: index };
    if (isTheirsWithCapital(word, language) || language.endings?.theirs.test(lowerCase(word)) === true)
      theirs.push(one);
    else if (language.endings?.mine.test(lowerCase(word)) === true && !isTogether(index)) mine.push(one);
  });
  return { mine: withoutRepeats(mine), theirs };
}

/** Counts words in a row once: "me quedé", "je me". */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const inOrder = found.toSorted((a, b) => a.first - b.first);
  return inOrder.filter(({ first }, index) => inOrder[index - 1]?.last !== first - 1);
}

function isTheirsWithCapital({ word, written }: NoteWord, language: Language): boolean {
  return language.theirsWithCapital.has(word) && /^\p{Lu}/u.test(written);
}

/** A word as endings are looked for: with its accents, which make "trabajé" (I worked) of "trabaje". */
function lowerCase({ written }: NoteWord): string {
  return written.toLowerCase().normalize('NFC');
}
