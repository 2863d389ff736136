import { comparableName } from './comparable-name.ts';
import { fullName } from './full-name.ts';

/** First and last name; or the whole name as the first, if it is not known how to split it. */
export type PersonName = { readonly firstName: string; readonly lastName: string };

/** Makes a name of a text that is not split. */
export function undividedName(name: string): PersonName {
  return { firstName: name, lastName: '' };
}

/** The name as it is displayed; empty without one. */
export function displayName(name: PersonName | undefined): string {
  return name ? fullName(name.firstName, name.lastName) : '';
}

/** Whether two comparable names may be of one person: one contains the other, or one is empty. */
export function areCompatibleNames(one: string, other: string): boolean {
  return one === '' || other === '' || isNameContained(one, other);
}

/** Whether each word of the shorter of two comparable names is in the longer one, in any order. An initial matches any word that it begins. */
export function isNameContained(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter = [], longer = []] = [one.split(' '), other.split(' ')].toSorted((a, b) => a.length - b.length);
  const left = [...longer];
  for (const word of [...shorter].toSorted((a, b) => b.length - a.length)) {
    const exact = left.indexOf(word);
    const isInitial = (whole: string): boolean =>
      (word.length === 1 && whole.startsWith(word)) || (whole.length === 1 && word.startsWith(whole));
    const place = exact >= 0 ? exact : left.findIndex(isInitial);
    if (place < 0) return false;
    left.splice(place, 1);
  }
  return true;
}

/** Whether the first names are the same. Initials alone are not enough. */
export function hasSameFirstName(one: PersonName, other: PersonName): boolean {
  const first = comparableName(one.firstName, '');
  return first.length > 1 && first === comparableName(other.firstName, '');
}

/** Whether the last names are the same. Initials alone are not enough. */
export function hasSameLastName(one: PersonName, other: PersonName): boolean {
  const last = comparableName('', one.lastName);
  return last.length > 1 && last === comparableName('', other.lastName);
}

/** Comparable forms by name object: names are compared again and again, and folding is slow. */
const formsByName = new WeakMap<PersonName, string>();
const twoPlainWords = /^([A-Za-z]+) ([A-Za-z]+)$/;

/**
 * The comparable form of a name (`comparableName`), remembered per object; empty without a name. A name of emoji alone,
 * which folds to nothing, is compared as written.
 */
export function comparableForm(name: PersonName | undefined): string {
  if (!name) return '';
  let found = formsByName.get(name);
  if (found === undefined) formsByName.set(name, (found = comparableOf(name)));
  return found;
}

function comparableOf(name: PersonName): string {
  const { firstName, lastName } = name;
  if (firstName === '' && lastName === '') return '';
  const words = lastName === '' ? twoPlainWords.exec(firstName) : null;
  // Gives the same as comparing the undivided name, and is much cheaper.
  const [first = firstName, last = lastName] = words?.slice(1) ?? [];
  return comparableName(first, last) || displayName(name);
}

/** The comparable forms of names, without duplicates. */
export function comparableForms(names: readonly PersonName[]): readonly string[] {
  return names.length === 1 ? [comparableForm(names[0])] : [...new Set(names.map(comparableForm))];
}
