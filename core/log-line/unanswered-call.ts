import type { Direction, InteractionKind } from '../strength/interaction.ts';
import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';
import type { NameCandidate } from './log-line.ts';
import type { PatternMatch } from './match-pattern.ts';

/** How many clauses after a call may tell that it reached nobody: "called Ana, no answer, left a voicemail". */
const clausesAfterCall = 2;

/**
 * Finds out from what is told after a call whether it reached nobody, so that only one side reached out. Undefined for a call
 * in which they talked.
 */
export function unansweredCall<Candidate extends NameCandidate>(
  words: LineWords,
  clauses: readonly Clause[],
  clause: Clause,
  { pattern, end }: PatternMatch<Candidate>,
): { readonly kind: InteractionKind; readonly direction: Direction } | undefined {
  const next = clauses.indexOf(clause) + 1;
  const told = [{ from: end, to: clause.to }, ...clauses.slice(next, next + clausesAfterCall)].map(({ from, to }) =>
    words.foldedText(from, to),
  );
  const how = words.language.unanswered.find(({ begins }) => told.some((text) => begins.test(text)));
  return how && { kind: how.kind, direction: pattern.hasSubject ? 'in' : 'out' };
}
