import { fold } from '../text/fold.ts';
import type { LanguageTag } from './check/language.ts';

/** The words with which greetings begin, by language. To add a language is to add a line here and in `defaultGreetings`. */
const openers = {
  en: 'hi hello hey dear hiya howdy greetings',
  de: 'hallo hi moin servus liebe lieber grüezi grüß gruß gott dich hoi sehr geehrte geehrter verehrte verehrter guten tag tach hey',
  fr: 'bonjour salut cher chère coucou',
  es: 'hola buenas estimado estimada querido querida apreciado apreciada',
  pt: 'olá oi ola caro cara prezado prezada querido querida',
  it: 'ciao salve caro cara carissimo carissima gentile gentilissimo gentilissima buongiorno egregio egregia',
  nl: 'hoi hallo beste dag geachte goedendag hé hey',
} as const satisfies Record<LanguageTag, string>;

/** How people are greeted in a language by one who has not greeted in it yet: with their name, and without one. */
export const defaultGreetings = {
  en: { named: 'Hi', unnamed: 'Hello,' },
  de: { named: 'Hallo', unnamed: 'Hallo,' },
  fr: { named: 'Bonjour', unnamed: 'Bonjour,' },
  es: { named: 'Hola', unnamed: 'Hola,' },
  pt: { named: 'Olá', unnamed: 'Olá,' },
  it: { named: 'Ciao', unnamed: 'Buongiorno,' },
  nl: { named: 'Hoi', unnamed: 'Hallo,' },
} as const satisfies Record<LanguageTag, { readonly named: string; readonly unnamed: string }>;

const honorifics = new Set(
  (
    'mr mrs ms miss mx herr frau monsieur madame senor senora sr sra signor signora sig dott dottssa senhor senhora meneer mevrouw ' +
    'heer don dona dom dr prof professor'
  ).split(' '),
);

/** Words of greetings that are true only on some days, or that greet more than one. */
const writtenRefused =
  'again morning afternoon evening night new year birthday happy merry christmas easter congratulations congrats thanks thank sorry welcome ' +
  'morgen abend mittag neues frohe frohes danke nochmal nochmals geburtstag glückwunsch willkommen bonsoir merci bonne joyeux ' +
  'noches tardes dias gracias feliz felicidades bom boa dia tarde noite obrigado obrigada buonasera grazie auguri buon ' +
  'goedemorgen goedemiddag goedenavond bedankt gefeliciteerd all both there everyone everybody team folks friends zusammen alle ' +
  'ihr beide tous toutes todos todas tutti tutte allen allemaal and und et';

// Folded at their first use, since the first folding of letters with accents takes milliseconds, which no start should.
let refused: ReadonlySet<string> | undefined;
let wordsByLanguage: readonly (readonly [LanguageTag, ReadonlySet<string>])[] | undefined;

function openersByLanguage(): NonNullable<typeof wordsByLanguage> {
  wordsByLanguage ??= languageEntries().map(([language, words]) => [language, foldedWords(words)]);
  return wordsByLanguage;
}

function foldedWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold));
}

function languageEntries(): [LanguageTag, string][] {
  // The keys of an object literal are those of its type.
  return Object.entries(openers) as [LanguageTag, string][];
}

/** Whether a folded word belongs to greetings: "hi", "geehrte", "ms". */
export function isOpenerWord(word: string): boolean {
  return honorifics.has(word) || openersByLanguage().some(([, words]) => words.has(word));
}

/** Whether a folded word is true only on some days ("morning"), or greets more than one ("all"). */
export function isRefusedWord(word: string): boolean {
  refused ??= foldedWords(writtenRefused);
  return refused.has(word);
}

/** Whether folded words address somebody by family name: they have "Ms", "Herr" or a title. */
export function isFormal(words: readonly string[]): boolean {
  return words.some((word) => honorifics.has(word));
}

/** The languages in which folded words greet; empty when they belong to none. */
export function languagesOfOpener(words: readonly string[]): readonly LanguageTag[] {
  const telling = words.filter((word) => !honorifics.has(word));
  if (telling.length === 0) return [];
  return openersByLanguage()
    .filter(([, known]) => telling.every((word) => known.has(word)))
    .map(([language]) => language);
}
