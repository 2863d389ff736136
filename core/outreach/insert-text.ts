import { capitalise } from '../text/sentence-parts.ts';

/** A text with a selection, of which `start` is at most `end`; both are counted in UTF-16 units, as an input field counts. */
export type EditedText = { readonly text: string; readonly start: number; readonly end: number };

/** A text and the place of the cursor in it. */
export type TextWithCursor = { readonly text: string; readonly cursor: number };

const endsSentence = /(?:^|[.!?…:。！？][)\]"'”’»」』]*|\n)\s*$/u;
const opensWithoutSpace = /^[\s,.;:!?…)\]”’»、。，！？；：」』]/u;
const closesWithoutSpace = /[\s([“‘«¿¡「『/]$/u;
/** What follows the cursor where nothing else stands in its line. */
const endsLine = /^[^\S\n]*(?:\n|$)/u;
const withoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー、。，！？；：」』]$/u;
const beginsWithoutSpaces = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}「『]/u;

/**
 * Inserts a suggestion in place of the selection, with one space to the words around it. The suggestion begins with a capital
 * where a sentence begins. The cursor comes to stand at its end, before what followed; at the end of the text or of a line,
 * after a space, so that typing goes on with a new word.
 */
export function insertText(edited: EditedText, suggestion: string): TextWithCursor {
  const [start, end] = placesOf(edited);
  const before = edited.text.slice(0, start);
  const after = edited.text.slice(end);
  const words = suggestion.trim();
  if (words === '') return { text: before + after, cursor: before.length };
  const inserted = endsSentence.test(before) ? capitalise(words) : words;
  const head = before + gapBetween(before, inserted) + inserted;
  if (endsLine.test(after) && !withoutSpaces.test(head)) {
    const text = `${head} ${after.replace(/^[^\S\n]+/u, '')}`;
    return { text, cursor: head.length + 1 };
  }
  return { text: head + gapBetween(head, after) + after, cursor: head.length };
}

/** The selection, brought into the text and off the middle of a surrogate pair. */
function placesOf({ text, start, end }: EditedText): [number, number] {
  const from = Math.max(0, Math.min(start, end, text.length));
  const to = Math.max(from, Math.min(Math.max(start, end), text.length));
  return [beforePair(text, from), beforePair(text, to)];
}

function beforePair(text: string, place: number): number {
  const isInPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(place - 1, place + 1));
  return isInPair ? place - 1 : place;
}

function gapBetween(before: string, after: string): string {
  if (before === '' || after === '') return '';
  if (closesWithoutSpace.test(before) || opensWithoutSpace.test(after)) return '';
  return withoutSpaces.test(before) && beginsWithoutSpaces.test(after) ? '' : ' ';
}
