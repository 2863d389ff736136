import { foldToWords } from '../text/fold.ts';

/** Words that say nothing of whom the user hopes to reach. */
const silentWords = new Set(
  (
    'someone somebody anyone anybody people person persons contact contacts who that which with working works work worked job role position team teams department a an the of for and to my our ' +
    'their some any good great big small large new local door doors into introduction intro meet reach company companies firm jemand jemanden leute person kontakt kontakte der die das den dem ' +
    'des ein eine einen einem einer und von fur mit zu zur zum team abteilung firma firmen quelqu un une de du des le la les pour et avec alguien de del el los las para y con qualcuno di della il per'
  ).split(' '),
);
/** Whether a folded word says nothing by itself: "the", "of", "someone". */
export function isSilentWord(word: string): boolean {
  return silentWords.has(word);
}

/** Before a company, and before a place or a field. */
const atWords = new Set('at bei beim chez within inside'.split(' '));
const inWords = new Set('in im near around from aus en dans nahe'.split(' '));
const orWords = new Set('or oder ou'.split(' '));

/** A word of a goal. */
export type Token = {
  readonly written: string;
  /** Folded. */
  readonly word: string;
  /** By which tokens are put in order: the place in UTF-16 units, plus hundredths for those of one written word. */
  readonly at: number;
  /** Which phrase it is in: a preposition or a comma begins another. */
  readonly phrase: number;
  /** The kind of preposition before it; after "at" stands a company. */
  readonly follows: 'at' | 'in' | null;
  /** Whether an "or" stands before it. */
  readonly isAlternative: boolean;
  /** Whether it says nothing by itself: "the", "someone". */
  readonly isSilent: boolean;
};

const writtenWord = /[\p{L}\p{M}\p{N}]+(?:['’&.-][\p{L}\p{M}\p{N}]+)*|[,;]/gu;

/** Splits a goal into its words; prepositions, commas and "or" only tell how they belong together. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let phrase = 0;
  let follows: Token['follows'] = null;
  let isAlternative = false;
  for (const { 0: written, index } of text.replaceAll('@', ' at ').matchAll(writtenWord)) {
    const words = foldToWords(written);
    const [word = ''] = words;
    if (/^[,;]$/u.test(written)) phrase += 1;
    else if (words.length === 1 && (atWords.has(word) || inWords.has(word))) {
      phrase += 1;
      follows = atWords.has(word) ? 'at' : 'in';
    } else if (words.length === 1 && orWords.has(word)) isAlternative = true;
    else {
      for (const [order, part] of words.entries()) {
        const isSilent = isSilentWord(part);
        tokens.push({
          written: words.length === 1 ? written : (written.split(/[^\p{L}\p{M}\p{N}'’]+/u)[order] ?? part),
          word: part,
          at: index + order / 100,
          phrase,
          follows,
          isAlternative,
          isSilent,
        });
        if (!isSilent) isAlternative = false;
      }
    }
  }
  return tokens;
}
