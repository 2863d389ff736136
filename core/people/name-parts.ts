import { cleanCell } from '../text/clean-cell.ts';
import { comparableName } from './comparable-name.ts';
import { fullName } from './full-name.ts';

/** A name in its two parts, which `fullName` joins again. A single word is a first name. */
type NameParts = { readonly firstName: string; readonly lastName: string };

/** Words before a family name that belong to it. */
const particles = new Set(
  (
    'van von vom vander de der den del della delle degli dei di da das do dos du des la le las los lo ten ter te ' +
    "zu zum zur bin ibn bint al el af av ap 't st st. ben abu mac mc"
  ).split(' '),
);
/** Words after a family name that are kept with it. */
const generations = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i;
/** Chinese family names of two characters. Nearly all others have one. */
const doubleFamilyNames = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒'.split(' '),
);
const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const hangul = /^\p{sc=Hangul}+$/u;

/**
 * Splits a name in the order in which it is spoken: "Ana Maria van Hale" into "Ana Maria" and "van Hale". What follows a
 * comma ("Ana Hale, PhD") stays with the last name. In Chinese, Japanese and Korean script the family name comes first:
 * 王小明 is split into 小明 and 王. A name that `fullName` would not join to the same text again is a first name as a whole.
 */
export function splitName(written: string): NameParts {
  const name = cleanCell(written);
  const comma = name.indexOf(',');
  const { firstName, lastName } = splitInOrder(comma < 0 ? name : name.slice(0, comma).trim());
  const whole = { firstName, lastName: comma < 0 ? lastName : `${lastName}${name.slice(comma)}` };
  return fullName(whole.firstName, whole.lastName) === name ? whole : { firstName: name, lastName: '' };
}

/**
 * Splits a name of an address book, which may put the last name first: "van Hale, Ana Maria" into "Ana Maria" and "van
 * Hale", unless what follows the comma is no name ("Ana Hale, PhD", "Ana Hale, Jr.").
 */
export function splitAddressBookName(written: string): NameParts {
  const name = cleanCell(written);
  const comma = name.indexOf(',');
  if (comma < 0) return splitInOrder(name);
  const beforeComma = name.slice(0, comma).trim();
  const afterComma = name.slice(comma + 1).trim();
  if (beforeComma === '' || afterComma === '') return splitInOrder(cleanCell(`${beforeComma} ${afterComma}`));
  if (afterComma.split(/[\s,]+/).every(isTitleOrCredential)) return splitName(`${beforeComma}, ${afterComma}`);
  const nextComma = afterComma.indexOf(',');
  if (nextComma < 0) return { firstName: afterComma, lastName: beforeComma };
  const firstName = afterComma.slice(0, nextComma).trim();
  return { firstName, lastName: cleanCell(`${beforeComma}, ${afterComma.slice(nextComma + 1)}`) };
}

/** Whether a middle name is the beginning of the family name: Jan "van der" Berg. */
export function belongsToLastName(middleName: string): boolean {
  return middleName !== '' && middleName.split(' ').every((word) => particles.has(word.toLowerCase()));
}

/** Whether a word is one like "PhD" or "Jr.", which `comparableName` leaves out. */
function isTitleOrCredential(word: string): boolean {
  return generations.test(word) || comparableName('x', word) === 'x';
}

/** Splits a name without a comma before the last word, with the particles that belong to that. */
function splitInOrder(name: string): NameParts {
  const words = name.split(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0) return splitEastAsian(name) ?? { firstName: name, lastName: '' };
  if (rest.length === 1) {
    const second = rest.join('');
    // `fullName` leaves out the space exactly if the family name comes first.
    if (fullName(second, first) === first + second) return { firstName: second, lastName: first };
  }
  let begin = words.length - 1;
  while (begin > 1 && generations.test(words[begin] ?? '')) begin -= 1;
  while (begin > 1 && particles.has((words[begin - 1] ?? '').toLowerCase())) begin -= 1;
  return { firstName: words.slice(0, begin).join(' '), lastName: words.slice(begin).join(' ') };
}

/** Splits a name in Chinese, Japanese or Korean script; undefined for any other, and where the parts are not known. */
function splitEastAsian(name: string): NameParts | undefined {
  const characters = [...name];
  if (characters.length < 2 || characters.length > 6 || fullName(name, name) !== name + name) return undefined;
  // Where the family name ends is not known in a name that begins in kana.
  if (kana.test(characters.slice(0, 2).join('')) && !hangul.test(name)) return undefined;
  const beginsWithDouble = doubleFamilyNames.has(characters.slice(0, 2).join(''));
  const isJapanese = !hangul.test(name) && (characters.length >= 4 || kana.test(name));
  const length = characters.length > 2 && (beginsWithDouble || isJapanese) ? 2 : 1;
  return { firstName: characters.slice(length).join(''), lastName: characters.slice(0, length).join('') };
}
