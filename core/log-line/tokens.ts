import { fold } from '../text/fold.ts';
import type { LogLineLanguage } from './languages/log-line-language.ts';

/** A word of a line, or a sign between words. */
export type Token = {
  /** As it stands in the line, without a sign of possession. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded, as the language spells it; may be several words ("Jean-Luc"); empty for signs that stand for no word. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Whether a sign of possession follows: "Ana's". */
  readonly isOwner: boolean;
  /** Whether "@" stands before it. */
  readonly isMarked: boolean;
};

const pieces =
  /(?<opaque>(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+)|(?<mark>@)?(?<word>\p{L}\/(?=\s|\p{L})|\p{Ll}\.(?=\s)|\p{N}:\p{N}(?!\p{N})|[\p{L}\p{N}\p{M}]+(?:['’-](?=\p{L})[\p{L}\p{N}\p{M}]+)*)|(?<sign>\S)/gu;

type TokenLanguage = Pick<LogLineLanguage, 'possession' | 'spellings' | 'pictographs'>;

/** Splits a line into words and signs; addresses and links are signs. */
export function tokensOf(line: string, language: TokenLanguage): Token[] {
  return Array.from(line.matchAll(pieces), (match): Token => {
    const { mark, word, opaque, sign } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (word === undefined) {
      const meant = language.pictographs.get(sign ?? '') ?? '';
      return { text: opaque ?? sign ?? '', start, end, word: meant, isCapital: false, isOwner: false, isMarked: false };
    }
    const owned = language.possession.exec(word)?.[0] ?? '';
    const text = word.slice(0, word.length - owned.length);
    return {
      text,
      start: start + (mark?.length ?? 0),
      end: end - owned.length,
      word: spelled(text, language),
      isCapital: /^\p{Lu}/u.test(text) || /^\p{Lo}/u.test(text),
      isOwner: owned !== '',
      isMarked: mark !== undefined,
    };
  });
}

/** Folds a word, and spells it as the language does: "w." and "w/" are "with", "cofee" is "coffee". */
function spelled(text: string, { spellings }: TokenLanguage): string {
  const isAbbreviation = /[/.]$/u.test(text);
  // A letter before a hyphen is part of the word ("e-mail").
  const word = isAbbreviation
    ? `${text.slice(0, -1).toLowerCase()}/`
    : fold(text).replace(/^([a-z]) (?=[a-z]{2})/u, '$1');
  const isInitial = /^\p{Lu}$/u.test(text);
  return isInitial ? word : (spellings.get(word) ?? word);
}

const opening: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);

/** Finds the parts of a line in quotation marks, which are not read. */
export function quotesIn(line: string): [start: number, end: number][] {
  const quotes: [number, number][] = [];
  for (let at = 0; at < line.length; at += 1) {
    const close = opening.get(line[at] ?? '');
    const end = close === undefined ? -1 : line.indexOf(close, at + 1);
    if (end < 0) continue;
    quotes.push([at, end + 1]);
    at = end;
  }
  return quotes;
}
