import { comparableName } from './comparable-name.ts';
import { fullName } from './full-name.ts';

/** Both names, or a whole name as the first. */
export type PersonName = { readonly firstName: string; readonly lastName: string };

/** A name that is written in one piece. */
export function undividedName(name: string): PersonName {
  return { firstName: name, lastName: '' };
}

/** A name as it is shown; empty without one. */
export function displayName(name: PersonName | undefined): string {
  return name ? fullName(name.firstName, name.lastName) : '';
}

/** By comparable names. Without a name nothing disagrees. */
export function areCompatibleNames(one: string, other: string): boolean {
  return one === '' || other === '' || isNameContained(one, other);
}

/** By comparable names: whether each word of the shorter one is in the longer one, in whatever order; `A` stands for any word it begins. */
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

/** Whether the first names are the same; initials tell nothing. */
export function hasSameFirstName(one: PersonName, other: PersonName): boolean {
  const first = comparableName(one.firstName, '');
  return first.length > 1 && first === comparableName(other.firstName, '');
}

/** Whether the last names are the same. */
export function hasSameLastName(one: PersonName, other: PersonName): boolean {
  const last = comparableName('', one.lastName);
  return last.length > 1 && last === comparableName('', other.lastName);
}

/** Names are compared again and again, and folding costs. */
const comparables = new WeakMap<PersonName, string>();
const twoPlainWords = /^([A-Za-z]+) ([A-Za-z]+)$/;

/** A name that is missing is empty. A name of emoji alone folds to nothing, and is then compared as it is written. */
export function comparableForm(name: PersonName | undefined): string {
  if (!name) return '';
  let found = comparables.get(name);
  if (found === undefined) comparables.set(name, (found = comparableOf(name)));
  return found;
}

function comparableOf(name: PersonName): string {
  const { firstName, lastName } = name;
  if (firstName === '' && lastName === '') return '';
  const words = lastName === '' ? twoPlainWords.exec(firstName) : null;
  // The same as in one piece, and much cheaper.
  const [first = firstName, last = lastName] = words?.slice(1) ?? [];
  return comparableName(first, last) || displayName(name);
}

/** The names as they are compared, each once. */
export function comparableForms(names: readonly PersonName[]): readonly string[] {
  return names.length === 1 ? [comparableForm(names[0])] : [...new Set(names.map(comparableForm))];
}
