import type { LineWords } from './line-words.ts';
import type { NameCandidate, NamedPerson } from './log-line.ts';
import type { LineNames, NameDue, WrittenName } from './names.ts';

/** A list of names as it stands in a line: "Ana, João and me". */
export type NameList<Candidate extends NameCandidate> = {
  readonly names: readonly WrittenName<Candidate>[];
  /** Those named before whom a pronoun stands for, by their numbers. */
  readonly before: readonly number[];
  /** Whether the user is among them: "Ana and I". */
  readonly hasUser: boolean;
  readonly end: number;
};

/** The people of a line, numbered in the order in which they are named. */
export class PeopleInLine<Candidate extends NameCandidate> {
  readonly people: NamedPerson<Candidate>[] = [];
  readonly #words: (readonly string[])[] = [];
  /** Those named last, for whom a pronoun stands. */
  #last: readonly number[] = [];
  readonly #mentioned: WrittenName<Candidate>[] = [];
  readonly #line: LineWords;
  readonly #names: LineNames<Candidate>;

  constructor(line: LineWords, names: LineNames<Candidate>) {
    this.#line = line;
    this.#names = names;
  }

  /** Notes a name that stands in the line without a part in what was understood; a pronoun may mean them. */
  mention(name: WrittenName<Candidate>): void {
    const known = this.#words.findIndex((others) => name.words.every((word) => others.includes(word)));
    if (known < 0 || !this.#last.includes(known)) this.#mentioned.push(name);
  }

  /** Those whom a pronoun may mean; of several it is not certain who "she" is. Who is only mentioned gets a number now. */
  meantByPronoun(): readonly number[] {
    if (this.#mentioned.length > 0) {
      const named = this.#mentioned.splice(0);
      this.#last = [...new Set([...this.#last, ...named.map((name) => this.#number(name))])];
    }
    return this.#last;
  }

  /**
   * Reads the list of names that begins at a word. It ends before a name with which another clause begins.
   *
   * @param begins tells whether a clause of somebody else begins at a name
   */
  listAt(
    index: number,
    to: number,
    due: NameDue,
    begins: (index: number) => boolean = () => false,
  ): NameList<Candidate> | undefined {
    const names: WrittenName<Candidate>[] = [];
    const before: number[] = [];
    let end = index;
    let hasUser = false;
    for (let at = index; at < to;) {
      const item = this.#itemAt(at, due);
      if (item === undefined) break;
      if (at > index && begins(at)) break;
      if (item.name) names.push(item.name);
      before.push(...(item.before ?? []));
      hasUser ||= item.name === undefined && item.before === undefined;
      end = item.end;
      at = end;
      if (this.#line.tokens[at]?.text === ',') at += 1;
      if (this.#line.isAnd(at)) at += 1;
      if (at === end) break;
    }
    return names.length + before.length > 0 && end <= to ? { names, before, hasUser, end } : undefined;
  }

  #itemAt(
    at: number,
    due: NameDue,
  ): { name?: WrittenName<Candidate>; before?: readonly number[]; end: number } | undefined {
    const { language } = this.#line;
    const token = this.#line.tokens[at];
    if (token === undefined || token.word === '') return undefined;
    if (language.user.has(token.word) && !token.isMarked) return { end: at + 1 };
    if (due !== 'nobody' && !token.isOwner) {
      if (language.pronouns.has(token.word)) {
        const before = this.meantByPronoun();
        return before.length === 1 ? { before, end: at + 1 } : undefined;
      }
      if (language.pluralPronouns.has(token.word)) {
        const before = this.meantByPronoun();
        return before.length > 0 ? { before, end: at + 1 } : undefined;
      }
    }
    return this.#names.nameAt(at, due);
  }

  /** Numbers the people of a list; who was named before keeps the number. */
  add({ names, before }: Pick<NameList<Candidate>, 'names' | 'before'>): number[] {
    const numbers = [...new Set([...before, ...names.map((name) => this.#number(name))])];
    if (names.length > 0) {
      this.#last = numbers;
      this.#mentioned.length = 0;
    }
    return numbers;
  }

  #number({ written, span, words, match }: WrittenName<Candidate>): number {
    const known = this.#words.findIndex((others) => words.every((word) => others.includes(word)));
    if (known >= 0) return known;
    this.#words.push(words);
    this.people.push({ ...match, written, span });
    return this.people.length - 1;
  }
}

/** The only one of a list of people; nobody where there are several. */
export function onlyOne(numbers: readonly number[]): readonly number[] {
  return numbers.length === 1 ? numbers : [];
}
