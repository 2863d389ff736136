import { fold } from '../../text/fold.ts';
import type { Place } from './checked-note.ts';

/** A word of a text. */
export type NoteWord = Place & {
  readonly written: string;
  /** Folded, as words are compared. */
  readonly word: string;
  /** The number of its sentence. */
  readonly sentence: number;
  /** Whether a sentence, a quotation or what follows a colon begins with it, where a capital says nothing. */
  readonly isFirst: boolean;
  /** Whether a comma, a bracket or the like stands between it and the word before. */
  readonly isAfterPause: boolean;
};

/** A text in words and sentences, for looking up phrases. */
export type NoteWords = {
  readonly text: string;
  readonly words: readonly NoteWord[];
  /** For each sentence, whether it ends with a question mark. */
  readonly isQuestion: readonly boolean[];
  /** The folded words with a space around each and "." where a sentence ends: what phrases are looked up in. */
  readonly folded: string;
  /** Where each word begins in `folded`. */
  readonly beginsAt: readonly number[];
};

/**
 * Links and addresses, whose words are none; numbers with their separators; words; what ends a sentence; what separates.
 * Runs are looked at from their first character alone: from each, a long line of them would take minutes.
 */
const pieces =
  /((?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+)|(\p{N}+(?:[.,:]\p{N}+)+)|([\p{L}\p{N}\p{M}]+)|((?<![.!?…])[.!?…]+(?=\s|$|["”’»)])|[。！？؟]+|\n+)|([,;:()"“”„«»–—|/]|(?<=\s)-(?=\s))/gu;
const opensQuotation = /[:"“„«]/;
/** Words after which a full stop ends no sentence. */
const abbreviations = new Set(
  'dr prof mr mrs ms mx st sr sra srta dra dipl ing mag sig dott mme mlle me drs ir jr bzw ca usw evtl inkl etc eg ie vs nr no approx'.split(
    ' ',
  ),
);

/** Splits a text into words and sentences. Apostrophes separate words: "I'm" is two, "l'idée" also. */
export function wordsOf(text: string): NoteWords {
  const words: NoteWord[] = [];
  const isQuestion: boolean[] = [];
  const beginsAt: number[] = [];
  let folded = ' ';
  let sentence = 0;
  let isFirst = true;
  let isAfterPause = false;
  let isEmpty = true;
  for (const match of text.matchAll(pieces)) {
    const [piece, link, number, letters, end] = match;
    if (number !== undefined || letters !== undefined) {
      for (const word of letters === undefined ? [piece] : fold(piece).split(' ')) {
        if (word === '') continue;
        const to = match.index + piece.length;
        words.push({ written: piece, word, from: match.index, to, sentence, isFirst, isAfterPause });
        beginsAt.push(folded.length);
        folded += `${word} `;
        isFirst = false;
        isAfterPause = false;
        isEmpty = false;
      }
    } else if (end !== undefined) {
      if (end === '.' && endsShortened(words.at(-1), match.index)) continue;
      isFirst = true;
      if (isEmpty) continue;
      isQuestion[sentence] = /[?？؟]/.test(end);
      folded += '. ';
      sentence += 1;
      isEmpty = true;
    } else if (link === undefined) {
      isAfterPause = true;
      isFirst ||= opensQuotation.test(piece);
    }
  }
  return { text, words, isQuestion, folded, beginsAt };
}

/** Whether the full stop at `at` belongs to the word before it: "Dr.", "J." */
function endsShortened(last: NoteWord | undefined, at: number): boolean {
  if (last === undefined || last.to !== at) return false;
  return abbreviations.has(last.word) || /^\p{Lu}$/u.test(last.written);
}

/** The places of the links and addresses in a text. */
export function linksIn(text: string): Place[] {
  return Array.from(text.matchAll(pieces)).flatMap(({ 0: piece, 1: link, index }) =>
    link === undefined ? [] : [{ from: index, to: index + piece.length }],
  );
}

/** The place of the words `first` to `last`, both included. */
export function placeOfWords({ words }: NoteWords, first: number, last: number): Place {
  return { from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 };
}
