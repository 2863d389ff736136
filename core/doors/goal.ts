import { none } from '../collections/none.ts';
import { keptByText } from '../outreach/kept-by-text.ts';
import { stemOf } from '../outreach/stem.ts';
import { companyPhrasesOf, isCapitalised } from './company-phrase.ts';
import { allSynonyms } from './goal-synonyms.ts';
import type { SynonymKind } from './goal-synonyms.ts';
import { tokensOf } from './goal-tokens.ts';
import type { Token } from './goal-tokens.ts';
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

const mostParts = 6;

// The same goals are read again and again, and what is compared with their parts is kept by part.
const mostKept = 200;
const divider = '\n';

const readKept = keptByText((textAndCompanies) => {
  const [text = '', ...companies] = textAndCompanies.split(divider);
  return readNewGoal(text, new Set(companies));
}, mostKept);

/**
 * Reads a goal in the user's words: "procurement at hospitals in Bavaria" is a role, a field and a place. Of the names that
 * may be of companies (`mayBeCompanies`) `companies` has those that are somebody's.
 */
export function readGoal(text: string, companies: readonly string[] = none): ReadGoal {
  return readKept([text.replaceAll(divider, ' '), ...companies].join(divider));
}

function readNewGoal(text: string, companies: ReadonlySet<string>): ReadGoal {
  const all = tokensOf(text);
  const taken = new Set<Token>();
  const found: { readonly first: Token; readonly part: GoalPart }[] = [];
  const take = (kind: GoalPartKind, used: readonly Token[], wordings: readonly Wording[]): void => {
    const inOrder = used.toSorted((one, other) => one.at - other.at);
    const [first] = inOrder;
    if (first === undefined) return;
    for (const token of used) taken.add(token);
    found.push({
      first,
      part: { kind, text: inOrder.map(({ written }) => written).join(' '), wordings },
    });
  };

  const phrases = companyPhrasesOf(all, (name) => companies.has(name));
  for (const phrase of phrases) take('company', phrase, [companyWording(phrase)]);
  const tokens = all.filter((token) => !token.isSilent && !taken.has(token));
  for (const { kind, name, wordings } of namesLongestFirst()) {
    for (let used = standing(name, tokens, taken); used !== undefined; used = standing(name, tokens, taken)) {
      take(kind, used, wordings);
    }
  }
  for (const token of tokens) {
    if (taken.has(token)) continue;
    if (token.follows === 'at' && !phrases.some(([first]) => first?.phrase === token.phrase)) {
      const name = companyFrom(token, tokens, taken);
      take('company', name, [companyWording(name)]);
    } else take('word', [token], [[soughtWord(token.word)]]);
  }
  const inOrder = found.toSorted((one, other) => one.first.at - other.first.at);
  return { parts: withAlternatives(inOrder).slice(0, mostParts) };
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

/** The words of a company that say something. */
function companyWording(tokens: readonly Token[]): Wording {
  return tokens
    .filter((token) => !token.isSilent || isCapitalised(token))
    .map(({ word }, index) => ({
      word,
      by: isWithoutSpaces(word) ? 'within' : 'whole',
      ...(index > 0 && { followsPrevious: true }),
    }));
}

function soughtWord(word: string): SoughtWord {
  return isWithoutSpaces(word) ? { word, by: 'within' } : { word: stemOf(word), by: 'stem' };
}

function isWithoutSpaces(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u.test(word);
}
