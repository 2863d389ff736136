import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  splitProfileAddresses,
  isClosedProfile,
  splitNames,
} from '../../../../../core/import/messages/message-recipients.ts';

const known = new Set(['Jörg Hale, PhD', 'Bo Ek', 'Ek, Bo', 'Ada']);
const isKnown = (name: string): boolean => known.has(name);

test.each([
  ['', []],
  ['Bo Ek', ['Bo Ek']],
  ['Jörg Hale, PhD', ['Jörg Hale, PhD']],
  ['Jörg Hale, PhD, Bo Ek', ['Jörg Hale, PhD', 'Bo Ek']],
  ['Ada, Ek, Bo, LinkedIn Member', ['Ada', 'Ek, Bo', 'LinkedIn Member']],
  ['Ines Roth, MBA, CPA, Bo Ek, Tom Lind', ['Ines Roth, MBA, CPA', 'Bo Ek', 'Tom Lind']],
  ['Bo Ek, Cher', ['Bo Ek', 'Cher']],
  ['Ines Roth; Tom Lind', ['Ines Roth', 'Tom Lind']],
])('the names in %j', (cell, names) => {
  expect(splitNames(cell, isKnown)).toEqual(names);
});

test('known names are found again, whatever commas they hold', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,5} [A-Z][a-z]{2,5}(?:, [A-Z][a-z]{1,4}){0,2}$/), {
    minLength: 1,
    maxLength: 6,
    // None continues another.
    selector: (name) => name.slice(0, 3),
  });
  fc.assert(
    fc.property(names, (all) => {
      expect(splitNames(all.join(', '), (name) => all.includes(name))).toEqual(all);
    }),
  );
});

test.each([
  ['https://www.linkedin.com/in/a', ['https://www.linkedin.com/in/a']],
  [
    'https://www.linkedin.com/in/a,b,https://www.linkedin.com/in/c',
    ['https://www.linkedin.com/in/a,b', 'https://www.linkedin.com/in/c'],
  ],
  [
    'https://www.linkedin.com/in/a;b; www.linkedin.com/in/c, linkedin.com/in/d',
    ['https://www.linkedin.com/in/a;b', 'www.linkedin.com/in/c', 'linkedin.com/in/d'],
  ],
])('the addresses in %j', (cell, addresses) => {
  expect(splitProfileAddresses(cell)).toEqual(addresses);
});

test('what stands in place of a name', () => {
  expect(['LinkedIn Member', 'LinkedIn-Mitglied', 'Utente LinkedIn'].every(isClosedProfile)).toBe(true);
  expect(['Linkedina Member', 'Bo Ek', ''].some(isClosedProfile)).toBe(false);
});
