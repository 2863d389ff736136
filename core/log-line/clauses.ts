import type { CompiledLanguage } from './pattern.ts';
import type { Token } from './tokens.ts';

/** A clause: tokens from `from` up to, not including, `to`. */
export type Clause = { readonly from: number; readonly to: number };

const endsClause = /^[.!?;…。！？\n]$/u;

/**
 * Splits a line into clauses: at the end of sentences, at commas that part no names, and before "and" where something else
 * is told.
 *
 * @param listContinues tells whether a comma at a place stands in a list of names
 * @param begins tells whether something else is told from a place on
 */
export function clausesOf(
  line: string,
  tokens: readonly Token[],
  isBlocked: (index: number) => boolean,
  { language }: CompiledLanguage,
  {
    listContinues,
    begins,
  }: { readonly listContinues: (index: number) => boolean; readonly begins: (index: number) => boolean },
): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const end = (to: number, next: number): void => {
    if (to > from) clauses.push({ from, to });
    from = next;
  };
  for (const [index, token] of tokens.entries()) {
    if (index < from || isBlocked(index)) continue;
    const next = tokens[index + 1];
    const isSpaced = next === undefined || next.start > token.end;
    const spaceBefore = index > 0 && (tokens[index - 1]?.end ?? 0) < token.start;
    if (token.word === '') {
      const isInitial = token.text === '.' && /^\p{Lu}$/u.test(tokens[index - 1]?.text ?? '');
      const isTitle = token.text === '.' && language.titles.has(tokens[index - 1]?.word ?? '');
      if (endsClause.test(token.text) && isSpaced && !isInitial && !isTitle) end(index, index + 1);
      else if (token.text === ',' && !listContinues(index)) end(index, index + 1);
      else if (/^[:()]$/u.test(token.text) && isSpaced && (token.text !== ':' || isBlocked(index - 1)))
        end(index, index + 1);
      else if (/^[-–—|>→]$/u.test(token.text) && isSpaced && spaceBefore && begins(index + 1)) end(index, index + 1);
      else if (language.and.has(token.text) && begins(index + 1)) end(index, index + 1);
    } else if (language.joints.has(token.word) || language.and.has(token.word)) {
      let after = index + 1;
      while (language.joints.has(tokens[after]?.word ?? '')) after += 1;
      if (index > from && begins(after)) end(index, after);
      else if (index === from && language.joints.has(token.word) && begins(after)) from = after;
    }
    const following = line.slice(token.end, next?.start ?? token.end);
    if (following.includes('\n') && index + 1 > from) end(index + 1, index + 1);
  }
  end(tokens.length, tokens.length);
  return clauses;
}
