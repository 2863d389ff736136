import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../../../core/text/clean-cell.ts';
import { cleanText } from '../../../../core/text/clean-text.ts';
import { csvDelimiters, parseCsv } from '../../../../core/formats/csv/csv-reader.ts';
import { createGoogleContactsReader } from '../../../../core/import/address-book/google-contacts.ts';
import { createLinkedinContactsReader } from '../../../../core/import/address-book/linkedin-contacts.ts';
import { createConnectionsReader } from '../../../../core/import/linkedin/connections.ts';
import type { TableMapping } from '../../../../core/import/common/table-mapping.ts';
import { createOutlookContactsReader } from '../../../../core/import/address-book/outlook-contacts.ts';
import type { FileReader } from '../../../../core/import/common/reader.ts';
import type { CardRow } from '../../../../core/import/address-book/card-row.ts';
import { createMappedTableReader } from '../../../../core/import/address-book/mapped-table-reader.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { cardsIn, context, quotedCsv, readText } from './reading.ts';

const naughty = naughtyStrings;

type WithCards = { readonly kind: 'read'; readonly cards: readonly CardRow[] };

test('the list is there', () => {
  expect(naughty.length).toBeGreaterThan(400);
});

test.each(csvDelimiters)('every one is a field of a CSV with the delimiter %j', (delimiter) => {
  const records = naughty.map((text) => [text, 'x', text]);
  expect(parseCsv(quotedCsv(records, '\r\n', delimiter), { delimiter })).toEqual({ records });
});

/** Texts as they are kept, and those that are blank left out. */
function kept(texts: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

describe('every one is a name, a company, a position and whatever else, in', () => {
  test('connections', () => {
    const header = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On', 'List'];
    const rows = naughty.map((text) => [text, 'Hale', '', '', text, text, '08 Feb 2026', text]);
    const reader = createConnectionsReader(context);
    reader.push(quotedCsv([header, ...rows]));
    const result = reader.end();
    if (result.kind === 'refused') throw new Error(result.message);
    expect(result.skipped).toEqual([]);
    expect(result.rows.map(({ line: _, ...row }) => row)).toEqual(
      naughty.map(cleanCell).map((text) => ({
        firstName: text,
        lastName: 'Hale',
        connectedOn: '2026-02-08',
        ...kept({ company: text, position: text }),
        other: kept({ List: text }),
      })),
    );
  });

  const mapping: TableMapping = {
    columns: ['first-name', 'last-name', 'company', 'position', 'note', 'other'],
    dateOrder: null,
  };
  const tables: readonly [name: string, create: () => FileReader<WithCards>, header: readonly string[]][] = [
    [
      'contacts from Google',
      () => createGoogleContactsReader(context),
      ['First Name', 'Last Name', 'Organization Name', 'Organization Title', 'Notes', 'Labels', 'File As'],
    ],
    [
      'contacts from Outlook',
      () => createOutlookContactsReader(context),
      ['First Name', 'Last Name', 'Company', 'Job Title', 'Notes', 'Categories', 'Suffix', 'E-mail Address'],
    ],
    [
      'contacts from LinkedIn',
      () => createLinkedinContactsReader(context),
      ['FirstName', 'LastName', 'Companies', 'Title', 'Notes', 'Location', 'Source'],
    ],
    ['any table', () => createMappedTableReader(context, mapping), ['a', 'b', 'c', 'd', 'e', 'f']],
  ];

  test.each(tables)('%s', (_, create, header) => {
    const write = (text: string): string[] => [text, 'Hale', text, text, text, text];
    const expected = naughty.map((text) => {
      const cell = cleanCell(text);
      return {
        firstName: cell,
        lastName: 'Hale',
        emails: [],
        ...kept({ company: cell, position: cell, note: cleanText(text) }),
        other: kept({ [header[5] ?? '']: cell }),
      };
    });
    const read = cardsIn(readText(create(), quotedCsv([header, ...naughty.map(write)])));
    expect(read).toEqual(expected);
    // What was read, written and read again, is the same.
    const again = read.map((card) => [
      card.firstName,
      card.lastName,
      card.company ?? '',
      card.position ?? '',
      card.note ?? '',
      card.other[header[5] ?? ''] ?? '',
    ]);
    expect(cardsIn(readText(create(), quotedCsv([header, ...again])))).toEqual(expected);
  });

  test('columns that want something else: what is no address, link or date is kept as it is', () => {
    const wanting: TableMapping = {
      columns: ['first-name', 'email', 'profile-url', 'birthday'],
      dateOrder: 'day-first',
    };
    const rows = naughty.map((text) => ['Ana', text, text, text]);
    const cards = cardsIn(
      readText(createMappedTableReader(context, wanting), quotedCsv([['a', 'b', 'c', 'd'], ...rows])),
    );
    expect(cards).toHaveLength(naughty.length);
    for (const [index, { emails, slug, birthday, other }] of cards.entries()) {
      const cell = cleanCell(naughty[index] ?? '');
      const saysNothing = cell === '' ? undefined : cell;
      if (emails.length === 0) expect(other['b']).toBe(saysNothing);
      if (slug === undefined) expect(other['c']).toBe(saysNothing);
      // `0` is how programs write no date.
      if (birthday === undefined && !/^[0\s./:-]*$/.test(cell)) expect(other['d']).toBe(saysNothing);
    }
  });

  test('the names of columns', () => {
    const header = ['Name', ...new Set(naughty.map(cleanCell).filter((name) => name !== ''))];
    const other = header.slice(1).map((name): [string, string] => [name, `in ${header.indexOf(name)}`]);
    const columns = header.map((_, index) => (index === 0 ? ('full-name' as const) : ('other' as const)));
    const reader = createMappedTableReader(context, { columns, dateOrder: null });
    const [card] = cardsIn(readText(reader, quotedCsv([header, ['Ana', ...other.map(([, value]) => value)]])));
    expect(new Map(Object.entries(card?.other ?? {}))).toEqual(new Map(other));
  });
});
