import { fullName } from '../people/full-name.ts';
import { splitName } from '../people/name-parts.ts';
import { displayName } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import { fold } from '../text/fold.ts';
import { keptByText } from './kept-by-text.ts';

/** The name of somebody in the forms in which they may be greeted. A form that is not known is empty. */
export type GreetedName = {
  /** By first name: "Ana". */
  readonly first: string;
  /** By all first names: "Ana Maria". */
  readonly given: string;
  /** By family name: "Kern", "van Hale". */
  readonly last: string;
  /** "Ana Kern"; a name in Chinese, Japanese or Korean script family name first. */
  readonly full: string;
  /** A doctor's or professor's title: "Dr.", "Prof. Dr."; empty without one. */
  readonly title: string;
  /** The script in which names are written family name first; null for others. */
  readonly script: 'chinese' | 'japanese' | 'korean' | null;
};

const titleWord = /^(?:dr|prof)\.?$/iu;
const honorific = /^(?:mr|mrs|ms|miss|mx|herr|frau|ing|mag|dipl)\.?$/iu;
const initials = /^(?:\p{L}\.?|(?:\p{L}\.[ -]?)+)$/u;
const hasLetter = /\p{L}/u;
/** A name of one word that stands as it is greeted, unless it is a title. */
const plainName = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}$/;
const legalForm =
  /(?:^|[\s,.])(?:gmbh|ag|kg|ltd|limited|inc|llc|llp|plc|corp|b\.?v|s\.?a\.?r\.?l|s\.?r\.?l|oy|ab|aps|sp\. z o\.o|株式会社|有限公司|주식회사)\.?(?:$|[\s,])|株式会社|有限公司|주식회사/iu;
/** First names that are mostly the beginning of a double one: "Jean Paul", "Hans Peter". */
const beginsDoubleName = new Set(
  'jean marie juan jose maria mary hans karl heinz klaus gian pier abdul abdel'.split(' '),
);
/** Letters of Vietnamese alone, in which the last word of the given name is the one that people are called by. */
const vietnameseLetter = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]/iu;
const plainLetter = /^[A-Za-z]$/;
const eastAsian = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}々ー]+$/u;
const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const chineseDoubleFamilyNames = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒'.split(' '),
);

/**
 * Finds how a person may be greeted: without credentials, emoji and what stands in brackets, and not all in capitals or small
 * letters. Undefined when what stands as their name is none: empty, an e-mail address, a number, or the name of a company.
 *
 * @param said what they wrote, which tells Japanese from Chinese where a name does not
 */
export function greetedName(
  name: PersonName,
  company: string | null,
  said: readonly string[] = [],
): GreetedName | undefined {
  const whole = displayName(name);
  if (whole.includes('@') || legalForm.test(whole)) return undefined;
  if (company !== null && isSameName(whole, company)) return undefined;
  const { firstName, lastName } = name;
  // Most names are one word and another, and need no taking apart.
  if (isPlainName(firstName) && isPlainName(lastName)) {
    const full = fullName(firstName, lastName, '');
    return { first: firstName, given: firstName, last: lastName, full, title: '', script: null };
  }
  const split = partsOf(name);
  const quoted = /["“”„«]\s*(\p{L}[^"“”«»]*?)\s*["”“»]/u.exec(name.firstName)?.[1] ?? '';
  const nickname = plainWords(quoted).join(' ');
  const lastWords = plainWords(split.lastName);
  const firstWords = plainWords(split.firstName);
  const title = [...firstWords, ...lastWords].filter((word) => titleWord.test(word)).join(' ');
  const given = firstWords.filter((word) => !titleWord.test(word) && !honorific.test(word));
  const family = lastWords.filter((word) => !titleWord.test(word) && !honorific.test(word));
  const last = family.map((word) => inMixedCase(word, family.length === 1)).join(' ');
  const script = scriptOf(given.join(''), family.join(''), said);
  if (script !== null) {
    const [first, familyName] = [given.join(''), family.join('')];
    return { first, given: first, last, full: familyName + first, title: '', script };
  }
  const first = nickname || calledBy(given, last);
  if (first === '' && last === '') return undefined;
  const allGiven = given.map((word) => inMixedCase(word, true)).join(' ');
  const called = first === '' && title === '' ? last : first;
  return { first: called, given: allGiven, last, full: fullName(allGiven, last, ''), title, script };
}

