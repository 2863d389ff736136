import { fold } from '../../text/fold.ts';
import type { CheckedNote } from './checked-note.ts';
import { areSameNames } from './greeting-words.ts';

/** The folded words of a person's name that have more than one letter. */
export function namesOf({ firstName, lastName, name }: CheckedNote['person']): readonly string[] {
  return fold(`${firstName} ${lastName} ${name}`)
    .split(' ')
    .filter((word) => word.length > 1);
}

/** Whether a folded word of a greeting may mean whoever has a name: the same, a short form, or a pet form. */
export function isNameOf(word: string, name: string): boolean {
  if (word === name || areSameNames(word, name) || withoutUmlauts(word) === withoutUmlauts(name)) return true;
  if (word.length >= 3 && name.startsWith(word)) return !isOtherGender(word, name);
  if (word.length >= 4 && name.endsWith(word)) return true;
  // "Xande" for Alexandre: all but its last letter is in the name.
  if (word.length >= 5 && name.length >= word.length && name.includes(word.slice(0, -1))) return true;
  if (word.startsWith(name) && name.length >= 3) return !isOtherGender(name, word);
  const petForm = /^(.{3,}?)(?:i|y|ie|ey|chen|lein|li|ito|ita|inho|inha|ino|ina|ka|cka|ek|je|tje|l|erl)$/.exec(
    word,
  )?.[1];
  return petForm !== undefined && (name.startsWith(petForm) || areSameNames(petForm, name));
}

/** Whether two words are one but for an ending of up to two letters. */
export function isInflected(word: string, name: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === name[shared]) shared += 1;
  return shared >= 3 && word.length - shared <= 2 && name.length - shared <= 2;
}

/** Paul and Paula, Daniel and Daniela are two people. */
function isOtherGender(shorter: string, longer: string): boolean {
  return shorter.length >= 4 && longer === `${shorter}a` && !/[aeiouy]$/.test(shorter) && shorter !== 'alex';
}

function withoutUmlauts(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

/** Whether a folded word is put together of a person's first names, or is their initials: "Hajo" for Hans-Joachim, "JB". */
export function isMadeOf(word: string, names: readonly string[]): boolean {
  const initials = names.map((name) => name[0]).join('');
  if (word.length >= 2 && word.length <= 3 && initials.includes(word)) return true;
  return names.some((first, index) => {
    const second = names[index + 1] ?? '';
    for (let at = 2; at <= word.length - 2; at += 1) {
      const rest = word.slice(at);
      if (first.startsWith(word.slice(0, at)) && (second.startsWith(rest) || second.endsWith(rest))) return true;
    }
    return false;
  });
}
