import { fold } from '../text/fold.ts';
import type { AddressGender } from './address-gender.ts';
import { genderOfWords, wordsInGender } from './address-gender.ts';
import type { GreetedName } from './greeted-name.ts';
import { languagesOfOpener, isOpenerWord, isRefusedWord } from './greeting-words.ts';
import type { LanguageTag } from './check/language.ts';

/** A greeting with a place for the name, as the user wrote it to somebody. */
export type LearntGreeting = {
  /** What stands before the name: "Hi ". */
  readonly before: string;
  /** What follows it: ",", " –", "さん、". */
  readonly after: string;
  readonly form: 'first' | 'given' | 'last' | 'full';
  /** The name was written in small letters: "hey ana". */
  readonly isSmall: boolean;
  /** A doctor's or professor's title stood before the name, and is no part of `before`. */
  readonly hasTitle: boolean;
  readonly gender: AddressGender | null;
  /** Empty when its words tell no language. */
  readonly languages: readonly LanguageTag[];
  readonly script: GreetedName['script'];
};

const longestLine = 80;
/** A greeting stands within these first characters of a text. */
const longestBeginning = 400;
const mostWordsBefore = 5;
const nameWord = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
const punctuation = /^\s*(?:[,!:;…،]+|\.{1,3}(?=\s|$)|[–—-](?=\s|$))/u;
const titles = /(?:\b(?:dr|prof)\b\.?\s*)+$/iu;
const eastAsianEnd = /^[^\n、，,!！。:：]{0,10}[、，,!！。:：]?/u;

/** Reads the greeting with which a text to somebody of this name begins; undefined if it begins with none that names them. */
export function learnGreeting(text: string, name: GreetedName): LearntGreeting | undefined {
  const line = firstLine(text);
  if (name.script !== null) return learnEastAsian(line, name, name.script);
  const words = Array.from(line.matchAll(nameWord), (match) => ({
    word: match[0],
    folded: fold(match[0]),
    at: match.index,
  }));
  for (const form of ['full', 'given', 'first', 'last'] as const) {
    const wanted = wordsOf(name[form]);
    if (wanted.length === 0) continue;
    for (let begin = 0; begin <= Math.min(mostWordsBefore, words.length - wanted.length); begin += 1) {
      const matches = wanted.every((word, index) => words[begin + index]?.folded === word);
      const [head, tail] = [words[begin], words[begin + wanted.length - 1]];
      if (!matches || !head || !tail) continue;
      const end = tail.at + tail.word.length;
      const written = line.slice(head.at, end);
      const greeting = greetingAround(
        line.slice(0, head.at),
        line.slice(end),
        words.slice(0, begin).map(({ folded }) => folded),
      );
      if (!greeting) continue;
      const isSmall = written === written.toLowerCase() && name[form] !== name[form].toLowerCase();
      return { ...greeting, form: form === 'given' && name.given === name.first ? 'first' : form, isSmall };
    }
  }
  return undefined;
}

/** Fills a greeting with a name; undefined where it does not suit it, or `gender` does not decide between its forms. */
export function fillGreeting(
  greeting: LearntGreeting,
  name: GreetedName,
  gender: AddressGender | null,
): string | undefined {
  if (greeting.script !== name.script) return undefined;
  const isPolite = greeting.form === 'last' && greeting.script === null;
  if (greeting.hasTitle && name.title === '') return undefined;
  let filled = name[greeting.form];
  if (filled === '' && (greeting.form === 'first' || greeting.form === 'given')) filled = name.last;
  if (filled === '') return undefined;
  let { before } = greeting;
  const isDoctor = name.title !== '' && (isPolite || name.first === '');
  if (isDoctor && /\b(?:ms|mr|mrs|miss|mx)\b\.?\s*$/iu.test(before)) {
    // In English the title stands in place of "Ms".
    before = before.replace(/\b(?:ms|mr|mrs|miss|mx)\b\.?\s*$/iu, '');
  } else if (greeting.gender !== null) {
    if (gender === null) return undefined;
    before = wordsInGender(before, gender);
  }
  const called = `${isDoctor ? `${name.title} ` : ''}${greeting.isSmall ? filled.toLowerCase() : filled}`;
  return `${before}${called}${greeting.after}`;
}

/** The key by which greetings are counted as alike, whatever the gender and the name. */
export function greetingKey({ before, after, form, isSmall, hasTitle, script }: LearntGreeting): string {
  return [wordsInGender(before, 'feminine').toLowerCase(), after, form, isSmall, hasTitle, script].join('\n');
}

/** The first line of a text that is not empty, without the quotation of an earlier text. */
export function firstLine(text: string): string {
  const lines = text.slice(0, longestBeginning).split(/[\r\n\u2028\u2029]+/u);
  const line = lines.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  // The narrow spaces before French punctuation stay.
  return line
    .replace(/[^\S\u00a0\u202f]+/gu, ' ')
    .trim()
    .slice(0, longestLine);
}

function wordsOf(name: string): string[] {
  return Array.from(name.matchAll(nameWord), ([word]) => fold(word));
}

function greetingAround(
  before: string,
  rest: string,
  wordsBefore: readonly string[],
): Omit<LearntGreeting, 'form' | 'isSmall'> | undefined {
  if (wordsBefore.some(isRefusedWord) || !/^[\p{L}\p{M}\s.,'’]*$/u.test(before)) return undefined;
  const [after = ''] = punctuation.exec(rest) ?? [];
  const standsAlone = after !== '' && rest.slice(after.length).trim() === '';
  const isKnown = wordsBefore.length > 0 && wordsBefore.every(isOpenerWord);
  if (wordsBefore.length === 0 ? after === '' : !isKnown && !(standsAlone && wordsBefore.length <= 2)) return undefined;
  // A name that goes on is another one: "Hi Ana Lena", "Hi Ana and Ben".
  if (after === '' && /^\s*(?:(?:and|und|et|y|e|en|&|\+)(?:\s|$)|\p{Lu})/u.test(rest)) return undefined;
  if (/^[,;]\s+(?:and|und|et|y|e|en|&)?\s*\p{Lu}[\p{L}\p{M}]*\s*[,!]/u.test(rest)) return undefined;
  const bare = before.replace(titles, '');
  return {
    before: bare,
    // French sets a space before an exclamation mark; before a comma it is a slip.
    after: after.replace(/^\s+(?=[,.،…])/u, ''),
    hasTitle: bare !== before,
    gender: genderOfWords(bare),
    languages: languagesOfOpener(wordsBefore),
    script: null,
  };
}

function learnEastAsian(line: string, name: GreetedName, script: GreetedName['script']): LearntGreeting | undefined {
  for (const form of ['full', 'last', 'first'] as const) {
    const at = name[form] === '' ? -1 : line.indexOf(name[form]);
    if (at < 0 || at > 6 || !/^[\p{L}\s]*$/u.test(line.slice(0, at))) continue;
    const rest = line.slice(at + name[form].length);
    const [after = ''] = eastAsianEnd.exec(rest) ?? [];
    // Without an end the sentence goes on, and is no greeting.
    if (after.length < rest.length && !/[、，,!！。:：]$/u.test(after)) continue;
    return {
      before: line.slice(0, at),
      after,
      form,
      isSmall: false,
      hasTitle: false,
      gender: null,
      languages: [],
      script,
    };
  }
  return undefined;
}