// Many people are of the same companies.
const foldCompany = keptByText(fold, 1000);

/** Tells whether a name is that of the company, however it is written. */
function isSameName(name: string, company: string): boolean {
  const [first = ''] = name;
  const [firstOfCompany = ''] = company;
  // Hardly any begin alike, and folding is slow.
  const isPlain = plainLetter.test(first) && plainLetter.test(firstOfCompany);
  if (isPlain && first.toLowerCase() !== firstOfCompany.toLowerCase()) return false;
  const folded = foldCompany(company);
  return folded !== '' && fold(name) === folded;
}

function isPlainName(part: string): boolean {
  return plainName.test(part) && !titleWord.test(part) && !honorific.test(part);
}

/** The parts of a name; one that stands undivided in the first or the last name is split. */
function partsOf({ firstName, lastName }: PersonName): PersonName {
  if (firstName !== '' && lastName !== '') return { firstName, lastName };
  const undivided = withoutAdditions(firstName || lastName);
  const words = undivided.split(' ');
  const titles = words.findIndex((word) => !titleWord.test(word) && !honorific.test(word));
  const bare = words.slice(Math.max(0, titles));
  // A family name after a title alone: "Dr. Kern".
  if (titles > 0 && bare.length === 1) return { firstName: words.slice(0, titles).join(' '), lastName: bare.join(' ') };
  const joined = bare.join(' ');
  const split = splitName(eastAsian.test(bare.join('')) ? bare.join('') : joined);
  return titles > 0 ? { ...split, firstName: `${words.slice(0, titles).join(' ')} ${split.firstName}` } : split;
}

/** The words of a name, without what is added to it. */
function plainWords(part: string): string[] {
  return withoutAdditions(part)
    .split(' ')
    .filter((word) => hasLetter.test(word));
}

function withoutAdditions(part: string): string {
  return part
    .replace(/[,;|].*$/su, '')
    .replace(/\([^)]*\)?|\[[^\]]*\]?|"[^"]*"|[“„«][^”“»]*[”“»]/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\s.'’‘ʻ`´·-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The first name by which somebody is called: mostly its first word. Initials alone call nobody, so the family name follows them. */
function calledBy(given: readonly string[], last: string): string {
  const words = given.filter((word) => !initials.test(word));
  const [first = '', second] = words;
  if (first === '') {
    const letters = given.join(' ');
    return letters === '' || last === '' ? letters : `${letters} ${last}`;
  }
  const called = vietnameseLetter.test(words.join(' '))
    ? (words.at(-1) ?? first)
    : second !== undefined && words.length === 2 && beginsDoubleName.has(fold(first))
      ? `${first} ${second}`
      : first;
  return called
    .split(' ')
    .map((word) => inMixedCase(word, true))
    .join(' ');
}

/** Writes a word of a name that is all in capitals or all in small letters as names are written; "AJ" stays. */
function inMixedCase(word: string, capitaliseSmall: boolean): string {
  const [small, capital] = [word.toLowerCase(), word.toUpperCase()];
  if (small === capital) return word;
  const letters = Array.from(word.replace(/[^\p{L}]/gu, '')).length;
  if (word === capital && letters > 2) return capitaliseParts(small.replaceAll('i\u0307', 'i'));
  return word === small && capitaliseSmall ? capitaliseParts(small) : word;
}

function capitaliseParts(word: string): string {
  return word.replace(/(^|[-'’])(\p{L})(?=\p{L}|\p{M}|$)/gu, (_, before: string, letter: string) =>
    // The Croatian, Greek and German letters that become two are left as they are.
    letter.toUpperCase().length === letter.length ? before + letter.toUpperCase() : before + letter,
  );
}

function scriptOf(first: string, last: string, said: readonly string[]): GreetedName['script'] {
  const whole = last + first;
  if (!eastAsian.test(whole)) return null;
  if (/\p{sc=Hangul}/u.test(whole)) return 'korean';
  if (kana.test(whole) || said.some((text) => kana.test(text))) return 'japanese';
  const family = last === '' ? 0 : Array.from(last).length;
  return family >= 2 && !chineseDoubleFamilyNames.has(last) ? 'japanese' : 'chinese';
}
