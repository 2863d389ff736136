import type { PersonName } from '../people/person-name.ts';
import { foldToWords } from '../text/fold.ts';
import type { AddressGender } from './address-gender.ts';
import { genderOfFirstName } from './address-gender.ts';
import { greetedName } from './greeted-name.ts';
import type { GreetedName } from './greeted-name.ts';
import { defaultGreetings, isFormal, isOpenerWord, isRefusedWord, languagesOfOpener } from './greeting-words.ts';
import { languageTagOf } from './check/language.ts';
import type { LanguageTag } from './check/language.ts';
import { keptByText } from './kept-by-text.ts';
import { fillGreeting, firstLine, greetingKey, learnGreeting } from './learnt-greeting.ts';
import type { LearntGreeting } from './learnt-greeting.ts';

/** A text that the user sent, with the name of whoever received it. */
export type GreetedText = {
  readonly name: PersonName;
  /** Whether the person for whom a greeting is sought received it. */
  readonly isToThem: boolean;
  readonly text: string;
};

/** Somebody to be greeted. */
export type GreetedPerson = PersonName & {
  /** Null when not known. A name that is the company's is not greeted as a person's. */
  readonly company: string | null;
  /** What they wrote to the user, newest first, which tells their language. */
  readonly said: readonly string[];
};

/** How many of the newest texts tell how the user greets: this person, and others. */
const newestToThem = 5;
const newestToOthers = 60;

/**
 * The greeting with which a draft to a person begins, as this user greets: "Hi Ana,". It is the commonest of the user's newest
 * texts to them, or else to others, of the same language and form of address first. A greeting with a gender is carried over
 * only where an earlier text to them or the ending of their first name decides. Who has greeted nobody yet says "Hi Ana,".
 * Without a name that can be greeted it is "Hello,".
 *
 * @param sent what the user sent, newest first: to them, and to others
 * @param toOthers what of it others received. Where it is the same list for many people, it is learnt from once.
 */
export function greetingFor(
  person: GreetedPerson,
  sent: readonly GreetedText[],
  toOthers: readonly GreetedText[] = sent,
): string {
  const name = greetedName(person, person.company, person.said);
  const toThem = sent.filter(({ isToThem }) => isToThem).slice(0, newestToThem);
  const language = languageOf([...person.said, ...toThem.map(({ text }) => text)]);
  if (name === undefined) return defaultGreetings[language ?? 'en'].unnamed;

  const learntToThem = toThem.flatMap(({ text }) => learnGreeting(text, name) ?? []);
  const gender = learntToThem.find((greeting) => greeting.gender !== null)?.gender ?? null;
  const pet = petGreeting(toThem, name);
  if (pet !== undefined) return pet;
  return (
    firstThatFits(byFrequency(learntToThem), name, () => gender) ??
    firstThatFits(greetingsOfOthers(person, toOthers, language), name, () => gender ?? genderOfFirstName(name.first)) ??
    defaultGreeting(name, language ?? 'en')
  );
}

/** The user's greetings to others in the language, commonest first; those of the form of address in which the person writes go first. */
function greetingsOfOthers(
  person: GreetedPerson,
  sent: readonly GreetedText[],
  language: LanguageTag | undefined,
): readonly LearntGreeting[] {
  const ranked = rankedGreetings(sent, language);
  const theirs = theirOpener(person.said);
  if (theirs === undefined) return ranked;
  const wantsFamilyName = isFormal(theirs);
  return [
    ...ranked.filter(({ form }) => (form === 'last') === wantsFamilyName),
    ...ranked.filter(({ form }) => (form === 'last') !== wantsFamilyName),
  ];
}

// The same list of texts is learnt from for person after person.
const rankedByTexts = new WeakMap<readonly GreetedText[], Map<LanguageTag | undefined, readonly LearntGreeting[]>>();

/** The user's greetings to others in the language, commonest first. */
function rankedGreetings(sent: readonly GreetedText[], language: LanguageTag | undefined): readonly LearntGreeting[] {
  let byLanguage = rankedByTexts.get(sent);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    rankedByTexts.set(sent, byLanguage);
  }
  let ranked = byLanguage.get(language);
  if (ranked === undefined) {
    ranked = rankGreetings(sent, language);
    byLanguage.set(language, ranked);
  }
  return ranked;
}

function rankGreetings(sent: readonly GreetedText[], language: LanguageTag | undefined): LearntGreeting[] {
  const learnt: LearntGreeting[] = [];
  let others = 0;
  for (const text of sent) {
    if (text.isToThem) continue;
    if (others >= newestToOthers) break;
    others += 1;
    const greeting = greetingToOther(text);
    if (greeting) learnt.push(greeting);
  }
  const sameLanguage = learnt.filter(
    ({ languages }) => language === undefined || languages.length === 0 || languages.includes(language),
  );
  return byFrequency(sameLanguage);
}

