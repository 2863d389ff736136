import type { LineWords } from './line-words.ts';
import type { NameCandidate } from './log-line.ts';
import type { LineNames } from './names.ts';
import type { CompiledLanguage, CompiledPattern, PatternPart } from './pattern.ts';
import type { NameList, PeopleInLine } from './people-in-line.ts';

/** A pattern found in a line. */
export type PatternMatch<Candidate extends NameCandidate> = {
  readonly pattern: CompiledPattern;
  readonly start: number;
  /** After its last word. */
  readonly end: number;
  readonly people: NameList<Candidate> | undefined;
  readonly others: NameList<Candidate> | undefined;
  /** Where a `<thing>` begins; it ends with the clause. */
  readonly thing: number | undefined;
  /** The words of the pattern itself, without its slots: [start, end) of tokens. */
  readonly ownWords: readonly number[];
  readonly hasGap: boolean;
};

type Matching<Candidate extends NameCandidate> = Omit<PatternMatch<Candidate>, 'pattern' | 'start' | 'ownWords'> & {
  readonly ownWords: readonly number[];
};

const mostWordsOfGap = 6;
/** Matches the signs before a list of those who were there: "board meeting: Ana, João", "lunch (Ana, João)". */
const listSign = /^[:(]$/u;
/** Matches signs that a pattern passes over: a colon, a dash, a pictograph. */
const passedOver = /^(?:[:–—~|*•·-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Mn}|\p{Cf})$/u;

/** Finds patterns in the words of a line. */
export class PatternMatcher<Candidate extends NameCandidate> {
  readonly #words: LineWords;
  readonly #compiled: CompiledLanguage;
  readonly #names: LineNames<Candidate>;
  readonly #people: PeopleInLine<Candidate>;

  constructor(
    words: LineWords,
    compiled: CompiledLanguage,
    names: LineNames<Candidate>,
    people: PeopleInLine<Candidate>,
  ) {
    this.#words = words;
    this.#compiled = compiled;
    this.#names = names;
    this.#people = people;
  }

  /** The place of the next word at or after `index`, past days, quotes and pictographs. */
  #next(index: number, to: number): number {
    let at = index;
    while (at < to && (this.#words.isBlocked(at) || this.#isPassedOver(at))) at += 1;
    return at;
  }

  #isPassedOver(index: number): boolean {
    const { text = '', word = '' } = this.#words.tokens[index] ?? {};
    return word === '' && passedOver.test(text);
  }

  /** Matches one of the language's patterns at exactly this place. */
  matchAt(index: number, to: number, isFirst: boolean): PatternMatch<Candidate> | undefined {
    const begins = this.#whatBegins(index, to);
    for (const pattern of this.#compiled.patterns) {
      const match = begins(pattern) ? this.#match(pattern, index, to, isFirst) : undefined;
      if (match !== undefined) return match;
    }
    return undefined;
  }

  /** Tells quickly whether a pattern may begin at a place, so that most of them are not tried. */
  #whatBegins(index: number, to: number): (pattern: CompiledPattern) => boolean {
    const { word = '' } = this.#words.tokens[this.#next(index, to)] ?? {};
    let hasPeople: boolean | undefined;
    return ({ parts: [first] }) => {
      if (first?.part === 'words') return first.isOptional || first.alternatives.has(word);
      if (first?.part === 'noun')
        return first.phrases.some((phrase) => phrase[0] === word || phrase.join(' ') === word);
      if (first?.part === 'people' || first?.part === 'known' || first?.part === 'others') {
        hasPeople ??= this.#people.listAt(this.#next(index, to), to, 'anybody') !== undefined;
        return hasPeople;
      }
      return true;
    };
  }

  /** Whether a clause with somebody as its subject begins at a name: "João called me". */
  beginsClauseOfAnother(index: number, to: number): boolean {
    const { language } = this.#compiled;
    const token = this.#words.tokens[index];
    if (token === undefined) return false;
    const isPronoun = language.pronouns.has(token.word) || language.pluralPronouns.has(token.word);
    const end = isPronoun ? index + 1 : this.#names.nameAt(index, 'anybody')?.end;
    return end !== undefined && this.#compiled.patterns.some((pattern) => this.#goesOn(pattern, end, to));
  }

  /** Whether a pattern goes on at `index` after its subject. */
  #goesOn({ hasSubject, parts }: CompiledPattern, index: number, to: number): boolean {
    const [, second] = parts;
    if (!hasSubject || second?.part !== 'words' || second.isOptional) return false;
    const at = this.#next(index, to);
    return (
      at < to &&
      second.alternatives.has(this.#words.tokens[at]?.word ?? '') &&
      this.#words.tokens[at]?.isOwner === false
    );
  }

  #match(pattern: CompiledPattern, index: number, to: number, isFirst: boolean): PatternMatch<Candidate> | undefined {
    const empty: Matching<Candidate> = {
      end: index,
      people: undefined,
      others: undefined,
      thing: undefined,
      ownWords: [],
      hasGap: false,
    };
    const made = this.#matchParts(pattern.parts, empty, to, isFirst);
    return made === undefined ? undefined : { ...made, pattern, start: this.#next(index, to) };
  }

  #matchParts(
    parts: readonly PatternPart[],
    made: Matching<Candidate>,
    to: number,
    isFirst: boolean,
  ): Matching<Candidate> | undefined {
    const [part, ...rest] = parts;
    if (part === undefined) return made;
    const at = this.#next(made.end, to);
    const token = at < to ? this.#words.tokens[at] : undefined;
    switch (part.part) {
      case 'words': {
        if (token !== undefined && part.alternatives.has(token.word) && !token.isOwner) {
          const taken = { ...made, end: at + 1, ownWords: [...made.ownWords, at] };
          const matched = this.#matchParts(rest, taken, to, isFirst);
          if (matched !== undefined) return matched;
        }
        return part.isOptional ? this.#matchParts(rest, made, to, isFirst) : undefined;
      }
      case 'noun': {
        const phrase = part.phrases.find((words) => this.#stands(words, at, to));
        if (phrase === undefined) return undefined;
        // "Catch-up" is one word of the line.
        const length = token?.word === phrase.join(' ') ? 1 : phrase.length;
        const places = phrase.slice(0, length).map((_, offset) => at + offset);
        const taken = { ...made, end: at + length, ownWords: [...made.ownWords, ...places] };
        return this.#matchParts(rest, taken, to, isFirst);
      }
      case 'me':
        return token !== undefined && this.#compiled.language.user.has(token.word)
          ? this.#matchParts(rest, { ...made, end: at + 1, ownWords: [...made.ownWords, at] }, to, isFirst)
          : undefined;
      case 'people':
      case 'known':
      case 'others': {
        if (token === undefined) return undefined;
        const isSubject = made.end === made.ownWords.length && made.ownWords.length === 0 ? isFirst : false;
        const begins = isSubject ? undefined : (place: number) => this.beginsClauseOfAnother(place, to);
        const list = this.#people.listAt(at, to, part.part === 'known' ? 'known' : 'anybody', begins);
        if (list === undefined) return undefined;
        const taken = { ...made, end: list.end, [part.part === 'others' ? 'others' : 'people']: list };
        return this.#matchParts(rest, taken, to, isFirst);
      }
      case 'owner': {
        const owner = token === undefined ? undefined : this.#names.nameAt(at, 'anybody', true);
        if (owner === undefined) return undefined;
        const people = { names: [owner.name], before: [], hasUser: false, end: owner.end };
        return this.#matchParts(rest, { ...made, end: owner.end, people }, to, isFirst);
      }
      case 'sign': {
        let sign = made.end;
        while (this.#words.isBlocked(sign)) sign += 1;
        return sign < to && listSign.test(this.#words.tokens[sign]?.text ?? '')
          ? this.#matchParts(rest, { ...made, end: sign + 1 }, to, isFirst)
          : undefined;
      }
      case 'gap':
        return this.#matchGap(rest, made, to, isFirst);
      case 'thing':
        return token === undefined ? undefined : { ...made, end: to, thing: at };
    }
  }

  /** Passes over up to six words, as few as the rest of the pattern lets. */
  #matchGap(
    rest: readonly PatternPart[],
    made: Matching<Candidate>,
    to: number,
    isFirst: boolean,
  ): Matching<Candidate> | undefined {
    for (let length = 1; length <= mostWordsOfGap; length += 1) {
      const at = made.end + length - 1;
      const token = this.#words.tokens[at];
      if (at >= to || token === undefined || (token.word === '' && !this.#words.isBlocked(at) && token.text !== '&'))
        return undefined;
      if (this.#compiled.language.pronouns.has(token.word)) return undefined;
      const matched = this.#matchParts(rest, { ...made, end: at + 1, hasGap: true }, to, isFirst);
      if (matched !== undefined) return matched;
    }
    return undefined;
  }

  #stands(words: readonly string[], at: number, to: number): boolean {
    if (this.#words.word(at) === words.join(' ') && at < to && !this.#words.isBlocked(at)) return true;
    return words.every((word, offset) => {
      const token = this.#words.tokens[at + offset];
      return at + offset < to && token?.word === word && !this.#words.isBlocked(at + offset) && !token.isOwner;
    });
  }
}
