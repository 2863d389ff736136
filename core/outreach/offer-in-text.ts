import { foldToWords } from '../text/fold.ts';

/** The share of an offer's longer words that must stand in a text for the offer to stand in it. */
const leastShare = 0.4;

/**
 * Whether an offer still stands in a text into which its words were inserted: most users word it anew, and some delete it.
 * Short words, which stand in any text, do not count; a longer one also counts within another (“draft” in “drafts”).
 */
export function standsInText(offerWords: string, text: string): boolean {
  const folded = foldToWords(text).join(' ');
  const words = [...new Set(foldToWords(offerWords))];
  const longer = words.filter((word) => word.length >= 5);
  const counted = longer.length > 0 ? longer : words;
  return counted.length > 0 && counted.filter((word) => folded.includes(word)).length >= leastShare * counted.length;
}
