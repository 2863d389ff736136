import type { CheckedNote, Place } from './checked-note.ts';
import { gapsIn } from './gaps.ts';
import { frameOf } from './greeting-of-note.ts';
import type { NoteFrame } from './greeting-of-note.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import { placeOfWords, wordsOf } from './note-words.ts';
import type { NoteWords } from './note-words.ts';
import { findPhrases } from './phrases.ts';
import type { Found, Phrases } from './phrases.ts';
import { quotedWords } from './quotations.ts';

/** A note with its words, as all rules look at it. */
export type ReadNote = NoteFrame & {
  readonly note: CheckedNote;
  readonly read: NoteWords;
  /** Undefined when the check does not know the language, or too little is written to tell. */
  readonly language: Language | undefined;
  /** The numbers of the words that are quoted, which the writer does not say. */
  readonly quoted: ReadonlySet<number>;
  /** What is left to be filled in. */
  readonly gaps: readonly Place[];
  /** What was found already, since several rules look for the same phrases. */
  readonly found: Map<Phrases, readonly Found[]>;
};

/** The fewest words after the greeting of which it can be said that something is missing in them. */
const fewestWords = 3;

/** Reads a note for the rules. */
export function readNote(note: CheckedNote): ReadNote {
  const read = wordsOf(note.text);
  const language = languageOf(read);
  const frame = frameOf(note, read, language);
  const isEnough = frame.bodyEnds - frame.bodyBegins >= fewestWords;
  return {
    note,
    read,
    ...frame,
    language: isEnough ? language : undefined,
    quoted: quotedWords(read),
    gaps: gapsIn(note.text),
    found: new Map(),
  };
}

/** Finds phrases after the greeting, quotations aside. */
export function findInBody({ read, bodyBegins, quoted, found }: ReadNote, phrases: Phrases): readonly Found[] {
  const known =
    found.get(phrases) ?? findPhrases(read, phrases).filter(({ first }) => first >= bodyBegins && !quoted.has(first));
  found.set(phrases, known);
  return known;
}

/** The numbers of the sentences in which phrases stand. */
export function sentencesOf({ read }: ReadNote, found: readonly Found[]): ReadonlySet<number> {
  return new Set(found.map(({ first }) => read.words[first]?.sentence ?? -1));
}

/** The places of phrases in the text. */
export function placesOf({ read }: ReadNote, found: readonly Found[]): readonly Place[] {
  return found.map(({ first, last }) => placeOfWords(read, first, last));
}
