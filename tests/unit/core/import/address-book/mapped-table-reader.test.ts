import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../../core/import/address-book/guess-mapping.ts';
import { headerKey } from '../../../../../core/import/common/table-mapping.ts';
import type { TableMapping } from '../../../../../core/import/common/table-mapping.ts';
import { createMappedTableReader } from '../../../../../core/import/address-book/mapped-table-reader.ts';
import {
  anyText,
  cardsIn,
  context,
  otherOf,
  pieceLengths,
  quotedCsv,
  readFixture,
  readText,
  textMatching,
} from '../reading.ts';

describe('what a table is taken for', () => {
  test('by the names of its columns', async () => {
    const read = await readFixture(createMappedTableReader(context), 'tables/crm.csv');
    expect(read).toMatchObject({
      rowsRead: 2,
      skipped: [],
      mapping: {
        columns: ['other', 'full-name', 'company', 'email', 'profile-url', 'position', 'birthday', 'note', 'other'],
        dateOrder: 'day-first',
      },
      sample: { hasAmbiguousDates: false },
    });
    expect(cardsIn(read)).toEqual([
      {
        firstName: 'Ana',
        lastName: 'Hale',
        slug: 'ana-hale',
        emails: ['ana@example.org'],
        company: 'Acme',
        position: 'CTO',
        birthday: '1969-12-28',
        note: 'Met;\ntwice',
        other: { 'Account manager': 'Me', Tier: 'A' },
      },
      {
        firstName: 'Jan',
        lastName: 'van der Berg',
        emails: ['jan@example.org'],
        company: 'Globex',
        birthday: '1980-04-03',
        other: { 'Account manager': 'Me', Tier: 'B' },
      },
    ]);
  });

  test('by its contents, where it has no header', async () => {
    const read = await readFixture(createMappedTableReader(context), 'tables/without-header.csv');
    expect(read).toMatchObject({
      rowsRead: 3,
      mapping: { columns: ['full-name', 'email', 'other', 'profile-url'] },
      sample: {
        columns: [
          { name: 'Column 1', values: ['Ana Hale', 'Bo Berg', 'Cleo Ware'] },
          { name: 'Column 2' },
          { name: 'Column 3', values: ['Acme', 'Globex'] },
          { name: 'Column 4', values: ['https://www.linkedin.com/in/ana-hale', 'https://www.linkedin.com/in/cleo'] },
        ],
      },
    });
    expect(cardsIn(read)[0]).toEqual({
      firstName: 'Ana',
      lastName: 'Hale',
      slug: 'ana-hale',
      emails: ['ana@example.org'],
      other: { 'Column 3': 'Acme' },
    });
  });

  test('by its contents, where nobody knows the names', async () => {
    const read = await readFixture(createMappedTableReader(context), 'tables/unknown-language.csv');
    expect(read).toMatchObject({ mapping: { columns: ['other', 'company', 'email', 'profile-url'] } });
  });

  test('with its header below a preamble, and tabs', async () => {
    const read = await readFixture(createMappedTableReader(context), 'tables/preamble.csv');
    expect(read).toMatchObject({ rowsRead: 1, mapping: { columns: ['full-name', 'company', 'email'] } });
    expect(cardsIn(read)).toEqual([
      { firstName: 'Ana', lastName: 'Hale', emails: ['ana@example.org'], company: 'Acme', other: {} },
    ]);
  });

  test.each([
    [
      ['Name', 'Vorname'],
      ['last-name', 'first-name'],
    ],
    [
      ['Nom', 'Prénom'],
      ['last-name', 'first-name'],
    ],
    [
      ['Nome', 'Cognome'],
      ['first-name', 'last-name'],
    ],
    [
      ['Name', 'Title'],
      ['full-name', 'position'],
    ],
    [
      ['Name', 'Title', 'Job title'],
      ['full-name', 'other', 'position'],
    ],
    [
      ['E-mail 1', 'E-mail 2'],
      ['email', 'email'],
    ],
    [
      ['First', 'Last', 'First'],
      ['first-name', 'last-name', 'other'],
    ],
    [
      ['Aniversario', 'Cumpleaños'],
      ['other', 'birthday'],
    ],
    [
      ['Aniversário', 'Nome'],
      ['birthday', 'full-name'],
    ],
  ])('%j', (names, columns) => {
    expect(guessMapping(names, [], context.today).columns).toEqual(columns);
  });

  test('a column called "Mail" in which no address stands is none', () => {
    expect(
      guessMapping(
        ['Name', 'Mail'],
        [
          ['Ana', 'weekly'],
          ['Bo', 'never'],
        ],
        context.today,
      ).columns,
    ).toEqual(['full-name', 'other']);
  });

  test('names that lead nowhere, like those every object has, mean nothing', () => {
    const names = ['__proto__', 'constructor', 'toString', 'Name'];
    const read = readText(createMappedTableReader(context), quotedCsv([names, ['a', 'b', 'c', 'Ana Hale']]));
    expect(cardsIn(read)).toMatchObject([{ firstName: 'Ana' }]);
    expect(Object.entries(otherOf(cardsIn(read)[0]))).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
  });
});

