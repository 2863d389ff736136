import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../../../core/locale.ts';
import { connectionsColumnsOf } from '../../../../../core/import/linkedin/connections-columns.ts';
import { tableRowLimit } from '../../../../../core/import/common/table-limits.ts';
import type { ConnectionsRefusal } from '../../../../../core/import/linkedin/connections-refusal.ts';
import { parseCsv } from '../../../../../core/formats/csv/csv-reader.ts';
import { parseDay } from '../../../../../core/calendar/day.ts';
import type { Day } from '../../../../../core/calendar/day.ts';
import { createConnectionsReader } from '../../../../../core/import/linkedin/connections.ts';
import type { ParsedConnections } from '../../../../../core/import/linkedin/connections.ts';
import { decodeText } from '../../../../../engine/decode-text.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
}

const today = day('2026-03-08');
const fixtures = fileURLToPath(new URL('../../../../fixtures/connections/', import.meta.url));

function readText(text: string, pieceLength = text.length + 1): ParsedConnections | ConnectionsRefusal {
  const reader = createConnectionsReader({ today, locale: localeOf(['en-GB']) });
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  return reader.end();
}

async function readFixture(name: string): Promise<ParsedConnections | ConnectionsRefusal> {
  const reader = createConnectionsReader({ today, locale: localeOf(['en-GB']) });
  for await (const text of decodeText(createReadStream(`${fixtures}${name}`))) reader.push(text);
  return reader.end();
}

/** What was read, without the lines; fails for a refusal. */
function peopleIn(result: ParsedConnections | ConnectionsRefusal): object[] {
  if (result.kind === 'refused') throw new Error(result.message);
  return result.rows.map(({ line: _, ...person }) => person);
}

function skipsIn(result: ParsedConnections | ConnectionsRefusal): [line: number, cause: string][] {
  if (result.kind === 'refused') throw new Error(result.message);
  return result.skipped.map(({ line, cause }) => [line, cause]);
}

const jorg = {
  firstName: 'Jörg',
  lastName: 'Hale, PhD',
  slug: 'jörg-hale',
  email: 'joerg@example.org',
  company: 'Acme, Inc.',
  position: 'Head of "Tiny" Things',
  connectedOn: '2021-02-08',
  other: {},
};
const lucja = {
  firstName: 'Łucja',
  lastName: 'Østergård',
  slug: 'lucja-o',
  company: 'Bolt & Søn',
  position: 'Engineer',
  connectedOn: '2021-04-04',
  other: {},
};
const xiaoming = { firstName: '小明', lastName: '王', slug: '王小明-42', connectedOn: '2020-02-29', other: {} };
const cleo = {
  firstName: 'Cleo',
  lastName: "O'Brien",
  slug: 'cleo-obrien',
  email: 'cleo@example.com',
  company: 'Self-employed',
  position: 'Illustrator',
  connectedOn: '2019-12-31',
  other: {},
};
const everyone = [jorg, lucja, xiaoming, cleo];

describe('the same four people from every era, and after Excel', () => {
  test.each([
    '2023-urls.csv',
    '2026-hidden-profiles-no-final-newline.csv',
    '2026-every-field-quoted.csv',
    'unquoted-preamble.csv',
    'crlf-in-header-only.csv',
    'excel-bom-crlf-short-dates.csv',
    'excel-semicolons.csv',
    'excel-utf-16-tabs.txt',
    'excel-rows-in-one-cell.csv',
    'carriage-returns.csv',
    'nul-and-blanks.csv',
    'in-german.csv',
    'in-french.csv',
    'in-spanish.csv',
    'in-portuguese.csv',
    'in-italian.csv',
    'in-dutch.csv',
  ])('%s', async (name) => {
    expect(peopleIn(await readFixture(name))).toEqual(everyone);
  });

  test.each(['2019-no-preamble.csv', '2022-preamble.csv'])('%s, without profile links', async (name) => {
    expect(peopleIn(await readFixture(name))).toEqual(everyone.map(({ slug: _, ...person }) => person));
  });

  test('in Windows-1252', async () => {
    const zoe = {
      firstName: 'Zoë',
      lastName: 'Muñoz',
      slug: 'zoe-munoz',
      company: 'Café “Étoile”',
      position: 'Ingénieure',
      connectedOn: '2021-04-04',
      other: {},
    };
    expect(peopleIn(await readFixture('excel-windows-1252.csv'))).toEqual([jorg, zoe]);
  });

  test('with columns of their own, whose commas Excel left out at row ends', async () => {
    expect(peopleIn(await readFixture('excel-tail-commas-left-out.csv'))).toEqual([
      { ...jorg, other: { 'My list': 'friends', Sent: 'yes' } },
      lucja,
      { ...xiaoming, other: { 'My list': 'family' } },
      cleo,
    ]);
  });

  test('with columns moved and dropped', async () => {
    const short = (firstName: string, lastName: string, connectedOn: string, position?: string): object =>
      position ? { firstName, lastName, connectedOn, position } : { firstName, lastName, connectedOn };
    expect(peopleIn(await readFixture('columns-moved-and-dropped.csv'))).toEqual([
      { ...short('Jörg', 'Hale, PhD', '2021-02-08', 'Head of "Tiny" Things'), other: {} },
      { ...short('Łucja', 'Østergård', '2021-04-04', 'Engineer'), other: { 'My list': 'friends' } },
      { ...short('小明', '王', '2020-02-29'), other: {} },
      { ...short('Cleo', "O'Brien", '2019-12-31', 'Illustrator'), other: {} },
    ]);
  });

  test('a file without anyone', async () => {
    expect(await readFixture('header-only.csv')).toMatchObject({ kind: 'read', rows: [], skipped: [] });
  });
});

