import { fold } from '../text/fold.ts';
import type { NameCandidate, NameFinder, NameMatch, Span } from './log-line.ts';
import type { LineWords } from './line-words.ts';
import type { CompiledLanguage } from './pattern.ts';

/** A name that stands in a line. */
export type WrittenName<Candidate extends NameCandidate> = {
  readonly written: string;
  readonly span: Span;
  /** Folded. */
  readonly words: readonly string[];
  readonly match: NameMatch<Candidate>;
};

/** A name with the place after it. */
type NameAt<Candidate extends NameCandidate> = { readonly name: WrittenName<Candidate>; readonly end: number };

/** What is due where a name may stand: anybody, somebody known, or nobody in particular. */
export type NameDue = 'anybody' | 'known' | 'nobody';

const mostWords = 5;
/** Matches an initial, with which nobody is named alone. */
const oneLetter = /^[a-z0-9]$/u;
const noMatch: NameMatch<never> = { candidates: [], more: 0 };

/** Reads the names of one line. */
export class LineNames<Candidate extends NameCandidate> {
  readonly #found = new Map<string, NameMatch<Candidate>>();
  readonly #read = new Map<string, NameAt<Candidate> | undefined>();
  readonly #words: LineWords;
  readonly #compiled: CompiledLanguage;
  readonly #finder: NameFinder<Candidate>;

  constructor(words: LineWords, compiled: CompiledLanguage, finder: NameFinder<Candidate>) {
    this.#words = words;
    this.#compiled = compiled;
    this.#finder = finder;
  }

