import { fold } from '../text/fold.ts';

/** A word of a line, or a sign between words. */
export type Token = {
  /** As it stands in the line, without a sign of possession. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded, which may be several words ("Jean-Luc"); empty for signs. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Whether a sign of possession follows: "Ana's". */
  readonly isOwner: boolean;
  /** Whether "@" stands before it. */
  readonly isMarked: boolean;
};

const pieces =
  /(?<opaque>(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+)|(?<mark>@)?(?<word>\p{L}\/(?=\s|\p{L})|[\p{L}\p{N}\p{M}]+(?:['’-](?=\p{L})[\p{L}\p{N}\p{M}]+)*)|(?<sign>\S)/gu;

/** Splits a line into words and signs; addresses and links are signs. */
export function tokensOf(line: string, possession: RegExp): Token[] {
  return Array.from(line.matchAll(pieces), (match): Token => {
    const { mark, word, opaque, sign } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (word === undefined) {
      return { text: opaque ?? sign ?? '', start, end, word: '', isCapital: false, isOwner: false, isMarked: false };
    }
    const owned = possession.exec(word)?.[0] ?? '';
    const text = word.slice(0, word.length - owned.length);
    return {
      text,
      start: start + (mark?.length ?? 0),
      end: end - owned.length,
      // A letter with a slash is an abbreviation ("w/"), and one before a hyphen part of the word ("e-mail").
      word: text.endsWith('/') ? text.toLowerCase() : fold(text).replace(/^([a-z]) (?=[a-z]{2})/u, '$1'),
      isCapital: /^\p{Lu}/u.test(text) || /^\p{Lo}/u.test(text),
      isOwner: owned !== '',
      isMarked: mark !== undefined,
    };
  });
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
