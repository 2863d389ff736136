import { fold } from './fold.ts';

/** A short part of a text, with the places in it where searched words stand. */
export type Excerpt = {
  readonly text: string;
  /** From and to, in UTF-16 units; in order, none empty, none overlapping. */
  readonly marks: [from: number, to: number][];
};

/** Characters of an excerpt, the marks of cuts aside. */
const excerptLength = 96;
/** Characters before the first mark. */
const leadLength = 28;

/** Words as the index has them: a character alone in scripts without spaces, else all up to a space or punctuation. */
const indexedUnit =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー])[\p{L}\p{N}\p{M}\p{Cf}'`‘’‛′ʹʻʼʽʾʿˈꞌ՚´])+/gu;

/** Tells whether a folded text has a word that begins with `word`; both as `fold` and `searchedWords` write them. */
export function hasWordBeginning(folded: string, word: string): boolean {
  return folded.startsWith(word) || folded.includes(` ${word}`);
}

/**
 * Cuts a short part out of `text` around the first of the searched words, and marks all that are in it. Undefined when
 * none is.
 *
 * @param words as `searchedWords` returns them
 */
export function excerptAround(text: string, words: readonly string[]): Excerpt | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  const marks = marksIn(line, words);
  const [first] = marks;
  if (first === undefined) return undefined;
  const start =
    line.length <= excerptLength
      ? 0
      : startOfWord(line, Math.min(first[0] - leadLength, line.length - excerptLength), first[0]);
  const end = endOfWord(line, Math.max(start + excerptLength, first[1]), first[1]);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    marks: marks.filter(([, to]) => to <= end).map(([from, to]) => [from + shift, to + shift]),
  };
}

/** Where the searched words stand in a text: from the beginning of each word as far as it was typed. */
function marksIn(text: string, words: readonly string[]): (readonly [from: number, to: number])[] {
  const units = [...text.matchAll(indexedUnit)].flatMap(({ 0: unit, index }) => {
    const folded = fold(unit);
    return folded === '' ? [] : [{ folded, from: index, to: index + unit.length }];
  });
  const searched = words.map((word) => word.split(' '));
  const marks: (readonly [number, number])[] = [];
  for (const [at, { from }] of units.entries()) {
    const ends = searched.flatMap((parts) => {
      const stands = parts.every((part, index) => {
        const folded = units[at + index]?.folded ?? '';
        return index < parts.length - 1 ? folded === part : folded.startsWith(part);
      });
      const last = units[at + parts.length - 1];
      return stands && last !== undefined ? [endOfBeginning(text, last, parts.at(-1) ?? '')] : [];
    });
    const to = Math.max(...ends);
    const before = marks.at(-1);
    if (ends.length > 0 && (before === undefined || before[1] <= from)) marks.push([from, to]);
  }
  return marks;
}

/** Where that part of a word ends which folds to `beginning`. */
function endOfBeginning(text: string, { from, to }: { from: number; to: number }, beginning: string): number {
  let end = from;
  for (const character of text.slice(from, to)) {
    end += character.length;
    if (fold(text.slice(from, end)).length >= beginning.length) break;
  }
  // With the accents that follow as characters of their own.
  while (end < to && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}

/** The first beginning of a word from `at` on, and at most `most`; 0 when `at` is before the text. */
function startOfWord(text: string, at: number, most: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space >= most ? most : space + 1;
}

/** The last end of a word up to `at`, and at least `least`. */
function endOfWord(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > least ? space : safeEnd(text, Math.max(at, least));
}

/** Does not cut a character of two units. */
function safeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc_00 && code <= 0xdf_ff ? at - 1 : at;
}