  #find(words: readonly string[]): NameMatch<Candidate> {
    const key = words.join(' ');
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const match = key === '' ? noMatch : this.#finder.find(key.split(' '));
    this.#found.set(key, match);
    return match;
  }

  /** Whether somebody is named so. */
  isKnown(word: string): boolean {
    return this.#find([word]).candidates.length > 0;
  }

  /** Reads the name that begins at a word; gives the place after it too. */
  nameAt(index: number, due: NameDue, isOwned = false): NameAt<Candidate> | undefined {
    const key = `${index} ${due} ${isOwned}`;
    if (this.#read.has(key)) return this.#read.get(key);
    const read = this.#nameAt(index, due, isOwned);
    this.#read.set(key, read);
    return read;
  }

  #nameAt(index: number, due: NameDue, isOwned: boolean): NameAt<Candidate> | undefined {
    const { language, vocabulary } = this.#compiled;
    const token = this.#words.tokens[index];
    if (token === undefined || token.word === '' || this.#words.isBlocked(index)) return undefined;
    if (language.beforeFamily.has(token.word)) return this.#familyAt(index);
    if (language.titles.has(token.word)) {
      return this.nameAt(this.#words.tokens[index + 1]?.text === '.' ? index + 2 : index + 1, due, isOwned);
    }
    if (!token.isMarked && (language.neverNames.has(token.word) || oneLetter.test(token.word))) return undefined;
    const isOrdinary = language.alsoNames.has(token.word) || vocabulary.has(token.word);

    let end = index;
    const words: string[] = [];
    let match: NameMatch<Candidate> = noMatch;
    for (let next = token; words.length < mostWords;) {
      const longer = [...words, next.word];
      const found = this.#find(longer);
      if (found.candidates.length === 0) break;
      words.push(next.word);
      match = found;
      end += 1;
      if (next.isOwner) break;
      const following = this.#words.tokens[end];
      if (following === undefined || !this.#isNextWord(end) || following.isMarked) break;
      if (language.neverNames.has(following.word)) break;
      next = following;
    }
    const isFullName = words.length > 1;
    const isKnown = words.length > 0;
    // "Ana Lopes" is not the Ana of another name.
    const isLonger = this.#isUnknownCapital(end) && !this.#words.tokens[end - 1]?.isOwner;
    if (!isKnown || (isLonger && isKnown && end > index && this.#isNextWord(end))) {
      if (isKnown && due === 'nobody') return undefined;
      if (due !== 'anybody' || (isOrdinary && !isKnown)) return undefined;
      return this.#newNameAt(index, isOwned);
    }
    if (this.#words.tokens[end - 1]?.isOwner !== isOwned) return undefined;
    if (!isFullName && !token.isMarked && due === 'nobody') {
      const isName = isOrdinary ? this.#isCapitalWithin(index) : token.isCapital || token.word.length > 2;
      if (!isName) return undefined;
    }
    return this.#withCompany(index, end, words, match);
  }

  /** Whether only a space stands before a word, and no sign. */
  #isNextWord(index: number): boolean {
    const [before, token] = [this.#words.tokens[index - 1], this.#words.tokens[index]];
    if (before === undefined || token === undefined || token.word === '' || this.#words.isBlocked(index)) return false;
    const between = this.#words.line.slice(before.end, token.start).trim();
    // An initial: "J. Hale".
    return between === '' || (between === '.' && before.text.length === 1);
  }

  /** Whether a word has a capital that no beginning of a sentence gives it. */
  #isCapitalWithin(index: number): boolean {
    return this.#words.tokens[index]?.isCapital === true && this.#words.word(index - 1) !== '';
  }

  #isUnknownCapital(index: number): boolean {
    const token = this.#words.tokens[index];
    if (token === undefined || !this.#isNextWord(index) || token.isMarked) return false;
    const { language, vocabulary } = this.#compiled;
    return (
      token.isCapital &&
      !/^\p{Lo}/u.test(token.text) &&
      !language.neverNames.has(token.word) &&
      !language.user.has(token.word) &&
      !vocabulary.has(token.word) &&
      !language.fillers.has(token.word) &&
      !language.unreal.has(token.word)
    );
  }

  /** Somebody whom the user does not know: capitalised words where a name is due. */
  #newNameAt(index: number, isOwned: boolean): NameAt<Candidate> | undefined {
    const token = this.#words.tokens[index];
    const { language, vocabulary } = this.#compiled;
    if (token === undefined || !token.isCapital || /^(?:\p{Lu}|\p{N}){2,}$/u.test(token.text)) return undefined;
    if (language.fillers.has(token.word) || language.user.has(token.word) || language.unreal.has(token.word))
      return undefined;
    if (vocabulary.has(token.word) && !this.isKnown(token.word)) return undefined;
    let end = index + 1;
    while (end - index < 4 && !this.#words.tokens[end - 1]?.isOwner && this.#isUnknownCapital(end)) end += 1;
    if (this.#words.tokens[end - 1]?.isOwner !== isOwned) return undefined;
    const words = this.#words.tokens.slice(index, end).map(({ word }) => word);
    if (this.#finder.isCompany(words.join(' ').split(' '))) return undefined;
    return { name: this.#written(index, end, words, noMatch), end };
  }

  /** "The Kerns": everybody of that family. */
  #familyAt(index: number): NameAt<Candidate> | undefined {
    const { language } = this.#compiled;
    const token = this.#words.tokens[index + 1];
    if (token === undefined || !this.#isNextWord(index + 1) || !token.isCapital || token.isOwner) return undefined;
    const family = token.word.replace(language.familyPlural, '');
    if (family === token.word) return undefined;
    const match = this.#find([family]);
    if (match.candidates.length === 0) return undefined;
    return { name: this.#written(index, index + 2, [family], match), end: index + 2 };
  }

  /** Takes a company along that says who is meant: "Tom from Acme", "Tom (Acme)". */
  #withCompany(index: number, end: number, words: readonly string[], match: NameMatch<Candidate>) {
    const plain = { name: this.#written(index, end, words, match), end };
    if (match.candidates.length + match.more < 2) return plain;
    const { language } = this.#compiled;
    const [sign, company] = [this.#words.tokens[end], this.#words.tokens[end + 1]];
    if (sign === undefined || company === undefined || company.word === '' || this.#words.isBlocked(end + 1))
      return plain;
    const isBracket = sign.text === '(';
    if (!isBracket && !language.ofCompany.has(sign.word)) return plain;
    const works = match.candidates.filter((each) => foldedWords(each.company).startsWith(`${company.word} `));
    if (works.length === 0) return plain;
    const after = end + 2 + (isBracket && this.#words.tokens[end + 2]?.text === ')' ? 1 : 0);
    // Others may work there too who are not among those that are known by now.
    const others = match.more === 0 ? [] : match.candidates.filter((each) => !works.includes(each));
    const candidates = [...works, ...others];
    return { name: this.#written(index, end, words, { candidates, more: match.more }), end: after };
  }

  #written(index: number, end: number, words: readonly string[], match: NameMatch<Candidate>): WrittenName<Candidate> {
    const span: Span = [this.#words.tokens[index]?.start ?? 0, this.#words.tokens[end - 1]?.end ?? 0];
    return { written: this.#words.line.slice(...span), span, words: words.flatMap((word) => word.split(' ')), match };
  }
}

function foldedWords(text: string): string {
  return `${fold(text)} `;
}
