import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';
import type { Span, UnderstoodPart } from './log-line.ts';

/**
 * Returns what was not understood: the clauses that say more than what was understood, as they stand in the line.
 *
 * @param covered the places of the words that were understood
 */
export function noteOf(words: LineWords, clauses: readonly Clause[], covered: ReadonlySet<number>): string {
  const { line, tokens, language } = words;
  const isUnderstood = (index: number): boolean =>
    covered.has(index) ||
    language.silent.has(words.word(index)) ||
    language.pictographs.has(tokens[index]?.text ?? '') ||
    (words.word(index) === '' && !words.isBlocked(index));
  let note = '';
  for (const [index, { from, to }] of clauses.entries()) {
    if (tokens.slice(from, to).every((_, offset) => isUnderstood(from + offset))) continue;
    const next = clauses[index + 1]?.from;
    const text = line.slice(tokens[from]?.start ?? 0, next === undefined ? line.length : tokens[next]?.start);
    note += note === '' || /\s$/u.test(note) ? text : ` ${text}`;
  }
  return note.replace(/[\s,;:(]+$/u, '').trim();
}

type Part = { readonly span: Span; readonly says: UnderstoodPart };

/** Sorts parts of a line and leaves out those within another. */
export function outermostParts(parts: readonly Part[]): Part[] {
  let end = 0;
  return parts
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span }) => {
      if (span[0] < end) return false;
      [, end] = span;
      return true;
    });
}
