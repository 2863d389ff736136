// The folding that the full-text index, the search and the matching of names share: words that look alike become the same
// text. The search is therefore lenient in exactly the way in which the index was written.

/** The tokenizer of the full-text index. It leaves folded text as it is. */
export const foldedTextTokenizer = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'";

/** Letters that people type without their stroke, or as two, and that Unicode does not decompose. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ə', 'e'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ς', 'σ'],
]);
const anyPlainLetter = /[łøđðħıŧŋəɓɗƙßæœþς]/gu;

/** An acute accent on its own, which is often meant as an apostrophe. Unicode would turn it into a space. */
const spacingAcute = /\u00b4/g;

/**
 * What is dropped: apostrophes of every kind, invisible characters, and accents. An accent is a combining mark of a script
 * in which words are recognised without it. In Indic scripts or Thai such marks are vowels and stay, and so do the voicing
 * marks of Kana (が is not か). й (и and a breve) is a letter of its own, whereas ё is commonly written е.
 */
const dropped =
  /(и\u0306)|['`‘’‛′ʹʻʼʽʾʿˈꞌ՚]|\p{Cf}|(?![\u3099\u309a])(?=[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}])\p{M}/gu;
const strayVoicing = /[\u3099\u309a]/g;
const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu;
const writtenWithoutSpaces = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}ー]/gu;

const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** Only ASCII characters. */
const onlyAscii = /^[\0-\x7f]*$/;
/** Only characters before the modifier letters and the combining marks. */
const onlyLatin = /^[\0-\u024f]*$/;

/**
 * Folds `text` to words in lower case without accents, apostrophes and punctuation, separated by single spaces; Han, Kana
 * and Hangul are split by character, since they are written without spaces. Folding twice is folding once.
 */
export function fold(text: string): string {
  if (text === '') return '';
  return onlyLatin.test(text) ? foldWhole(text) : splitByCharacter(foldAny(text));
}

/**
 * Builds the full-text query that finds every text with, for each typed word, a word that begins with it. Undefined if
 * `query` has no word. Nothing that was typed acts as an operator of the query language, since the query has only folded
 * words in quotes.
 */
export function ftsQuery(query: string): string | undefined {
  const words = searchedWords(query);
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' AND ');
}

/**
 * Folds what was typed to what is searched for, each a folded word, or several that must stand together: characters of
 * scripts without spaces that were typed together, and the words of an e-mail address.
 */
export function searchedWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .flatMap((typed) => (typed.includes('@') ? [fold(typed)] : foldToWords(typed).map(splitByCharacter)))
    .filter((word) => word !== '');
}

/** Folds `text` to a list of words; a run of Han, Kana or Hangul stays one word. */
export function foldToWords(text: string): string[] {
  const folded = foldWhole(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folds `text` without splitting what is written without spaces. */
function foldWhole(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  if (onlyAscii.test(text)) return foldAscii(text);
  return onlyLatin.test(text) ? foldLatin(text) : foldAny(text);
}

function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The folding of each character before the combining marks, where each folds by itself. */
let latinTable: readonly string[] | undefined;

function foldLatin(text: string): string {
  latinTable ??= Array.from({ length: 0x250 }, (_, code) => {
    const character = String.fromCharCode(code);
    const folded = foldAny(`a${character}a`);
    return folded.slice(1, -1);
  });
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += latinTable[text.charCodeAt(index)] ?? '';
  return folded.replace(/ {2,}/g, ' ').trim();
}

function foldAny(text: string): string {
  return text
    .replace(spacingAcute, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '$1')
    .replace(anyPlainLetter, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC')
    .replace(strayVoicing, '')
    .replace(betweenWords, ' ')
    .trim();
}

function splitByCharacter(words: string): string {
  return words.replace(writtenWithoutSpaces, ' $& ').replace(/ {2,}/g, ' ').trim();
}
