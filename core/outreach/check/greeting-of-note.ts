import { fold } from '../../text/fold.ts';
import type { CheckedNote, Place } from './checked-note.ts';
import { areSameNames, greetingBeginnings, isClosing, isNobodysName } from './greeting-words.ts';
import type { NoteWord, NoteWords } from './note-words.ts';
import { compilePhrases, findPhrases } from './phrases.ts';

/** With what a text begins and ends that is not yet, or no more, what it says. */
export type NoteFrame = {
  /** The number of the first word after the greeting. */
  readonly bodyBegins: number;
  /** The number of the first word of the signature. */
  readonly bodyEnds: number;
  /** The name in the greeting, when it is another person's. */
  readonly wrongName: (Place & { readonly name: string }) | undefined;
};

/** What is needed of a note to read its greeting. */
type Greeted = Pick<CheckedNote, 'text' | 'person' | 'lately'> & { readonly known: { readonly company: string } };

/** The greatest number of words in a greeting. */
const longestGreeting = 8;
const longestSignature = 6;
const beginnings = compilePhrases(greetingBeginnings);
const japaneseGreeting = /^\s*([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々\p{sc=Hangul} ]{1,12}?) ?(?:さん|様|さま|先生|님)/u;
const latin = /\p{sc=Latn}/u;

/**
 * Reads the greeting and the signature of a note.
 *
 * @param inflectsNames whether names may have endings in the note's language, as "Jano" for Jana in Czech
 */
export function frameOf(note: Greeted, read: NoteWords, inflectsNames: boolean): NoteFrame {
  const { words } = read;
  const greeting = greetingEnd(note, read);
  const wrongName =
    wrongNameIn(note, words.slice(greeting.namesBegin, greeting.end), inflectsNames) ?? wrongJapaneseName(note);
  const bodyEnds = Math.max(greeting.end, signatureBegin(read));
  return { bodyBegins: greeting.end, bodyEnds, wrongName };
}

/** Where the names of the greeting begin, and where it ends; both 0 without a greeting. */
function greetingEnd(
  note: Pick<CheckedNote, 'person' | 'lately'>,
  { words, folded, beginsAt, isQuestion: _, text }: NoteWords,
): { readonly namesBegin: number; readonly end: number } {
  const begin = folded.slice(0, beginsAt[Math.min(words.length, longestGreeting)] ?? folded.length);
  const [found] = findPhrases({ words, folded: begin, beginsAt, isQuestion: _, text }, beginnings);
  if (found?.first !== 0) return lonelyName(note, words);
  const namesBegin = longestBeginning(words, found.last) + 1;
  let end = namesBegin;
  while (end < words.length && end < longestGreeting && !isAfterBreak(words, end)) end += 1;
  if (end < words.length && !isAfterBreak(words, end)) {
    // No comma follows: the words with capitals are the greeting.
    end = namesBegin;
    while (end < words.length && !isAfterBreak(words, end) && isNameLike(words[end])) end += 1;
  }
  return { namesBegin, end };
}

/** "Hallo liebe Ana": after one beginning, another may follow. */
function longestBeginning(words: readonly NoteWord[], last: number): number {
  let end = last;
  while (end + 1 < words.length && !isAfterBreak(words, end + 1) && isNobodysName(words[end + 1]?.word ?? '')) end += 1;
  return end;
}

/** A name alone with which a text begins: "Tom, your jig …". */
function lonelyName(
  { person, lately }: Pick<CheckedNote, 'person' | 'lately'>,
  words: readonly NoteWord[],
): { readonly namesBegin: number; readonly end: number } {
  const [first] = words;
  if (first === undefined || (words.length > 1 && !isAfterBreak(words, 1))) return { namesBegin: 0, end: 0 };
  const isTheirs = namesOf(person).some((name) => isNameOf(first.word, name));
  const isOthers = lately.some(({ name }) => fold(name).split(' ')[0] === first.word);
  return { namesBegin: 0, end: isTheirs || isOthers ? 1 : 0 };
}

function isAfterBreak(words: readonly NoteWord[], index: number): boolean {
  const word = words[index];
  return word !== undefined && (word.isAfterPause || word.sentence !== words[index - 1]?.sentence);
}

