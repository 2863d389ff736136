import type { LineWords } from './line-words.ts';
import type { NameCandidate } from './log-line.ts';
import type { PatternMatcher } from './match-pattern.ts';
import type { LineNames } from './names.ts';
import type { CompiledLanguage } from './pattern.ts';

/** A clause: the words and signs from `from` up to, not including, `to`. */
export type Clause = { readonly from: number; readonly to: number };

const endsClause = /^[.!?;…。！？]$/u;
const dash = /^[-–—|>→]$/u;

/**
 * Splits a line into clauses: at the end of sentences, at commas that part no names, and before "and" where something else
 * is told.
 */
export function clausesOf<Candidate extends NameCandidate>(
  words: LineWords,
  { patterns, vocabulary }: CompiledLanguage,
  names: LineNames<Candidate>,
  matcher: PatternMatcher<Candidate>,
): Clause[] {
  const { line, tokens, language } = words;
  const isJoint = (index: number): boolean => language.joints.has(words.word(index));

  /** Whether something else is told from a place on. */
  function begins(index: number): boolean {
    let at = index;
    while (words.isUser(at) || isJoint(at)) at += 1;
    const word = words.word(at);
    if (word === '' || words.isBlocked(at)) return false;
    const isVerb = patterns.some(
      ({ parts: [first] }) => first?.part === 'words' && first.alternatives.has(word) && tokens[at]?.isOwner === false,
    );
    return isVerb || matcher.beginsClauseOfAnother(at, tokens.length);
  }

  /** Whether a comma stands in a list of names. */
  function isInList(index: number): boolean {
    const before = tokens[index - 1];
    if (before === undefined || before.word === '' || words.isBlocked(index - 1)) return false;
    const next = words.isAnd(index + 1) ? index + 2 : index + 1;
    const isName = names.nameAt(next, before.isCapital ? 'anybody' : 'known') !== undefined;
    return (words.isUser(next) || isName) && !begins(next);
  }

  /** Whether a sign stands between a word of contact, or its day, and a list of names. */
  function isBeforeList(index: number): boolean {
    const isAfterContact = words.isBlocked(index - 1) || vocabulary.has(words.word(index - 1));
    return isAfterContact && names.nameAt(index + 1, 'known') !== undefined && !begins(index + 1);
  }

  function endsAtSign(index: number): boolean {
    const { text = '', start = 0, end = 0 } = tokens[index] ?? {};
    const isSpaced = (tokens[index + 1]?.start ?? Infinity) > end;
    const isApart = isSpaced && (tokens[index - 1]?.end ?? -1) < start;
    const isAbbreviation =
      text === '.' && (/^\p{Lu}$/u.test(tokens[index - 1]?.text ?? '') || language.titles.has(words.word(index - 1)));
    if (endsClause.test(text)) return isSpaced && !isAbbreviation;
    if (text === ',') return !isInList(index);
    // "3 May: dinner" tells the day first; "Ana: coffee" whom.
    if (text === ':') return isSpaced && words.isBlocked(index - 1);
    // "Tom (Acme)" says where Tom works, "lunch (Ana, João)" who was there.
    if (text === '(') return tokens[index + 2]?.text !== ')' && !isBeforeList(index);
    if (text === ')') return tokens[index - 2]?.text !== '(';
    return (
      (dash.test(text) && isApart && begins(index + 1)) ||
      (language.and.has(text) && begins(index + 1) && !isAfterSubject(index))
    );
  }

  const clauses: Clause[] = [];
  let from = 0;
  /** Whether "and" stands after the first of those who did something: "Ana and João called". */
  const isAfterSubject = (index: number): boolean => names.nameAt(from, 'anybody')?.end === index;
  const end = (to: number, next: number): void => {
    if (to > from) clauses.push({ from, to });
    from = next;
  };
  for (const [index, token] of tokens.entries()) {
    if (index < from || words.isBlocked(index)) continue;
    if (token.word === '') {
      if (endsAtSign(index)) end(index, index + 1);
    } else if (isJoint(index) || words.isAnd(index)) {
      let after = index + 1;
      while (isJoint(after)) after += 1;
      if (begins(after) && (index > from || isJoint(index)) && !isAfterSubject(index)) end(index, after);
    }
    const isLastOfRow = line.slice(token.end, tokens[index + 1]?.start ?? token.end).includes('\n');
    if (isLastOfRow && index >= from) end(index + 1, index + 1);
  }
  end(tokens.length, tokens.length);
  return clauses;
}
