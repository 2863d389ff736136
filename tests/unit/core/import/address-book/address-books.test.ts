import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParsedCardTable } from '../../../../../core/import/address-book/card-table.ts';
import { createFileReader } from '../../../../../core/import/file-reader.ts';
import { createGoogleContactsReader } from '../../../../../core/import/address-book/google-contacts.ts';
import { createLinkedinContactsReader } from '../../../../../core/import/address-book/linkedin-contacts.ts';
import {
  createOutlookContactsReader,
  outlookColumns,
} from '../../../../../core/import/address-book/outlook-contacts.ts';
import type { TableMapping } from '../../../../../core/import/common/table-mapping.ts';
import type { FileReader, FileRefusal } from '../../../../../core/import/common/reader.ts';
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

function skipsIn(result: ParsedCardTable | FileRefusal): [line: number, said: string][] {
  if (result.kind === 'refused') throw new Error(result.message);
  return result.skipped.map(({ line, excerpt }) => [line, excerpt]);
}

describe('contacts from Google', () => {
  const anaNow = {
    firstName: 'Ana',
    lastName: 'Hale',
    slug: 'ana-hale',
    emails: ['ana@acme.example', 'ana.home@example.org', 'ana.old@example.org'],
    company: 'Acme, Inc.',
    position: 'CTO',
    birthday: '1985-12-01',
    note: 'Met in Oslo.\nLikes "tea", strong',
  };

  test.each([
    ['old', 'Group Membership', 'Additional Name', 'Phone 1 - Type', 'Given Name Yomi', 'Family Name Yomi'],
    ['current', 'Labels', 'Middle Name', 'Phone 1 - Label', 'Phonetic First Name', 'Phonetic Last Name'],
  ])('of the %s form', async (form, groups, middleName, phoneLabel, phoneticFirst, phoneticLast) => {
    const read = await readFixture(createGoogleContactsReader(context), `google/${form}.csv`);
    const [ana, ...others] = cardsIn(read);
    expect(ana).toMatchObject(anaNow);
    expect(ana).toHaveProperty('other', {
      ...Object.fromEntries(Object.entries(otherOf(ana)).filter(([name]) => /^(?:E-mail|Website)/.test(name))),
      'Name Prefix': 'Dr.',
      [middleName]: 'Maria',
      [groups]: '* myContacts ::: Friends',
      [phoneLabel]: 'Mobile',
      'Phone 1 - Value': '+47 1 ::: +47 2',
    });
    expect(others).toEqual([
      {
        firstName: 'Bo',
        lastName: 'van Berg',
        emails: [],
        birthday: '--12-01',
        other: { [groups]: '* myContacts' },
      },
      {
        firstName: '',
        lastName: '',
        emails: [],
        company: 'Globex',
        other: { [phoneLabel]: 'Work', 'Phone 1 - Value': '+47 3' },
      },
      {
        firstName: '小明',
        lastName: '王',
        emails: [],
        other: { [phoneticFirst]: 'Xiaoming', [phoneticLast]: 'Wang', Nickname: 'Ming' },
      },
      {
        firstName: 'Kit',
        lastName: '',
        emails: ['kit@example.org'],
        other: { [form === 'old' ? 'E-mail 1 - Type' : 'E-mail 1 - Label']: '*' },
      },
    ]);
    expect(skipsIn(read)).toEqual([[8, 'Mobile, +47 4']]);
    expect(read).toMatchObject({ rowsRead: 6 });
  });

  test('several companies in one cell: the first counts, the others are kept', () => {
    const text = 'First Name,Last Name,Organization Name,Labels,File As\nAna,Hale,Acme ::: Globex,,\n';
    expect(cardsIn(readText(createGoogleContactsReader(context), text))).toEqual([
      { firstName: 'Ana', lastName: 'Hale', emails: [], company: 'Acme', other: { 'Organization Name': 'Globex' } },
    ]);
  });
});