function isNameLike(word: NoteWord | undefined): boolean {
  return word !== undefined && (isNobodysName(word.word) || /^\p{Lu}/u.test(word.written));
}

/** The first word of the greeting that is a name, if none of them is the person's. */
function wrongNameIn(
  { text, person, known }: Greeted,
  words: readonly NoteWord[],
  inflectsNames: boolean,
): NoteFrame['wrongName'] {
  const named = words.filter(({ word }) => !isNobodysName(word));
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined || named.length > 4) return undefined;
  if (
    !text
      .slice(last.to)
      .trimStart()
      .match(/^[,!.:;–—-]|^$/u) &&
    !/^[^\S\n]*\n/u.test(text.slice(last.to))
  )
    return undefined;
  // A greeting of one word that has no capital is a name also ("hi ben,"); several are none ("hello from the coast,").
  if (!named.every(({ written }) => /^\p{Lu}/u.test(written)) && named.length > 1) return undefined;
  const theirs = namesOf(person);
  const organisation = fold(known.company).split(' ');
  if (theirs.length === 0 || !theirs.some((name) => latin.test(name)) || !latin.test(first.word)) return undefined;
  const isTheirs = (word: string, name: string): boolean =>
    isNameOf(word, name) || (inflectsNames && isInflected(word, name));
  if (named.some(({ word }) => theirs.some((name) => isTheirs(word, name)) || organisation.includes(word)))
    return undefined;
  return { name: text.slice(first.from, last.to), from: first.from, to: last.to };
}

function wrongJapaneseName({ text, person }: Pick<CheckedNote, 'text' | 'person'>): NoteFrame['wrongName'] {
  const [whole, name] = japaneseGreeting.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const theirs = [person.firstName, person.lastName, person.name].filter((part) => part !== '');
  if (theirs.every((part) => latin.test(part))) return undefined;
  if (theirs.some((part) => part.includes(name) || name.includes(part))) return undefined;
  const from = whole.indexOf(name);
  return { name, from, to: from + name.length };
}

/** The folded words of a person's name that have more than one letter. */
export function namesOf({ firstName, lastName, name }: CheckedNote['person']): readonly string[] {
  return fold(`${firstName} ${lastName} ${name}`)
    .split(' ')
    .filter((word) => word.length > 1);
}

/** Whether a folded word of a greeting may mean whoever has a name: the same, a short form, or a pet form. */
function isNameOf(word: string, name: string): boolean {
  if (word === name || areSameNames(word, name) || withoutUmlauts(word) === withoutUmlauts(name)) return true;
  if (word.length >= 3 && name.startsWith(word)) return !isOtherGender(word, name);
  if (word.length >= 4 && name.endsWith(word)) return true;
  if (word.startsWith(name) && name.length >= 3) return !isOtherGender(name, word);
  const petForm = /^(.{3,}?)(?:i|y|ie|ey|chen|lein|li|ito|ita|inho|inha|ino|ina|ka|cka|ek|je|tje)$/.exec(word)?.[1];
  return petForm !== undefined && name.startsWith(petForm);
}

/** Whether two words are one but for an ending of up to two letters. */
function isInflected(word: string, name: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === name[shared]) shared += 1;
  return shared >= 3 && word.length - shared <= 2 && name.length - shared <= 2;
}

/** Paul and Paula, Daniel and Daniela are two people. */
function isOtherGender(shorter: string, longer: string): boolean {
  return shorter.length >= 4 && longer === `${shorter}a` && !/[aeiouy]$/.test(shorter) && shorter !== 'alex';
}

function withoutUmlauts(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

/** Where the name of whoever wrote begins, after a closing word or on a short last line; the number of words without. */
function signatureBegin({ words, text }: NoteWords): number {
  for (let index = Math.max(1, words.length - longestSignature); index < words.length; index += 1) {
    const word = words[index];
    const next = words[index + 1];
    const isOnNewLine = word !== undefined && text.slice(words[index - 1]?.to, word.from).includes('\n');
    const isLastLine = isOnNewLine && words.length - index <= 3 && words.slice(index).every(isNameLike);
    const isClosed =
      word !== undefined && isClosing(word.word) && (next === undefined || isAfterBreak(words, index + 1));
    if (isLastLine || isClosed) return index;
  }
  return words.length;
}
