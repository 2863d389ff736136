import { createReadStream, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localeOf } from '../../../../core/locale.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { createFileReader } from '../../../../core/import/file-reader.ts';
import type { FileToRead } from '../../../../core/import/file-reader.ts';
import type { TableMapping } from '../../../../core/import/common/table-mapping.ts';
import type { FileRefusal, UnusedFile } from '../../../../core/import/common/reader.ts';
import type { ParsedFile } from '../../../../core/import/parsed-file.ts';
import { decodeText } from '../../../../engine/decode-text.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
// Tests give days that exist.
const context = { today: '2026-06-10' as Day, locale: localeOf(['en-GB']), rememberedMapping: () => undefined };

type Result = ParsedFile | UnusedFile | FileRefusal;

function readText(text: string, file: Partial<FileToRead> = {}, pieceLength = text.length + 1): Result {
  const reader = createFileReader({ fileName: 'file.csv', foundIn: 'itself', context, ...file });
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  return reader.end();
}

async function textOf(fixture: string): Promise<string> {
  let all = '';
  for await (const text of decodeText(createReadStream(`${fixtures}${fixture}`))) all += text;
  return all;
}

/** What a file turned out to be. */
function kindOf(result: Result): string {
  return 'kind' in result ? result.kind : 'unused';
}

const folders = {
  connections: 'linkedin-connections',
  endorsements: 'linkedin-endorsements',
  google: 'google-contacts',
  invitations: 'linkedin-invitations',
  'linkedin-contacts': 'linkedin-contacts',
  notes: 'linkedin-notes',
  outlook: 'outlook-contacts',
  profile: 'linkedin-profile',
  recommendations: 'linkedin-recommendations',
  messages: 'linkedin-messages',
  vcard: 'vcard',
} as const;

const readable = Object.entries(folders).flatMap(([folder, kind]) =>
  readdirSync(`${fixtures}${folder}`)
    .filter((name) => !/^refused-|^[.]/.test(name))
    .map((name): [string, string] => [`${folder}/${name}`, kind]),
);

/** Folders whose files are no kind by themselves, and are read elsewhere. */
const otherFolders = ['checked-notes', 'log-lines', 'contact-lists', 'schemas', 'tables'];

describe('what a file is', () => {
  test('is asked of the fixtures of every kind', () => {
    const found = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? entry.name : [],
    );
    expect(found.toSorted()).toEqual([...Object.keys(folders), ...otherFolders].toSorted());
  });

  test.each(readable)('%s is %s', async (fixture, kind) => {
    const fileName = fixture.split('/').at(-1) ?? '';
    const result = readText(await textOf(fixture), { fileName });
    expect(kindOf(result)).toBe(kind);
    if (!('kind' in result) || result.kind === 'refused') throw new Error('It was not read.');
    expect(result.fileName).toBe(fileName);
    const left = result.skipped.reduce((rows, skip) => rows + skip.rows, 0);
    expect(left).toBeLessThanOrEqual(result.rowsRead);
  });

  test.each([
    ['connections/refused-empty.csv', 'This file is empty.'],
    ['connections/refused-picture.csv', 'This is a picture'],
    ['connections/refused-photo.csv', 'This is a picture'],
    ['connections/refused-web-page.csv', 'This is a web page'],
    ['connections/refused-prose.csv', 'no table of people'],
    ['connections/refused-open-quote.csv', 'line 3'],
    ['connections/refused-cut-in-row.csv', 'line 3'],
    ['connections/refused-cut-in-preamble.csv', 'before the first person'],
  ])('%s is refused', async (fixture, says) => {
    const result = readText(await textOf(fixture));
    expect(result).toEqual({ kind: 'refused', message: expect.stringContaining(says) as unknown, ...restOf(result) });
    if (!('message' in result)) throw new Error('It was not refused.');
    expect(result.message).toMatch(/^[A-Z].*[.] [A-Z].*[.]$/);
  });

  test.each([
    ['connections/refused-messages.csv', 'linkedin-messages'],
    ['connections/refused-invitations.csv', 'linkedin-invitations'],
    ['connections/refused-other-table.csv', 'table'],
  ])('%s is no list of connections, but %s', async (fixture, kind) => {
    expect(kindOf(readText(await textOf(fixture)))).toBe(kind);
  });

  test("an address book of Outlook's with dates that can be read in two ways is a table, for the user to say", () => {
    const text =
      'First Name,Middle Name,Last Name,Suffix,E-mail Address,Company,Birthday,Categories,Sensitivity,Priority\n' +
      'Anna,,Berg,,anna@example.org,Acme,3/4/1980,,Normal,Normal\n';
    const asked = readText(text);
    if (!('kind' in asked) || asked.kind !== 'table') throw new Error('It is no table.');
    expect(asked).toMatchObject({
      fileName: 'file.csv',
      sample: { hasAmbiguousDates: true },
      mapping: { dateOrder: null },
    });
    const mapping: TableMapping = { ...asked.mapping, dateOrder: 'day-first' };
    const answered = readText(text, { mapping });
    expect(answered).toMatchObject({ kind: 'table', mapping, rowsRead: asked.rowsRead });
  });

  test('its header may stand below whatever else, within fifty records', () => {
    const header = 'From,To,Sent At,Message,Direction\nAnna,Bo,"1/29/26, 2:37 PM",,OUTGOING\n';
    expect(kindOf(readText(`${'About this file,\n'.repeat(49)}${header}`))).toBe('linkedin-invitations');
    expect(kindOf(readText(`${'About this file,\n'.repeat(50)}${header}`))).not.toBe('linkedin-invitations');
  });

  test('a header without rows is a part without rows', () => {
    expect(readText('First Name,Last Name,URL,Email Address,Company,Position,Connected On\n')).toMatchObject({
      kind: 'linkedin-connections',
      rowsRead: 0,
      skipped: [],
    });
  });

  test('skipped connections are counted one by one', () => {
    expect(readText('First Name,Last Name,Connected On\n,,\n,,\n')).toMatchObject({
      rowsRead: 2,
      skipped: [
        { line: 2, rows: 1 },
        { line: 3, rows: 1 },
      ],
    });
  });
});