describe('contacts from Outlook', () => {
  test.each(['english', 'german', 'french', 'spanish', 'portuguese', 'italian', 'dutch'])('in %s', async (language) => {
    const read = await readFixture(createOutlookContactsReader(context), `outlook/${language}.csv`);
    const [zoe, ...others] = cardsIn(read);
    expect(zoe).toMatchObject({
      firstName: 'Zoë',
      lastName: 'Muñoz',
      slug: 'zoe-munoz',
      emails: ['zoe@example.org', 'zoe.2@example.org'],
      company: 'Café “Étoile”',
      position: 'Ingénieure',
      birthday: '1969-12-28',
      note: 'One;\ntwo "three", four',
    });
    expect(Object.values(otherOf(zoe))).toEqual(expect.arrayContaining(['Dr.', 'Büro', '+41 1', 'Friends']));
    expect(others).toMatchObject([
      { firstName: 'Jan', lastName: 'van der Berg', emails: ['jan@example.org'], birthday: '1980-04-03' },
      { firstName: '', lastName: '', emails: ['info@globex.example'], company: 'Globex' },
    ]);
    // The company has no birthday, and nothing is kept of how Outlook writes none.
    expect(JSON.stringify(others[1])).not.toMatch(/birthday|0.0.0/i);
  });

  test('dates that could be read both ways stay as they are, and the user is asked as for any table', async () => {
    const open = await readFixture(createOutlookContactsReader(context), 'tables/outlook-open-dates.csv');
    expect(cardsIn(open)).toMatchObject([
      { firstName: 'Ana', other: { Birthday: '3/4/1980' } },
      { firstName: 'Bo', lastName: 'van Berg', birthday: '1975-05-05', other: {} },
      { firstName: 'Cleo', other: { Birthday: '30/2/1980' } },
    ]);
    const { asTable } = open.kind === 'read' ? open : {};
    expect(asTable).toMatchObject({
      sample: { hasAmbiguousDates: true, columns: { length: 7 } },
      mapping: {
        dateOrder: null,
        columns: ['first-name', 'other', 'last-name', 'other', 'email', 'birthday', 'other'],
      },
    });
    if (!asTable) throw new Error('The dates were not open');

    const answer: TableMapping = { ...asTable.mapping, dateOrder: 'day-first' };
    const answered = await readFixture(createMappedTableReader(context, answer), 'tables/outlook-open-dates.csv');
    const readBothWays = { ...cardsIn(open)[0], birthday: '1980-04-03', other: {} };
    expect(cardsIn(answered)).toEqual([readBothWays, ...cardsIn(open).slice(1)]);
    expect(answered).toMatchObject({ sample: asTable.sample });

    const file = createFileReader({ fileName: 'contacts.csv', foundIn: 'itself', context });
    expect(await readFixture(file, 'tables/outlook-open-dates.csv')).toMatchObject({ kind: 'table', ...asTable });

    // The answer is remembered for the next file of this header, and can be changed there.
    const key = asTable.sample.headerKey;
    const next = { ...context, rememberedMapping: (asked: string) => (asked === key ? answer : undefined) };
    const again = await readFixture(createOutlookContactsReader(next), 'tables/outlook-open-dates.csv');
    expect(cardsIn(again)).toEqual(cardsIn(answered));
    expect(again).toMatchObject({ asTable: { mapping: answer } });
  });

  test.each([
    ['Vorname;Nachname;E-Mail-Adresse;Geburtstag;Kategorien', true],
    ['First Name,Last Name,Title,Suffix,E-mail Address,Categories', true],
    ['First Name,Last Name,E-mail Address,Birthday', false],
    ['First Name,Last Name,Email Address,Company,Position,Connected On', false],
    ['First Name,Middle Name,Last Name,Suffix,Categories', false],
  ])('whether %s is a header of it: %s', (header, is) => {
    expect(outlookColumns(header.split(/[,;]/)) !== undefined).toBe(is);
  });

  test('one date that tells the order decides for all, wherever it stands', () => {
    const header = 'First Name,Middle Name,Last Name,Suffix,E-mail Address,Birthday\n';
    const read = readText(
      createOutlookContactsReader(context),
      `${header}Ana,,Hale,,,3/4/1980\nBo,,Berg,,,28/12/1969\n`,
    );
    expect(cardsIn(read)).toMatchObject([{ birthday: '1980-04-03' }, { birthday: '1969-12-28' }]);
  });

  test('dates that contradict each other leave the others open', () => {
    const header = 'First Name,Middle Name,Last Name,Suffix,E-mail Address,Birthday\n';
    const read = readText(
      createOutlookContactsReader(context),
      `${header}Ana,,Hale,,,3/4/1980\nBo,,Berg,,,28/12/1969\nCleo,,Ware,,,12/28/1969\n`,
    );
    expect(read).toHaveProperty('asTable.sample.hasAmbiguousDates', true);
    expect(cardsIn(read)).toMatchObject([
      { other: { Birthday: '3/4/1980' } },
      { birthday: '1969-12-28' },
      { birthday: '1969-12-28' },
    ]);
  });
});