// The same texts are learnt from for person after person.
const learntByText = new WeakMap<GreetedText, LearntGreeting | null>();

/** The greeting of a text to somebody else; null if it has none. */
function greetingToOther(sent: GreetedText): LearntGreeting | null {
  const known = learntByText.get(sent);
  if (known !== undefined) return known;
  const { name, text } = sent;
  const learnt = learntFrom([name.firstName, name.lastName, firstLine(text)].join(betweenParts));
  // Whom the user calls by two first names says nothing of others.
  const greeting: LearntGreeting | null = learnt?.form === 'given' ? { ...learnt, form: 'first' } : learnt;
  learntByText.set(sent, greeting);
  return greeting;
}

/** Separates names from a text where one key is made of them; neither has it. */
const betweenParts = '\n';
const mostLearntKept = 400;

/** Learns the greeting of a line to somebody, of whom the first and last name stand in lines before it. */
const learntFrom = keptByText((key) => {
  const [firstName = '', lastName = '', ...line] = key.split(betweenParts);
  const greeted = greetedName({ firstName, lastName }, null);
  return (greeted && learnGreeting(line.join(betweenParts), greeted)) ?? null;
}, mostLearntKept);

/** One greeting of each kind, the commonest first, of equals the newest. */
function byFrequency(greetings: readonly LearntGreeting[]): LearntGreeting[] {
  const counts = new Map<string, { readonly greeting: LearntGreeting; count: number }>();
  for (const greeting of greetings) {
    const key = keyOf(greeting);
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { greeting, count: 1 });
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count).map(({ greeting }) => greeting);
}

const keys = new WeakMap<LearntGreeting, string>();

function keyOf(greeting: LearntGreeting): string {
  let key = keys.get(greeting);
  if (key === undefined) {
    key = greetingKey(greeting);
    keys.set(greeting, key);
  }
  return key;
}

function firstThatFits(
  greetings: readonly LearntGreeting[],
  name: GreetedName,
  genderOfName: () => AddressGender | null,
): string | undefined {
  for (const greeting of greetings) {
    const filled = fillGreeting(greeting, name, greeting.gender === null ? null : genderOfName());
    if (filled !== undefined) return filled;
  }
  return undefined;
}

/** The greeting by a name of their own that the user has for them, such as "Hi Andi,": it begins as their first name does, or was used twice. */
function petGreeting(toThem: readonly GreetedText[], name: GreetedName): string | undefined {
  if (name.script !== null) return undefined;
  const found = toThem.flatMap(({ text }) => {
    const line = /^(?<opener>[\p{L}\p{M}]+) (?<called>\p{Lu}[\p{L}\p{M}]+)\s?[,!–:]?$/u.exec(firstLine(text));
    const { opener = '', called = '' } = line?.groups ?? {};
    const [word = ''] = foldToWords(called);
    const isGreeting = foldToWords(opener).every((known) => isOpenerWord(known) && !isFormal([known]));
    return line && isGreeting && !isRefusedWord(word) ? [{ greeting: line[0], word }] : [];
  });
  const [newest] = found;
  if (newest === undefined || foldToWords(`${name.first} ${name.full}`).includes(newest.word)) return undefined;
  const [first = ''] = foldToWords(name.first);
  const isShortForm = first.length > 2 && newest.word.slice(0, 2) === first.slice(0, 2);
  const wasUsedTwice = found.filter(({ word }) => word === newest.word).length > 1;
  return isShortForm || wasUsedTwice ? newest.greeting : undefined;
}

function defaultGreeting(name: GreetedName, language: LanguageTag): string {
  switch (name.script) {
    case 'japanese':
      return `${name.last || name.full}さん、`;
    case 'korean':
      return `${name.full}님,`;
    case 'chinese':
      return `${name.full}，你好，`;
    case null:
      return `${defaultGreetings[language].named} ${name.first || `${name.title} ${name.last}`.trim()},`;
  }
}

/** The folded words with which they greeted the user last: "hi", "dear ms". */
function theirOpener(said: readonly string[]): readonly string[] | undefined {
  for (const text of said) {
    const words = foldToWords(firstLine(text));
    const end = words.findIndex((word) => !isOpenerWord(word));
    const opener = end < 0 ? words : words.slice(0, end);
    if (opener.length > 0) return opener;
  }
  return undefined;
}

/** The only language that has an opener; undefined where several have it. */
function languageOfOpener(opener: readonly string[] | undefined): LanguageTag | undefined {
  const languages = opener === undefined ? [] : languagesOfOpener(opener);
  return languages.length === 1 ? languages[0] : undefined;
}

/** The language of the first of the texts that tells one, by its small words or by its greeting. */
function languageOf(texts: readonly string[]): LanguageTag | undefined {
  for (const text of texts) {
    const language = languageTagOf(text) ?? languageOfOpener(theirOpener([text]));
    if (language !== undefined) return language;
  }
  return undefined;
}
