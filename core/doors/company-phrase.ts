import { allSynonyms } from './goal-synonyms.ts';
import { tokensOf } from './goal-tokens.ts';
import type { Token } from './goal-tokens.ts';
import { wordIs } from './sought-words.ts';

/** Tells whether somebody's company has this name, folded, or a longer one that begins with it. */
export type IsCompany = (foldedName: string) => boolean;

const articles = new Set('a an the der die das dem den ein einem einer le la les el los il lo'.split(' '));

/** Finds the words that name a company after an "at": "Deutsche Bank" in "someone at Deutsche Bank". Each list is one company. */
export function companyPhrasesOf(tokens: readonly Token[], isCompany: IsCompany): (readonly Token[])[] {
  return segmentsAfterAt(tokens).flatMap((segment) => {
    const phrase = knownPhrase(segment, isCompany) ?? capitalisedPhrase(segment);
    return phrase === undefined ? [] : [phrase];
  });
}

/** Lists the names of which `companyPhrasesOf` may ask whether they are somebody's company. */
export function mayBeCompanies(text: string): string[] {
  return segmentsAfterAt(tokensOf(text)).flatMap((segment) => beginningsOf(segment).map(foldedName));
}

/** The words between an "at" and the next preposition, comma or "or", without what says nothing before the first of them. */
function segmentsAfterAt(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.follows !== 'at') continue;
    if (last === undefined || last.phrase !== token.phrase || token.isAlternative) segments.push([]);
    segments.at(-1)?.push(token);
    last = token;
  }
  return segments.map((segment) => {
    const first = segment.findIndex((token) => !articles.has(token.word) && (!token.isSilent || isCapitalised(token)));
    return first < 0 ? [] : segment.slice(first);
  });
}

/** The beginnings of two and more words, the longest first. */
function beginningsOf(segment: readonly Token[]): Token[][] {
  return segment.map((_, index) => segment.slice(0, segment.length - index)).filter(({ length }) => length > 1);
}

function foldedName(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ');
}

function knownPhrase(segment: readonly Token[], isCompany: IsCompany): Token[] | undefined {
  return beginningsOf(segment).find((tokens) => isCompany(foldedName(tokens)));
}

/**
 * The words with capitals that follow each other, small words between them included; undefined if these are only fields,
 * roles and places, unless small words join them: "Klinik" is none, "Bank of America" and "Tallgrass Health" are.
 */
function capitalisedPhrase(segment: readonly Token[]): Token[] | undefined {
  let end = 0;
  for (const [index, token] of segment.entries()) {
    if (isCapitalised(token)) end = index + 1;
    else if (!token.isSilent) break;
  }
  while (end > 1 && isPlace(segment[end - 1]) && isCapitalised(segment[end - 2])) end -= 1;
  const phrase = segment.slice(0, end);
  const isJoined = phrase.some((token) => !isCapitalised(token));
  const hasName = phrase.some(({ word, isSilent }) => !isSilent && !isIn(allSynonyms(), word));
  return phrase.length > 0 && (isJoined || hasName) ? phrase : undefined;
}

/** Whether a word is written as names are: with a capital letter, or beginning with a digit. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /\p{Lu}|^\p{N}/u.test(token.written);
}

function isPlace(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isIn(
      allSynonyms().filter(({ kind }) => kind === 'place'),
      token.word,
    )
  );
}

/** Whether a word alone is a wording of one of these meanings. */
function isIn(synonyms: ReturnType<typeof allSynonyms>, word: string): boolean {
  return synonyms.some(({ wordings }) =>
    wordings.some(([first, ...others]) => first !== undefined && others.length === 0 && wordIs(word, first)),
  );
}