describe('tables that Kith does not know', () => {
  const follows = 'Organization,Followed On\nAcme,Tue Feb 09 2021\n';

  test('are unused in an archive from LinkedIn, and for the user to map elsewhere', () => {
    expect(readText(follows, { foundIn: 'linkedin-archive' })).toEqual({
      fileName: 'file.csv',
      why: expect.stringContaining('does not know what it holds') as unknown,
    });
    expect(kindOf(readText(follows))).toBe('table');
    expect(kindOf(readText(follows, { foundIn: 'archive' }))).toBe('table');
  });

  test('are unused by themselves if LinkedIn has one of that name and nobody is named in it', () => {
    expect(readText(follows, { fileName: 'Company Follows.csv' })).toMatchObject({ fileName: 'Company Follows.csv' });
    expect(kindOf(readText(follows, { fileName: 'Company Follows.csv' }))).toBe('unused');
    expect(kindOf(readText('Name,Email\nAnna Berg,anna@example.org\n', { fileName: 'Groups.csv' }))).toBe('table');
  });

  test('need not be read to their ends to be unused', () => {
    const reader = createFileReader({ fileName: 'x.csv', foundIn: 'linkedin-archive', context });
    expect(reader.unused()).toBeUndefined();
    reader.push('a,b\n'.repeat(100_000));
    expect(reader.unused()).toMatchObject({ fileName: 'x.csv' });
  });

  test('are read as the user says, whatever their header', () => {
    const mapping: TableMapping = { columns: ['first-name', 'nothing', 'email'], dateOrder: null };
    const text = 'First Name,Last Name,Connected On\nAnna,Berg,anna@example.org\n';
    expect(readText(text, { mapping })).toMatchObject({
      kind: 'table',
      mapping,
      cards: [{ firstName: 'Anna', lastName: '', emails: ['anna@example.org'] }],
    });
  });

  test('are refused with numbers as the user’s region writes them', () => {
    const german = { context: { ...context, locale: localeOf(['de-DE']) } };
    const refused = readText(`${'a,'.repeat(2500)}b\n`, german);
    expect('message' in refused ? refused.message : '').toMatch(/2\.501 columns.*at most 2\.000/);
  });

  test('with more columns than a list of people has are refused', () => {
    const wide = `First Name,Last Name,Connected On${',x'.repeat(5000)}\n`;
    expect(readText(wide)).toMatchObject({ kind: 'refused' });
  });
});

test('where the text is divided changes nothing', async () => {
  const texts = await Promise.all(readable.map(async ([fixture]) => [fixture, await textOf(fixture)] as const));
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.integer({ min: 1, max: 700 }), ([fixture, text], pieceLength) => {
      const fileName = fixture.split('/').at(-1) ?? '';
      expect(readText(text, { fileName }, pieceLength)).toEqual(readText(text, { fileName }));
    }),
  );
});

/** Refusals of some readers say the cause too. */
function restOf(result: Result): object {
  return 'cause' in result ? { cause: result.cause } : {};
}
