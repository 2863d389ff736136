// Slips of the hand in typed words. A slip is one letter that is wrong, missing or too much, or two neighbours that changed
// places. Letters are UTF-16 units of folded words (`fold`).

/** Words shorter than this are forgiven no slip: too many others are as near. */
const shortestForgiven = 4;

/** Tells whether `typed` is `word` with exactly one slip. */
export function isOneSlipApart(typed: string, word: string): boolean {
  if (typed === word) return false;
  const at = firstDifference(typed, word);
  switch (typed.length - word.length) {
    case 0:
      return (
        endAlike(typed, at + 1, word, at + 1) || (isSwapped(typed, word, at) && endAlike(typed, at + 2, word, at + 2))
      );
    case -1:
      return endAlike(typed, at, word, at + 1);
    case 1:
      return endAlike(typed, at + 1, word, at);
    default:
      return false;
  }
}

/**
 * Tells whether `typed` is the beginning of `word` with exactly one slip. Its first letter is right, and so is its last
 * one, unless it changed places with the one before.
 */
export function beginsWithOneSlip(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  if (at === 0 || at >= typed.length || at >= word.length) return false;
  if (isSwapped(typed, word, at) && word.startsWith(typed.slice(at + 2), at + 2)) return true;
  if (word.startsWith(typed.slice(at), at + 1)) return true;
  if (at === typed.length - 1) return false;
  const rest = typed.slice(at + 1);
  return word.startsWith(rest, at + 1) || word.startsWith(rest, at);
}

/** Finds the words of a vocabulary for which a typed word may stand. */
export type SlipFinder = {
  /** Adds a word to the vocabulary; one that is too short to be forgiven a slip is left out. */
  readonly add: (word: string) => void;
  /**
   * Finds the words that are one slip apart from `typed`, in no order; without any, those that `typed` begins with one
   * slip.
   */
  readonly find: (typed: string) => readonly string[];
};

/** Creates the finder of an empty vocabulary. */
export function createSlipFinder(): SlipFinder {
  const known = new Set<string>();
  // One slip leaves the first or the last letter of a word as it is.
  const byFirst = new Map<string, string[]>();
  const byLast = new Map<string, string[]>();
  return {
    add(word) {
      if (word.length < shortestForgiven || known.has(word)) return;
      known.add(word);
      addTo(byFirst, word.charAt(0), word);
      addTo(byLast, keyOfLast(word, word.length), word);
    },
    find(typed) {
      if (typed.length < shortestForgiven - 1) return [];
      const sameFirst = byFirst.get(typed.charAt(0)) ?? [];
      const whole = sameFirst.filter((word) => isOneSlipApart(typed, word));
      for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
        for (const word of byLast.get(keyOfLast(typed, length)) ?? []) {
          if (word.charAt(0) !== typed.charAt(0) && isOneSlipApart(typed, word)) whole.push(word);
        }
      }
      if (whole.length > 0 || typed.length < shortestForgiven) return whole;
      return sameFirst.filter((word) => beginsWithOneSlip(typed, word));
    },
  };
}

/** Returns the key of the words of this length that end like `typed`. */
function keyOfLast(typed: string, length: number): string {
  return `${typed.slice(-1)}${length}`;
}

function addTo(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}

function firstDifference(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function isSwapped(one: string, other: string, at: number): boolean {
  return at + 1 < one.length && one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at);
}

/** Whether `one` from `start` on equals `other` from `otherStart` on. */
function endAlike(one: string, start: number, other: string, otherStart: number): boolean {
  return one.length - start === other.length - otherStart && one.startsWith(other.slice(otherStart), start);
}
