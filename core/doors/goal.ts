import { keptByText } from '../outreach/kept-by-text.ts';
import { stemOf } from '../outreach/stem.ts';
import { foldToWords } from '../text/fold.ts';
import { allSynonyms } from './goal-synonyms.ts';
import type { SynonymKind } from './goal-synonyms.ts';
import { wordIs } from './sought-words.ts';
import type { SoughtWord, Wording } from './sought-words.ts';

/** As what a part of a goal is read; `word` is one of which only its letters are known. */
export type GoalPartKind = 'company' | SynonymKind | 'word';

/** One thing that a goal asks for: a company, a role, a field, a place, or a word. */
export type GoalPart = {
  readonly kind: GoalPartKind;
  /** As written in the goal. */
  readonly text: string;
  /** Each of them says it. */
  readonly wordings: readonly Wording[];
};

/** A goal, read. */
export type ReadGoal = { readonly parts: readonly GoalPart[] };

/** Words that say nothing of whom the user hopes to reach. */
const silentWords = new Set(
  (
    'someone somebody anyone anybody people person persons contact contacts who that which with working works work worked job role position team teams department a an the of for and to my our ' +
    'their some any good great big small large new local door doors into introduction intro meet reach company companies firm jemand jemanden leute person kontakt kontakte der die das den dem ' +
    'des ein eine einen einem einer und von fur mit zu zur zum team abteilung firma firmen quelqu un une de du des le la les pour et avec alguien de del el los las para y con qualcuno di della il per'
  ).split(' '),
);
/** Before a company, and before a place or a field. */
const atWords = new Set('at bei beim chez within inside'.split(' '));
const inWords = new Set('in im near around from aus en dans nahe'.split(' '));
const orWords = new Set('or oder ou'.split(' '));

type Token = {
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
};