describe('mappings', () => {
  const mapping: TableMapping = {
    columns: ['nothing', 'full-name', 'note', 'email'],
    dateOrder: null,
  };
  const text = 'Imię,Firma,Adres,Konto\nx,Ana Hale,"One\ntwo",ana@example.org\n';
  const asMapped = [{ firstName: 'Ana', lastName: 'Hale', emails: ['ana@example.org'], note: 'One\ntwo', other: {} }];

  test('the given one counts', () => {
    const read = readText(createMappedTableReader(context, mapping), text);
    expect(read).toMatchObject({ mapping });
    expect(cardsIn(read)).toEqual(asMapped);
  });

  test('else the one that is remembered for the header, however it is written', () => {
    const key = headerKey(['imie', 'FIRMA', 'Adres:', 'Konto']);
    const remembering = {
      ...context,
      rememberedMapping: (asked: string) => (asked === key ? mapping : undefined),
    };
    expect(cardsIn(readText(createMappedTableReader(remembering), text))).toEqual(asMapped);
    expect(readText(createMappedTableReader(remembering), text.replace('Konto', 'Saldo'))).not.toMatchObject({
      mapping,
    });
    expect(cardsIn(readText(createMappedTableReader(remembering, { ...mapping, columns: ['email'] }), text))).toEqual(
      asMapped,
    );
  });

  test('dates that could be read both ways are asked for, and read as it is answered', async () => {
    const open = await readFixture(createMappedTableReader(context), 'tables/open-dates.csv');
    expect(open).toMatchObject({ sample: { hasAmbiguousDates: true }, mapping: { dateOrder: null } });
    expect(cardsIn(open)).toMatchObject([{ other: { Birthday: '03/04/1980' } }, { birthday: '1975-05-05' }]);
    const answered = await readFixture(
      createMappedTableReader(context, { columns: ['full-name', 'birthday'], dateOrder: 'month-first' }),
      'tables/open-dates.csv',
    );
    // It can be answered differently later, so it is still asked.
    expect(answered).toMatchObject({ sample: { hasAmbiguousDates: true }, mapping: { dateOrder: 'month-first' } });
    expect(cardsIn(answered)).toMatchObject([{ birthday: '1980-03-04', other: {} }, { birthday: '1975-05-05' }]);
  });

  test('a table without a header is remembered by what stands in it', async () => {
    const first = await readFixture(createMappedTableReader(context), 'tables/without-header.csv');
    const second = readText(
      createMappedTableReader(context),
      'Dana Ford,dana@example.org,Initech,https://www.linkedin.com/in/dana\n',
    );
    if (first.kind === 'refused' || second.kind === 'refused') throw new Error('A table was refused');
    expect(second.sample.headerKey).toBe(first.sample.headerKey);
    expect(headerKey(first.sample.columns.map(({ name }) => name))).not.toBe(first.sample.headerKey);
  });

  test('keys of long headers are short, and differ when any name does', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `Column number ${index}`);
    const key = headerKey(names);
    expect(key.length).toBeLessThan(600);
    expect(headerKey([...names.slice(0, -1), 'Another'])).not.toBe(key);
    expect(headerKey([...names])).toBe(key);
  });
});

describe('every table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Ana Hale',
      'ana@example.org',
      'Company',
      'E-mail',
      'Name',
      '03/04/1980',
      'a;b',
      '\n',
      '"',
      '\0',
    ),
    anyText,
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

  test('pieces change nothing, nothing throws, and every row is a card or left out', () => {
    fc.assert(
      fc.property(table, pieceLengths, fc.nat({ max: 400 }), (records, lengths, cut) => {
        const text = quotedCsv(records).slice(0, cut + 1);
        const whole = readText(createMappedTableReader(context), text);
        expect(readText(createMappedTableReader(context), text, lengths)).toEqual(whole);
        if (whole.kind === 'refused') {
          expect(whole.message).toMatch(/[.]$/);
        } else {
          const left = whole.skipped.reduce((sum, { rows }) => sum + rows, 0);
          expect(whole.cards.length + left).toBe(whole.rowsRead);
          expect(whole.mapping.columns).toHaveLength(whole.sample.columns.length);
          expect(whole.sample.columns.every(({ values }) => values.length <= 3)).toBe(true);
          // As it was read it can be read again.
          expect(cardsIn(readText(createMappedTableReader(context, whole.mapping), text))).toEqual(cardsIn(whole));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the columns changes nothing', () => {
    const header = ['First name', 'Last name', 'Work e-mail', 'Company', 'Birthday', 'Notes', 'Tier'];
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 5 }),
        fc.shuffledSubarray(
          header.map((_, index) => index),
          { minLength: header.length },
        ),
        (rows, order) => {
          const moved = [header, ...rows].map((record) => order.map((index) => record[index] ?? ''));
          const normal = readText(createMappedTableReader(context), quotedCsv([header, ...rows]));
          expect(cardsIn(readText(createMappedTableReader(context), quotedCsv(moved)))).toEqual(cardsIn(normal));
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', '', /empty/],
    ['prose', 'Dear diary\ntoday it rained\nand nothing else\n', /no table of people/],
    ['very many columns', `Name${',x'.repeat(100_000)}\nAna\n`, /100,001 columns/],
    ['an open quote', 'Name,Email\n"Ana,x\nBo,y\n', /line 2/],
    ['a last row cut off', 'Name,Email\nAna Hale,ana@example.org\nBo Be', /line 3/],
  ])('%s is refused with a sentence', (_, text, message) => {
    expect(readText(createMappedTableReader(context), text)).toEqual({
      kind: 'refused',
      message: textMatching(message),
    });
  });
});
