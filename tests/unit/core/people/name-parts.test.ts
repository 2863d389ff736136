import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../../../core/text/clean-cell.ts';
import { fullName } from '../../../../core/people/full-name.ts';
import { splitAddressBookName, splitName } from '../../../../core/people/name-parts.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';

const someNames = fc
  .tuple(
    fc.array(
      fc.constantFrom('Ana', 'van', 'de', 'Hale', 'Hale,', 'PhD', 'Jr.', '王', '小明', 'さくら', "O'Brien", ','),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.constantFrom(' ', ''),
  )
  .map(([words, between]) => words.join(between));

describe('the parts of a name as it is spoken', () => {
  test.each([
    ['Ana Hale', 'Ana', 'Hale'],
    ['Ana Maria van Hale', 'Ana Maria', 'van Hale'],
    ['Maria da Silva', 'Maria', 'da Silva'],
    ['Ana Hale, PhD', 'Ana', 'Hale, PhD'],
    ['Ana Hale, Coach', 'Ana', 'Hale, Coach'],
    ['Ana', 'Ana', ''],
    ['王小明', '小明', '王'],
    ['王 小明', '王 小明', ''],
    ['王小明, PhD', '王小明, PhD', ''],
  ])('%s', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName });
  });

  test('they are the name again when they are put together', () => {
    const isShown = (name: string): void => {
      const { firstName, lastName } = splitName(name);
      expect(fullName(firstName, lastName)).toBe(cleanCell(name) || fullName('', ''));
    };
    fc.assert(fc.property(someNames, isShown));
    for (const name of naughtyStrings) isShown(name);
  });
});

describe('the parts of a name in an address book', () => {
  test.each([
    ['Ana Hale', 'Ana', 'Hale'],
    ['Ana Maria Hale', 'Ana Maria', 'Hale'],
    ['Hale, Ana', 'Ana', 'Hale'],
    ['Hale, Ana Maria', 'Ana Maria', 'Hale'],
    ['van der Berg, Jan', 'Jan', 'van der Berg'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Maria De Luca', 'Maria', 'De Luca'],
    ['Ana Hale, PhD', 'Ana', 'Hale, PhD'],
    ['Ana Hale, MBA, PhD', 'Ana', 'Hale, MBA, PhD'],
    ['Hale, Ana, PhD', 'Ana', 'Hale, PhD'],
    ['Bo Berg Jr.', 'Bo', 'Berg Jr.'],
    ['Bo Berg, Jr.', 'Bo', 'Berg, Jr.'],
    ['Ana', 'Ana', ''],
    [', Ana', 'Ana', ''],
    ['Ana Hale,', 'Ana', 'Hale'],
    ['  Ana \t Hale ', 'Ana', 'Hale'],
    ['王小明', '小明', '王'],
    ['王明', '明', '王'],
    ['王 小明', '小明', '王'],
    ['欧阳小明', '小明', '欧阳'],
    ['山田太郎', '太郎', '山田'],
    ['山田　太郎', '太郎', '山田'],
    ['김민준', '민준', '김'],
    ['さくら', 'さくら', ''],
    ['王', '王', ''],
    ['', '', ''],
  ])('%s', (name, firstName, lastName) => {
    expect(splitAddressBookName(name)).toEqual({ firstName, lastName });
  });

  test('nothing of it is lost: without a comma it is shown as it was', () => {
    const words = fc.array(fc.constantFrom('Ana', 'van', 'de', 'Hale', 'Jr.', '王', '小明', 'さくら', "O'Brien", '1'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ''), (parts, between) => {
        const name = parts.join(between);
        const { firstName, lastName } = splitAddressBookName(name);
        expect(fullName(firstName, lastName).replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
      }),
    );
  });

  test('no naughty string loses a letter', () => {
    for (const name of naughtyStrings) {
      const { firstName, lastName } = splitAddressBookName(name);
      const letters = (text: string): string[] =>
        [...text.replaceAll(/[\s,]/g, '')].toSorted((a, b) => (a < b ? -1 : 1));
      expect(letters(firstName + lastName)).toEqual(letters(cleanCell(name)));
    }
  });
});