const mostParts = 6;
const writtenWord = /[\p{L}\p{M}\p{N}]+(?:['’&.-][\p{L}\p{M}\p{N}]+)*|[,;]/gu;

// The same goals are read again and again, and what is compared with their parts is kept by part.
const mostKept = 200;

/** A part of a goal, with the tokens that it was read from in the order of the goal. */
type FoundPart = { readonly first: Token; readonly tokens: readonly Token[]; readonly part: GoalPart };

/** Reads a goal in the user's words: "procurement at hospitals in Bavaria" is a role, a field and a place. */
export const readGoal: (text: string) => ReadGoal = keptByText(readNewGoal, mostKept);

function readNewGoal(text: string): ReadGoal {
  const tokens = tokensOf(text);
  const taken = new Set<Token>();
  const found: FoundPart[] = [];
  const take = (kind: GoalPartKind, used: readonly Token[], wordings: readonly Wording[]): void => {
    const inOrder = used.toSorted((one, other) => one.at - other.at);
    const [first] = inOrder;
    if (first === undefined) return;
    for (const token of used) taken.add(token);
    found.push({
      first,
      tokens: inOrder,
      part: { kind, text: inOrder.map(({ written }) => written).join(' '), wordings },
    });
  };

  for (const { kind, name, wordings } of namesLongestFirst()) {
    for (let used = standing(name, tokens, taken); used !== undefined; used = standing(name, tokens, taken)) {
      take(kind, used, wordings);
    }
  }
  giveToCompanies(found, tokens, taken);
  for (const token of tokens) {
    if (taken.has(token)) continue;
    if (token.follows === 'at') {
      const name = companyFrom(token, tokens, taken);
      take('company', name, [name.map(({ word }) => ({ word, by: isWithoutSpaces(word) ? 'within' : 'whole' }))]);
    } else take('word', [token], [[soughtWord(token.word)]]);
  }
  const inOrder = found.toSorted((one, other) => one.first.at - other.first.at);
  return { parts: withAlternatives(inOrder).slice(0, mostParts) };
}

/**
 * Gives fields and roles that are part of a company's name back to it: in "at Tallgrass Health" two words with capitals stand side by side
 * after "at", in "at Tallgrass hospitals" they do not.
 */
function giveToCompanies(found: FoundPart[], tokens: readonly Token[], taken: Set<Token>): void {
  const isOfName = (token: Token | undefined, beside: Token): boolean =>
    token !== undefined && token.phrase === beside.phrase && !taken.has(token) && hasCapital(token);
  const isNamed = ({ part, tokens: own }: FoundPart): boolean =>
    (part.kind === 'field' || part.kind === 'role') &&
    own.every((token) => token.follows === 'at' && hasCapital(token) && !token.isAlternative) &&
    own.some((token) => {
      const at = tokens.indexOf(token);
      const next = tokens[at + 1];
      return isOfName(tokens[at - 1], token) || (next?.isAlternative === false && isOfName(next, token));
    });
  for (let at = found.findIndex(isNamed); at >= 0; at = found.findIndex(isNamed)) {
    for (const { tokens: own } of found.splice(at, 1)) for (const token of own) taken.delete(token);
  }
}

function hasCapital({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Puts what follows an "or" to what stands before it, when both are of one kind. */
function withAlternatives(found: readonly { readonly first: Token; readonly part: GoalPart }[]): GoalPart[] {
  const parts: GoalPart[] = [];
  for (const { first, part } of found) {
    const before = parts.at(-1);
    if (first.isAlternative && before !== undefined && before.kind === part.kind) {
      parts[parts.length - 1] = {
        kind: part.kind,
        text: `${before.text} or ${part.text}`,
        wordings: [...before.wordings, ...part.wordings],
      };
    } else if (
      !parts.some(
        ({ kind, text, wordings }) => kind === part.kind && (text === part.text || wordings === part.wordings),
      )
    )
      parts.push(part);
  }
  return parts;
}

function tokensOf(text: string): Token[] {
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
        if (silentWords.has(part)) continue;
        tokens.push({
          written: words.length === 1 ? written : (written.split(/[^\p{L}\p{M}\p{N}'’]+/u)[order] ?? part),
          word: part,
          at: index + order / 100,
          phrase,
          follows,
          isAlternative,
        });
        isAlternative = false;
      }
    }
  }
  return tokens;
}

type Name = { readonly kind: SynonymKind; readonly name: Wording; readonly wordings: readonly Wording[] };
let names: readonly Name[] | undefined;

/** All names of the table, those of several words first, since "finance director" is more than either word. */
function namesLongestFirst(): readonly Name[] {
  return (names ??= allSynonyms()
    .flatMap(({ kind, names: all, wordings }) => all.map((name) => ({ kind, name, wordings })))
    .toSorted((one, other) => other.name.length - one.name.length));
}

/** The tokens of one phrase that have all words of a name; undefined if there are none. */
function standing(name: Wording, tokens: readonly Token[], taken: ReadonlySet<Token>): Token[] | undefined {
  const [first, ...others] = name;
  if (first === undefined) return undefined;
  for (const begin of tokens) {
    if (taken.has(begin) || !wordIs(begin.word, first)) continue;
    const used = [begin];
    for (const sought of others) {
      const next = tokens.find(
        (token) =>
          token.phrase === begin.phrase && !taken.has(token) && !used.includes(token) && wordIs(token.word, sought),
      );
      if (next !== undefined) used.push(next);
    }
    if (used.length === name.length) return used;
  }
  return undefined;
}

/** The words of a company from its first on: those of the phrase up to an "or" that nothing else has taken. */
function companyFrom(first: Token, tokens: readonly Token[], taken: ReadonlySet<Token>): Token[] {
  const following = tokens.filter((token) => token.phrase === first.phrase && token.at > first.at);
  const end = following.findIndex(({ isAlternative }) => isAlternative);
  return [first, ...(end < 0 ? following : following.slice(0, end))].filter((token) => !taken.has(token));
}

function soughtWord(word: string): SoughtWord {
  return isWithoutSpaces(word) ? { word, by: 'within' } : { word: stemOf(word), by: 'stem' };
}

function isWithoutSpaces(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u.test(word);
}
