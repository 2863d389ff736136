import { dutch } from './languages/dutch.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { otherLanguages } from './languages/other-languages.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { wordsOf } from './note-words.ts';
import type { NoteWords } from './note-words.ts';
import { compilePhrases, listOf, matcherOf } from './phrases.ts';
import type { Phrases, WordMatcher } from './phrases.ts';

/** A language in which drafts are checked, with its phrases ready for looking up. */
export type Language = {
  readonly isSmall: WordMatcher;
  readonly isDull: WordMatcher;
  readonly theirsWithCapital: ReadonlySet<string>;
  readonly endings: LanguageWords['endings'];
  /** Whether all nouns have capitals, so that a capital shows no name. */
  readonly hasCapitalNouns: boolean;
} & { readonly [kind in PhraseKind]: Phrases };

const phraseKinds = [
  'mine',
  'theirs',
  'together',
  'possessives',
  'remembering',
  'beforePlaces',
  'introducing',
  'tired',
  'nudges',
  'offers',
  'pitches',
  'attachments',
  'warm',
  'favours',
  'doors',
  'arrangements',
  'asksForTime',
  'presentations',
] as const;
type PhraseKind = (typeof phraseKinds)[number];

/** A language is added here, by its tag, and has a file of its own. */
const languageWords = { en: english, de: german, fr: french, es: spanish, pt: portuguese, it: italian, nl: dutch };
const checkedLanguages: readonly LanguageWords[] = Object.values(languageWords);

/** The tag of a language that the check knows. */
export type LanguageTag = keyof typeof languageWords;
// The keys of a literal are exactly these.
const languageTags = Object.keys(languageWords) as LanguageTag[];

/** How many points a text needs to be of a language, and how much more than any other has. */
const fewestPoints = 1;
const clearlyMore = 1.2;
/** The least share of small words in a text. In real ones it is about 0.4. */
const leastShare = 0.15;

/** For each small word, the numbers of the languages that have it; those of `otherLanguages` follow the checked ones. */
let languagesBySmallWord: ReadonlyMap<string, readonly number[]> | undefined;
const compiled = new Map<LanguageWords, Language>();

/**
 * Tells the language of a text by its small words: a word that n languages share counts 1/n for each, and a letter
 * or mark that is the language's own counts as a word. Undefined for a language that the check does not know, and where too little is written to tell.
 */
export function languageOf(read: NoteWords): Language | undefined {
  const found = checkedLanguages[placeOfLanguage(read)];
  return found && compiledLanguage(found);
}

/** Tells the language of a text as `languageOf` does, by its tag. */
export function languageTagOf(text: string): LanguageTag | undefined {
  return languageTags[placeOfLanguage(wordsOf(text))];
}

/** The place of a language among the checked ones, or -1. */
function placeOfLanguage({ words, text }: NoteWords): number {
  languagesBySmallWord ??= bySmallWord();
  const points: number[] = [];
  const counts: number[] = [];
  for (const { word } of words) {
    const languages = languagesBySmallWord.get(word);
    for (const language of languages ?? []) {
      points[language] = (points[language] ?? 0) + 1 / (languages?.length ?? 1);
      counts[language] = (counts[language] ?? 0) + 1;
    }
  }
  checkedLanguages.forEach(({ letters }, language) => {
    const own = points[language];
    if (own !== undefined && letters !== undefined && letters.test(text)) points[language] = own + 1;
  });
  let [best, most, second] = [-1, 0, 0];
  points.forEach((own, language) => {
    if (own > most) [best, most, second] = [language, own, most];
    else second = Math.max(second, own);
  });
  const isClear =
    most >= fewestPoints && most >= second * clearlyMore && (counts[best] ?? 0) >= words.length * leastShare;
  return isClear && best < checkedLanguages.length ? best : -1;
}

function bySmallWord(): ReadonlyMap<string, readonly number[]> {
  const languages = new Map<string, number[]>();
  [...checkedLanguages.map(({ small }) => small), ...otherLanguages].forEach((small, number) => {
    for (const word of new Set(listOf(small))) {
      const having = languages.get(word);
      if (having === undefined) languages.set(word, [number]);
      else having.push(number);
    }
  });
  return languages;
}

function compiledLanguage(words: LanguageWords): Language {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  // Every kind is there, since each is named in `phraseKinds`.
  const phrases = Object.fromEntries(phraseKinds.map((kind) => [kind, compilePhrases(words[kind])])) as {
    [kind in PhraseKind]: Phrases;
  };
  const language: Language = {
    ...phrases,
    isSmall: matcherOf(words.small),
    isDull: matcherOf(words.dull),
    theirsWithCapital: new Set(listOf(words.theirsWithCapital ?? '')),
    endings: words.endings,
    hasCapitalNouns: words.beforePlaces !== '',
  };
  compiled.set(words, language);
  return language;
}
