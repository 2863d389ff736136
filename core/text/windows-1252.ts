/** The characters of Windows-1252 at 0x80–0x9F, where Latin-1 has control characters. The five unused codes stay as they are. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const onlyInWindows = /[\x80-\x9f]/g;

/** Corrects a text of Windows-1252 bytes that was decoded as Latin-1. */
export function decodeWindows1252(latin1: string): string {
  return latin1.replace(onlyInWindows, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
