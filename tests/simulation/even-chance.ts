/**
 * Chance that hangs on nothing but what it is asked for: two networks that are played with the same seed meet the same
 * luck on the same tie and day, whatever was drawn before. At least 0, below 1; the same arguments give the same.
 */
export function evenChance(seed: number, purpose: number, tie: number, day: number): number {
  let state = mixed((seed + 0x9e37_79b9) | 0);
  state = mixed((state + Math.imul(purpose + 1, 0x85eb_ca6b)) | 0);
  state = mixed((state + Math.imul(tie + 1, 0xc2b2_ae35)) | 0);
  state = mixed((state + Math.imul(day + 1, 0x27d4_eb2f)) | 0);
  return (state >>> 0) / 4_294_967_296;
}

/** A normal number of mean 0 and deviation 1, by the same rule (Box and Muller 1958). */
export function normalChance(seed: number, purpose: number, tie: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - evenChance(seed, purpose, tie, 0)));
  return radius * Math.cos(2 * Math.PI * evenChance(seed, purpose, tie, 1));
}

/** Spreads every bit over all: the last step of MurmurHash3 (Appleby). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}
