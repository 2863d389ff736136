/**
 * Hashes a text to 53 bits, a whole number of at least 0. Two FNV-like lanes take the UTF-16 units alternately, and are mixed
 * at the end as in MurmurHash3. Blanks and control characters are left out, since programs that save a file again change line
 * ends and spaces. `seed` is an earlier hash, for hashing several texts in a row.
 */
export function hashText(text: string, seed = 0): number {
  let first = 0xdeadbeef ^ (seed | 0);
  let second = 0x41c6ce57 ^ ((seed / 0x1_0000_0000) | 0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32) {
      const next = Math.imul(first ^ code, 2_654_435_761);
      first = second;
      second = next;
    }
  }
  return mixLanes(first, second);
}

/** Combines two hashes into one. Their order makes a difference. */
export function combineHashes(one: number, other: number): number {
  return mixLanes(
    Math.imul((one | 0) ^ 0x9e3779b1, 2_654_435_761) ^ (other | 0),
    Math.imul((one / 0x1_0000_0000) | 0, 1_597_334_677) ^ ((other / 0x1_0000_0000) | 0),
  );
}

function mixLanes(one: number, other: number): number {
  let first = one;
  let second = other;
  first = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
  second = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
  return 0x1_0000_0000 * (0x1f_ffff & second) + (first >>> 0);
}
