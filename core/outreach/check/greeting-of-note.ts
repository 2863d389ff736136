import { fold } from '../../text/fold.ts';
import type { CheckedNote, Place } from './checked-note.ts';
import {
  greetingBeginnings,
  isClosing,
  isExclamation,
  isFirstName,
  isNobodysName,
  thanksBeginnings,
} from './greeting-words.ts';
import type { Language } from './language.ts';
import { isInflected, isMadeOf, isNameOf, namesOf } from './names-of-person.ts';
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
/** The greatest number of words of a line that closes a note, and of each line of the signature after it. */
const longestClosing = 5;
const longestSignatureLine = 14;
/** The greatest number of words of a name that follows a comma: "Hello, Mrs Sarah Miller!" */
const longestName = 3;
const beginnings = compilePhrases(greetingBeginnings);
const thanks = compilePhrases(thanksBeginnings);
const japaneseGreeting = /^\s*([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々\p{sc=Hangul} ]{1,12}?) ?(?:さん|様|さま|先生|님)/u;
const latin = /\p{sc=Latn}/u;

/**
 * Reads the greeting and the signature of a note.
 *
 * @param language the note's, or undefined for one that is not known, in which names may have endings, as "Jano" for Jana
 */
export function frameOf(note: Greeted, read: NoteWords, language: Language | undefined): NoteFrame {
  const { words } = read;
  const greeting = greetingEnd(note, read, language);
  const wrongName =
    wrongNameIn(note, words.slice(greeting.namesBegin, greeting.end), language === undefined) ??
    wrongJapaneseName(note);
  const bodyEnds = Math.max(greeting.end, signatureBegin(read));
  return { bodyBegins: greeting.end, bodyEnds, wrongName };
}

/** The words of a greeting: where the names begin, and the first word after it; both 0 without a greeting. */
type Greeting = { readonly namesBegin: number; readonly end: number };

function greetingEnd(
  note: Pick<CheckedNote, 'person' | 'lately'>,
  read: NoteWords,
  language: Language | undefined,
): Greeting {
  const { words, folded, beginsAt } = read;
  const begin = {
    ...read,
    folded: folded.slice(0, beginsAt[Math.min(words.length, longestGreeting)] ?? folded.length),
  };
  const [found] = findPhrases(begin, beginnings);
  if (found?.first !== 0) {
    const [thanked] = findPhrases(begin, thanks);
    const named = thanked?.first === 0 ? nameAfter(note, words, thanked.last + 1, language) : undefined;
    return named ?? lonelyName(note, words, language);
  }
  const namesBegin = longestBeginning(words, found.last) + 1;
  if (isAfterBreak(words, namesBegin))
    return nameAfter(note, words, namesBegin, language) ?? { namesBegin, end: namesBegin };
  let end = namesBegin;
  while (end < words.length && end < longestGreeting && !isAfterBreak(words, end)) end += 1;
  if (end < words.length && !isAfterBreak(words, end)) {
    // No comma follows: the words with capitals are the greeting.
    end = namesBegin;
    while (end < words.length && !isAfterBreak(words, end) && isNameLike(words[end])) end += 1;
  }
  return { namesBegin, end };
}

/** A name that follows a comma or thanks, and is followed by a break: "Hello, Sarah!", but not "Hello, Happy New Year!" */
function nameAfter(
  { person }: Pick<CheckedNote, 'person'>,
  words: readonly NoteWord[],
  namesBegin: number,
  language: Language | undefined,
): Greeting | undefined {
  let end = namesBegin;
  while (end < words.length && (end === namesBegin || !isAfterBreak(words, end))) {
    const word = words[end];
    if (word === undefined || end - namesBegin >= longestName || !isNameLike(word)) return undefined;
    if (!isNobodysName(word.word) && (language === undefined || isCommon(word.word, language))) return undefined;
    end += 1;
  }
  // "Good morning, Berlin! Robin, …" greets Robin.
  const theirs = namesOf(person);
  const isTheirsNext = words[end] !== undefined && theirs.some((name) => isNameOf(words[end]?.word ?? '', name));
  return end === namesBegin || end >= words.length || isTheirsNext ? undefined : { namesBegin, end };
}

function isCommon(word: string, { isSmall, isDull }: Language): boolean {
  return !isFirstName(word) && (isExclamation(word) || isSmall(word) || isDull(word));
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
  language: Language | undefined,
): Greeting {
  const [first] = words;
  if (first === undefined || (words.length > 1 && !isAfterBreak(words, 1))) return { namesBegin: 0, end: 0 };
  const isTheirs = namesOf(person).some((name) => isNameOf(first.word, name));
  const isOthers = lately.some(({ name }) => fold(name).split(' ')[0] === first.word);
  const isName = isFirstName(first.word) && isNameLike(first) && language?.isSmall(first.word) === false;
  return { namesBegin: 0, end: isTheirs || isOthers || isName ? 1 : 0 };
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
  // Without a capital only a common first name is one ("hi ben,"): "hola guapa,", "hello from the coast,".
  const isCapital = named.every(({ written }) => /^\p{Lu}/u.test(written));
  if (!isCapital && (named.length > 1 || !isFirstName(first.word))) return undefined;
  const theirs = namesOf(person);
  const organisation = fold(known.company).split(' ');
  if (theirs.length === 0 || !theirs.some((name) => latin.test(name)) || !latin.test(first.word)) return undefined;
  const isTheirs = (word: string, name: string): boolean =>
    isNameOf(word, name) || (inflectsNames && isInflected(word, name));
  if (named.length === 1 && isMadeOf(first.word, fold(person.firstName).split(' '))) return undefined;
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

/** Where the closing words begin, or a name on a short last line; the number of words without. */
function signatureBegin({ words, text }: NoteWords): number {
  const linesBegin = words.flatMap((word, index) =>
    index > 0 && text.slice(words[index - 1]?.to, word.from).includes('\n') ? [index] : [],
  );
  for (const [line, begin] of linesBegin.entries()) {
    const end = linesBegin[line + 1] ?? words.length;
    const isShort = end - begin <= longestClosing;
    const isClosed = isShort && words.slice(begin, end).some(({ word }) => isClosing(word));
    const isBlock = linesBegin.slice(line + 1).every((next, at, after) => {
      return (after[at + 1] ?? words.length) - next <= longestSignatureLine && !isPostscript(words[next]?.word ?? '');
    });
    const isLastLine = end === words.length && end - begin <= 3 && words.slice(begin).every(isNameLike);
    if ((isClosed && isBlock && end < words.length) || isLastLine) return begin;
  }
  for (let index = Math.max(1, words.length - longestSignature); index < words.length; index += 1) {
    const word = words[index]?.word ?? '';
    if (isClosing(word) && (index + 1 === words.length || isAfterBreak(words, index + 1))) return index;
  }
  return words.length;
}

function isPostscript(word: string): boolean {
  return word === 'ps' || word === 'p';
}
