import { capitalise } from '../text/sentence-parts.ts';
import { fold } from '../text/fold.ts';

/** The form in which a language addresses somebody. */
export type AddressGender = 'feminine' | 'masculine';

/** Words of greetings that have two forms: feminine and masculine. */
const pairs: readonly (readonly [feminine: string, masculine: string])[] = [
  ['liebe', 'lieber'],
  ['geehrte', 'geehrter'],
  ['verehrte', 'verehrter'],
  ['Frau', 'Herr'],
  ['Ms', 'Mr'],
  ['Mrs', 'Mr'],
  ['Miss', 'Mr'],
  ['chère', 'cher'],
  ['Madame', 'Monsieur'],
  ['querida', 'querido'],
  ['estimada', 'estimado'],
  ['apreciada', 'apreciado'],
  ['prezada', 'prezado'],
  ['cara', 'caro'],
  ['carissima', 'carissimo'],
  ['gentilissima', 'gentilissimo'],
  ['egregia', 'egregio'],
  ['señora', 'señor'],
  ['Sra', 'Sr'],
  ['signora', 'signor'],
  ['senhora', 'senhor'],
  ['mevrouw', 'meneer'],
];

type Form = { readonly gender: AddressGender; readonly feminine: string; readonly masculine: string };

// The first pair with a form decides what it becomes: "Mr" becomes "Ms".
const forms: ReadonlyMap<string, Form> = new Map(
  pairs.toReversed().flatMap(([feminine, masculine]): [string, Form][] => [
    [fold(feminine), { gender: 'feminine', feminine, masculine }],
    [fold(masculine), { gender: 'masculine', feminine, masculine }],
  ]),
);

const word = /[\p{L}\p{M}]+/gu;

/** The gender in which the words of a greeting address somebody; null when they are the same for everybody. */
export function genderOfWords(words: string): AddressGender | null {
  for (const [found] of words.matchAll(word)) {
    const form = forms.get(fold(found));
    if (form) return form.gender;
  }
  return null;
}

/** Rewrites the words of a greeting for a gender: "Sehr geehrter Herr" as "Sehr geehrte Frau". */
export function wordsInGender(words: string, gender: AddressGender): string {
  return words.replace(word, (found) => {
    const form = forms.get(fold(found));
    if (!form || form.gender === gender) return found;
    return found === found.toLowerCase() ? form[gender].toLowerCase() : capitalise(form[gender]);
  });
}

/** First names whose ending misleads: women and men both have them, or mostly the others do. */
const undecided = new Set(
  (
    'alexa andrea luca nicola sascha sasha sacha mika joshua noa elia elias mattia tobia ilja ilya nikita misha mischa kosta luka jona juha ' +
    'jukka pekka akira battista gianluca gianandrea isa musa mustafa zakaria krishna aditya rosario consuelo amparo rocio ' +
    'margo marlo cleo socorro jimena robin kim jean dominique camille jackie ira ezra dana shea costa bela geza ' +
    'gyula attila costica vania kolya vanya petya pasha grisha danila kuzma foma borna sava vuka nebojsa rasha'
  ).split(' '),
);
const feminineEnding = /(?:a|ine|ette|elle|lde|traud|trud|burg)$/u;
const masculineEnding = /(?:[^k]o|us|bert|hard|rich|fried|olf|uel)$/u;
const masculineInO = new Set('marko heiko mirko branko zlatko franko marco'.split(' '));

/** Tells the gender that the ending of a first name decides; null where it does not. */
export function genderOfFirstName(firstName: string): AddressGender | null {
  const name = fold(firstName).split(' ')[0] ?? '';
  if (!/^[a-z]{3,}$/.test(name) || undecided.has(name)) return null;
  if (feminineEnding.test(name)) return 'feminine';
  return masculineInO.has(name) || masculineEnding.test(name) ? 'masculine' : null;
}
