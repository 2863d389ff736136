import { tellingWords } from '../outreach/telling-words.ts';
import { foldToWords } from '../text/fold.ts';

type Named = { readonly name: string; readonly firstName: string; readonly lastName: string };

/**
 * Returns the words that give a person's name away: each part of it that tells who they are, as written. A part that whoever
 * is written to has in their own name tells nothing.
 */
export function withheldNames(hidden: Named, addressee: Named): string[] {
  const own = new Set(foldToWords(`${addressee.name} ${addressee.firstName} ${addressee.lastName}`));
  const parts = `${hidden.name} ${hidden.firstName} ${hidden.lastName}`.split(/\s+/u);
  const seen = new Set<string>();
  return parts.filter((part) => {
    const words = foldToWords(part);
    const key = words.join(' ');
    if (seen.has(key) || words.every((word) => own.has(word)) || tellingWords(part).length === 0) return false;
    seen.add(key);
    return true;
  });
}
