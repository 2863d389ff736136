/** What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters; the five unused stay those. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const onlyInWindows = /[\x80-\x9f]/g;

/** Corrects a text whose bytes are Windows-1252 and were read as Latin-1, one character each. */
export function decodeWindows1252(latin1: string): string {
  return latin1.replace(onlyInWindows, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
