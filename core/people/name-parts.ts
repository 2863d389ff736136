import { cleanCell } from '../text/clean-cell.ts';
import { comparableName } from './comparable-name.ts';
import { fullName } from './full-name.ts';

/** A name in its two parts; put together by `fullName` they are the name. A single word is a first name. */
type NameParts = { readonly firstName: string; readonly lastName: string };

/** Stand before a family name and belong to it. */
const particles = new Set(
  (
    'van von vom vander de der den del della delle degli dei di da das do dos du des la le las los lo ten ter te ' +
    "zu zum zur bin ibn bint al el af av ap 't st st. ben abu mac mc"
  ).split(' '),
);
/** Stand behind a family name and are kept with it. */
const generations = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i;
/** Chinese family names of two characters; nearly all others have one. */
const doubleFamilyNames = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒'.split(' '),
);
const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const hangul = /^\p{sc=Hangul}+$/u;

/**
 * The parts of a name that is written as it is spoken: "Ana Maria van Hale" is Ana Maria and van Hale. What stands behind
 * a comma ("Ana Hale, PhD") stays behind the last name. In Chinese, Japanese and Korean writing the family name stands
 * first, as `fullName` shows it: 王小明 is 小明 and 王. A name that `fullName` would not give back stays in one piece.
 */
export function splitName(written: string): NameParts {
  const name = cleanCell(written);
  const comma = name.indexOf(',');
  const { firstName, lastName } = splitInOrder(comma < 0 ? name : name.slice(0, comma).trim());
  const whole = { firstName, lastName: comma < 0 ? lastName : `${lastName}${name.slice(comma)}` };
  return fullName(whole.firstName, whole.lastName) === name ? whole : { firstName: name, lastName: '' };
}

/**
 * The parts of a name that an address book writes, perhaps with the last name first: "van Hale, Ana Maria" is Ana Maria
 * and van Hale too, unless what stands behind the comma is no name ("Ana Hale, PhD", "Ana Hale, Jr.").
 */
export function splitAddressBookName(written: string): NameParts {
  const name = cleanCell(written);
  const comma = name.indexOf(',');
  if (comma < 0) return splitInOrder(name);
  const before = name.slice(0, comma).trim();
  const behind = name.slice(comma + 1).trim();
  if (before === '' || behind === '') return splitInOrder(cleanCell(`${before} ${behind}`));
  if (behind.split(/[\s,]+/).every(isTitleOrCredential)) return splitName(`${before}, ${behind}`);
  const nextComma = behind.indexOf(',');
  if (nextComma < 0) return { firstName: behind, lastName: before };
  const firstName = behind.slice(0, nextComma).trim();
  return { firstName, lastName: cleanCell(`${before}, ${behind.slice(nextComma + 1)}`) };
}

/** Whether a middle name is rather the beginning of the family name: Jan "van der" Berg. */
export function belongsToLastName(middleName: string): boolean {
  return middleName !== '' && middleName.split(' ').every((word) => particles.has(word.toLowerCase()));
}

/** "PhD", "Jr.": as comparing leaves them out. */
function isTitleOrCredential(word: string): boolean {
  return generations.test(word) || comparableName('x', word) === 'x';
}

function splitInOrder(name: string): NameParts {
  const words = name.split(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0) return splitEastAsian(name) ?? { firstName: name, lastName: '' };
  if (rest.length === 1) {
    const second = rest.join('');
    // `fullName` leaves the space out exactly where the family name stands first.
    if (fullName(second, first) === first + second) return { firstName: second, lastName: first };
  }
  let begin = words.length - 1;
  while (begin > 1 && generations.test(words[begin] ?? '')) begin -= 1;
  while (begin > 1 && particles.has((words[begin - 1] ?? '').toLowerCase())) begin -= 1;
  return { firstName: words.slice(0, begin).join(' '), lastName: words.slice(begin).join(' ') };
}

function splitEastAsian(name: string): NameParts | undefined {
  const characters = [...name];
  if (characters.length < 2 || characters.length > 6 || fullName(name, name) !== name + name) return undefined;
  // A name that begins in kana, or has none of Han at all, cannot be taken apart.
  if (kana.test(characters.slice(0, 2).join('')) && !hangul.test(name)) return undefined;
  const beginsWithDouble = doubleFamilyNames.has(characters.slice(0, 2).join(''));
  const isJapanese = !hangul.test(name) && (characters.length >= 4 || kana.test(name));
  const length = characters.length > 2 && (beginsWithDouble || isJapanese) ? 2 : 1;
  return { firstName: characters.slice(length).join(''), lastName: characters.slice(0, length).join('') };
}