describe('address books that were uploaded to LinkedIn', () => {
  test('Contacts.csv', async () => {
    const read = await readFixture(createLinkedinContactsReader(context), 'linkedin-contacts/Contacts.csv');
    expect(cardsIn(read)).toMatchObject([
      {
        firstName: 'Ana',
        lastName: 'Hale',
        emails: ['ana@example.org', 'ana.2@example.org'],
        company: 'Acme',
        position: 'CTO',
        other: { Source: 'MOBILE_CONTACTS', Location: 'Oslo' },
      },
      { firstName: '', lastName: '', emails: ['bo@example.org'], birthday: '--12-01' },
    ]);
    expect(skipsIn(read)).toEqual([[4, 'MOBILE_CONTACTS, +47 2, 3/8/15, 10:12 AM']]);
  });

  test('ImportedContacts.csv', async () => {
    const read = await readFixture(createLinkedinContactsReader(context), 'linkedin-contacts/ImportedContacts.csv');
    expect(cardsIn(read)).toMatchObject([
      {
        firstName: 'Ana',
        lastName: 'Hale',
        emails: ['ana@example.org', 'ana.2@example.org'],
        other: { MiddleName: 'Maria' },
      },
    ]);
  });
});

const readers: readonly [name: string, create: () => FileReader<ParsedCardTable>, header: readonly string[]][] = [
  [
    'Google',
    () => createGoogleContactsReader(context),
    ['First Name', 'Last Name', 'Organization Name', 'Organization Title', 'Notes', 'E-mail 1 - Value'],
  ],
  [
    'Outlook',
    () => createOutlookContactsReader(context),
    ['First Name', 'Last Name', 'Company', 'Job Title', 'Notes', 'E-mail Address', 'Suffix', 'Categories'],
  ],
  [
    'LinkedIn',
    () => createLinkedinContactsReader(context),
    ['FirstName', 'LastName', 'Companies', 'Title', 'Notes', 'Emails', 'Source'],
  ],
];

const cell = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', '王', ' ', '"', ',', ';', '\t', '\n', '\r\n', "'", '@', '=', '\0', '😀'),
  maxLength: 12,
});

describe.each(readers)('any table from %s', (_, create, header) => {
  const rows = fc.array(
    fc.array(cell, { minLength: header.length, maxLength: header.length }).map((cells) => ['Ana', ...cells.slice(1)]),
    { maxLength: 8 },
  );

  test('is read alike under every line end, byte order mark, final line end and division into pieces', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        pieceLengths,
        (records, lineEnd, byteOrderMark, finalLineEnd, lengths) => {
          const plain = readText(create(), quotedCsv([header, ...records]));
          let text = quotedCsv([header, ...records], lineEnd);
          if (!finalLineEnd && records.length > 0) text = text.slice(0, -lineEnd.length);
          expect(readText(create(), (byteOrderMark ? '\uFEFF' : '') + text, lengths)).toEqual(
            // Lines are counted alike, whatever ends them.
            plain,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is read alike in any order of its columns, and beside columns that nobody knows', () => {
    fc.assert(
      fc.property(
        rows,
        fc.shuffledSubarray(
          header.map((_name, index) => index),
          { minLength: header.length },
        ),
        (records, order) => {
          const moved = [header, ...records].map((record) => order.map((index) => record[index] ?? ''));
          const more = moved.map((record, index) => ['', ...record, index === 0 ? 'Shoe size' : '42']);
          const read = cardsIn(readText(create(), quotedCsv([header, ...records])));
          expect(cardsIn(readText(create(), quotedCsv(moved)))).toEqual(read);
          expect(cardsIn(readText(create(), quotedCsv(more)))).toEqual(
            read.map((card) => ({ ...card, other: { ...otherOf(card), 'Shoe size': '42' } })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('every row becomes a card or is left out, and cut off or random text never throws', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 2000 }), anyText, (records, cut, noise) => {
        const text = quotedCsv([header, ...records]);
        const result = readText(create(), text.slice(0, cut) + noise);
        if (result.kind === 'refused') {
          expect(result.message).toMatch(/[.]$/);
        } else {
          const left = result.skipped.reduce((sum, { rows: count }) => sum + count, 0);
          expect(result.cards.length + left).toBe(result.rowsRead);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is no such table', () => {
  test.each([
    ['an empty file', '', /empty/],
    ['a quote that is not closed', 'First Name,Last Name,Labels,Photo\n"Ana,Hale,,\nBo,Berg,,\n', /line 2/],
    ['a row cut off', 'First Name,Last Name,Labels,Photo\nAna,Hale,,\nBo,Ber', /line 3/],
    ['another header', 'Fruit,Colour\nApple,Red\n', /"Fruit", "Colour"/],
    ['very many columns', `First Name,Last Name,Labels,Photo${',x'.repeat(100_000)}\n`, /100,004 columns/],
    ['one endless cell', `First Name,Last Name,Labels,Photo\n"${'x'.repeat(1_000_100)}`, /line 2/],
    ['one endless row', `First Name,Last Name,Labels,Photo\n${'x'.repeat(1_000_100)}`, /Line 2/],
  ])('%s is refused with a sentence', (_, text, message) => {
    expect(readText(createGoogleContactsReader(context), text)).toEqual({
      kind: 'refused',
      message: textMatching(message),
    });
  });
});