describe('rows that are left out', () => {
  test('hidden profiles and empty rows', async () => {
    expect(skipsIn(await readFixture('2026-hidden-profiles-no-final-newline.csv'))).toEqual([
      [6, 'hidden-profile'],
      [8, 'empty-row'],
    ]);
  });

  test('every cause, with its line; blank lines are no rows', async () => {
    const result = await readFixture('rows-to-skip.csv');
    expect(skipsIn(result)).toEqual([
      [3, 'unreadable-date'],
      [4, 'future-date'],
      [6, 'short-row'],
      [7, 'long-row'],
      [8, 'no-name'],
      [9, 'hidden-profile'],
      [10, 'empty-row'],
      [13, 'unreadable-date'],
    ]);
    expect(peopleIn(result)).toEqual([
      expect.objectContaining({ firstName: 'Anna' }),
      expect.objectContaining({ firstName: 'Dee', connectedOn: '2026-03-09' }),
      { firstName: 'Hal', lastName: '', slug: 'hal', other: { 'Email Address': 'not an address' } },
      { firstName: '', lastName: 'Ito', other: { URL: 'https://example.org/ito' } },
    ]);
  });

  test('each reason is a sentence that says what to do', async () => {
    const result = await readFixture('rows-to-skip.csv');
    if (result.kind === 'refused') throw new Error(result.message);
    for (const { reason } of result.skipped) expect(reason).toMatch(/^["A-Z].*[.] [A-Z].*[.]$/);
    expect(result.skipped[0]?.reason).toBe(
      '"30 Feb 2021" is not a day that Kith can read. Write it like 08 Feb 2026 in the file and import it again.',
    );
  });

  test('a NUL in a link is dropped like everywhere', () => {
    const text = 'First Name,Last Name,URL\nAnna,Berg,https://www.linkedin.com/in/an\0na\0\n';
    expect(peopleIn(readText(text))).toEqual([{ firstName: 'Anna', lastName: 'Berg', slug: 'anna', other: {} }]);
  });

  test('lines are those of the file', async () => {
    const result = await readFixture('2023-urls.csv');
    expect(result.kind === 'read' && result.rows.map(({ line }) => line)).toEqual([5, 6, 7, 8]);
  });
});

describe('files that are refused', () => {
  test.each([
    ['refused-empty.csv', 'empty-file', 'This file is empty.'],
    [
      'refused-other-table.csv',
      'other-file',
      'columns "Date", "Amount", "Currency", "Payee", "Purpose", "Account" and 2 more;',
    ],
    ['refused-prose.csv', 'other-file', 'no table of people'],
    ['refused-open-quote.csv', 'open-quote', 'line 3'],
    ['refused-quote-closed-by-another-row.csv', 'open-quote', 'line 2'],
    ['refused-cut-in-row.csv', 'cut-off', 'line 3'],
    ['refused-cut-in-date.csv', 'cut-off', 'line 3'],
    ['refused-cut-in-preamble.csv', 'cut-off', 'before the first person'],
  ])('%s', async (name, cause, says) => {
    const result = await readFixture(name);
    if (result.kind !== 'refused') throw new Error('was read');
    expect(result.cause).toBe(cause);
    expect(result.message).toContain(says);
    expect(result.message).toMatch(/^[A-Z].*[.] [A-Z].*[.]$/);
  });

  test('more rows than anyone has connections', () => {
    const row = 'Anna,Berg,08 Feb 2021\n';
    const header = 'First Name,Last Name,Connected On\n';
    expect(readText(header + row.repeat(tableRowLimit), 1_000_000)).toMatchObject({ kind: 'read' });
    expect(readText(header + row.repeat(tableRowLimit + 1), 1_000_000)).toMatchObject({ cause: 'too-many-rows' });
  });

  test('one endless line', () => {
    expect(readText(`First Name,Last Name,Connected On\n${'x'.repeat(3_000_000)}`, 65_536)).toMatchObject({
      cause: 'record-too-long',
    });
  });

  test('a header too late to be one', () => {
    expect(readText(`${'a,b\n'.repeat(50)}First Name,Last Name,Connected On\n`)).toMatchObject({ cause: 'other-file' });
    expect(readText(`${'a,b\n'.repeat(49)}First Name,Last Name,Connected On\n`)).toMatchObject({ kind: 'read' });
  });
});

describe('a file that was cut', () => {
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
  const first = 'Anna,Berg,https://www.linkedin.com/in/anna,,Acme,CEO,08 Feb 2021\n';
  const second = 'Bo,"Lind, MD",https://www.linkedin.com/in/bo,,Bolt,CTO,09 Feb 2021\n';

  test('anywhere in its last row is refused; at a line end it is shorter', () => {
    const whole = header + first + second;
    const from = (header + first).length;
    expect(peopleIn(readText(whole.slice(0, from)))).toHaveLength(1);
    for (let length = from + 1; length < whole.length - 1; length += 1) {
      expect([length, readText(whole.slice(0, length)).kind]).toEqual([length, 'refused']);
    }
    expect(peopleIn(readText(whole.slice(0, -1)))).toHaveLength(2);
  });

  test('in a year that still looks like one', () => {
    const row = 'Anna,Berg,4-Apr-2021\n';
    const names = 'First Name,Last Name,Connected On\n';
    expect(readText(`${names}${row}Bo,Lind,4-Apr-20`)).toMatchObject({ cause: 'cut-off' });
    expect(readText(`${names}Anna,Berg,4-Apr-21\nBo,Lind,4-Apr-20`)).toMatchObject({ kind: 'read' });
  });

  test('a last row without a day is whole where others have none either', () => {
    const names = 'First Name,Last Name,Connected On\n';
    expect(readText(`${names}Anna,Berg,\nBo,Lind,`)).toMatchObject({ kind: 'read' });
    expect(readText(`${names}Anna,Berg,4-Apr-21\nBo,Lind,`)).toMatchObject({ cause: 'cut-off' });
  });

  test('a last row with a day that no calendar has is whole', () => {
    expect(skipsIn(readText('First Name,Last Name,Connected On\nAnna,Berg,30 Feb 2021'))).toEqual([
      [2, 'unreadable-date'],
    ]);
  });
});

describe('recognising', () => {
  const recognise = (text: string): ReturnType<typeof connectionsColumnsOf> =>
    connectionsColumnsOf(parseCsv(text).records[0] ?? []);

  test('the header is found by its names', () => {
    expect(recognise('Connected On,Mine,Last Name,First Name,,\n')).toEqual({
      known: { connectedOn: 0, lastName: 2, firstName: 3 },
      names: { connectedOn: 'Connected On', lastName: 'Last Name', firstName: 'First Name' },
      other: [{ name: 'Mine', index: 1 }],
      width: 4,
    });
  });

  test.each([
    'First Name,Last Name,URL\n',
    'First Name,Last Name,Email Address,Company,Position\n',
    'First Name,Last Name,Email Address\n',
    'LAST NAME,connected on\n',
    'First Name,Middle Name,Last Name,Connected On\n',
  ])('%j is enough of a header', (text) => {
    expect(recognise(text)).toBeDefined();
  });

  test.each([
    'First Name,Last Name\n',
    'First Name,Last Name,Company,Phone\n',
    'First Name,Middle Name,Last Name,Position\n',
    'Name,URL,Connected On\n',
    'Company,Position,Connected On\n',
  ])('%j is not', (text) => {
    expect(recognise(text)).toBeUndefined();
  });
});

describe('properties', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', ',', '"', ';', '王', "'"), maxLength: 8 });
  const person = fc.record({
    'First Name': cell.map((text) => `A${text}`),
    'Last Name': cell,
    URL: fc.constantFrom('', 'https://www.linkedin.com/in/anna', 'https://www.linkedin.com/in/bo'),
    'Email Address': fc.constantFrom('', 'anna@example.org'),
    Company: cell,
    Position: cell,
    'Connected On': fc.constantFrom('08 Feb 2021', '4-Apr-21', '2020-02-29', ''),
  });
  const write = (columns: readonly string[], people: readonly Readonly<Record<string, string>>[]): string =>
    [Object.fromEntries(columns.map((column) => [column, column])), ...people]
      .map((one) => columns.map((column) => `"${(one[column] ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\n')
      .concat('\n');
  const columns = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];

  test('the order of columns and unknown columns change nothing', () => {
    const order = fc.shuffledSubarray([...columns, 'Mine', 'Yours'], { minLength: columns.length + 2 });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), order, (people, shuffled) => {
        expect(readText(write(shuffled, people))).toMatchObject({
          rows: peopleIn(readText(write(columns, people))),
          skipped: [],
        });
      }),
    );
  });

  test('where the text is divided changes nothing', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), fc.integer({ min: 1, max: 99 }), (people, pieceLength) => {
        const text = write(columns, people);
        expect(readText(text, pieceLength)).toEqual(readText(text));
      }),
    );
  });

  test('whatever follows a header, each row is a person or skipped, or the file is refused', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\r', '\0', '1', ' ', '-', '\ud800'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const result = readText(`${columns.join(',')}\n${lines.join('\n')}`);
        if (result.kind === 'refused') return;
        for (const { firstName, lastName } of result.rows) expect(firstName + lastName).not.toBe('');
      }),
    );
  });
});
