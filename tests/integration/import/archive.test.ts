import { createWriteStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';

import type { ReadImport } from '../../../api/import/import-reading.ts';
import { choosing, people, readTaken, refusalOfReading } from './reading.ts';
import { zipByHand } from './zip-by-hand.ts';

const comments = 'Date,Link,Message\n2024-01-01 10:00:00,https://example.org,"Well \\"said\\""\n';

function partsOf({ parts, sources }: ReadImport): string[] {
  return parts.map(({ kind, rowsRead }, index) =>
    [kind, rowsRead, sources[index]?.folder, sources[index]?.fileName].join(' '),
  );
}

describe('an archive from LinkedIn', () => {
  test('gives its parts, and says of the other files why they are not taken in', async () => {
    using chosen = choosing();
    const archive = zipByHand([
      { name: 'Connections.csv', content: people },
      { name: 'Comments.csv', content: comments },
      { name: 'Something_New.csv', content: 'A,B\n1,2\n' },
      { name: 'Rich_Media/holiday.jpg', content: 'picture' },
      { name: 'guide_messages.csv', content: 'CONVERSATION ID,FROM,TO,DATE,CONTENT\n2-x,Anna,Bo,2024-01-01,Hello\n' },
    ]);
    const read = await readTaken(chosen, chosen.choose('Basic_LinkedInDataExport_06-09-2026.zip', archive));
    expect(read.fileName).toBe('Basic_LinkedInDataExport_06-09-2026.zip');
    expect(partsOf(read)).toEqual(['linkedin-connections 2  Connections.csv']);
    expect(read.unused).toEqual([
      { fileName: 'Comments.csv', why: expect.stringContaining('in public') as unknown },
      { fileName: 'holiday.jpg', why: 'It is neither a table nor an address book.' },
      { fileName: 'guide_messages.csv', why: expect.stringContaining("LinkedIn's assistants") as unknown },
      { fileName: 'Something_New.csv', why: expect.stringContaining('does not know what it holds') as unknown },
    ]);
  });

  test('in a folder, packed by macOS, with names in other cases and numbers of a second download', async () => {
    using chosen = choosing();
    const archive = zipByHand([
      { name: 'Export/', content: '', method: 0 },
      { name: 'Export/CONNECTIONS_1.CSV', content: people },
      { name: 'Export/Ad Targeting (2).csv', content: 'a,b\n' },
      { name: 'Export/.DS_Store', content: 'x' },
      { name: '__MACOSX/Export/._CONNECTIONS_1.CSV', content: 'x' },
    ]);
    const read = await readTaken(chosen, chosen.choose('export.zip', archive));
    expect(partsOf(read)).toEqual(['linkedin-connections 2 Export CONNECTIONS_1.CSV']);
    expect(read.unused.map(({ fileName }) => fileName)).toEqual(['Ad Targeting (2).csv']);
  });

  test('is told by what it is, not by its name', async () => {
    using chosen = choosing();
    const archive = zipByHand([{ name: 'Connections.csv', content: people }]);
    expect(partsOf(await readTaken(chosen, chosen.choose('Connections.csv', archive)))).toHaveLength(1);
    expect(partsOf(await readTaken(chosen, chosen.choose('archive.zip', people)))).toHaveLength(1);
  });

  test('may be stored, streamed and in the form for large files', async () => {
    using chosen = choosing();
    const file = path.join(chosen.folder, 'streamed.zip');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(people), 'Connections.csv', { compress: false, forceZip64Format: true });
    zip.addReadStreamLazy('Folder/Connections.csv', { forceZip64Format: true }, (give) => {
      give(null, Readable.from([Buffer.from(people)]));
    });
    zip.end({ forceZip64Format: true, comment: 'invented' });
    await pipeline(zip.outputStream, createWriteStream(file));
    expect(partsOf(await readTaken(chosen, chosen.files.register(file)))).toHaveLength(2);
  });

  test('is read with several others, in an order that is not that of choosing', async () => {
    using chosen = choosing();
    const one = chosen.choose('one.zip', zipByHand([{ name: 'Connections.csv', content: people }]));
    const two = chosen.choose(
      'two.zip',
      zipByHand([{ name: 'Connections.csv', content: `${people}Cleo,Hale,,,,,10 Feb 2021\n` }]),
    );
    const first = await readTaken(chosen, one, two);
    expect(first.fileName).toBe('2 files');
    expect(first.parts.map(({ rowsRead }) => rowsRead)).toEqual([3, 2]);
    expect(await readTaken(chosen, two, one)).toEqual(first);
    expect((await readTaken(chosen, one, one)).parts).toHaveLength(1);
  });

  test('leaves nothing on the disk, and can be read again', async () => {
    using chosen = choosing();
    const handle = chosen.choose('a.zip', zipByHand([{ name: 'Connections.csv', content: people }]));
    const before = readdirSync(chosen.folder);
    const read = await readTaken(chosen, handle);
    expect(readdirSync(chosen.folder)).toEqual(before);
    expect(await readTaken(chosen, handle)).toEqual(read);
    chosen.files.release(handle);
    expect(readdirSync(chosen.folder)).toEqual([]);
  });

  test('a thousand pictures are one line', async () => {
    using chosen = choosing();
    const pictures = Array.from({ length: 1000 }, (_, index) => ({ name: `Media/${index}.jpg`, content: 'x' }));
    const archive = zipByHand([{ name: 'Connections.csv', content: people }, ...pictures]);
    const { unused } = await readTaken(chosen, chosen.choose('a.zip', archive));
    expect(unused.map(({ fileName }) => fileName)).toEqual(['0.jpg and 999 more like it']);
  });
});

describe('what is refused, and what it was', () => {
  test('an archive without anything for Kith', async () => {
    using chosen = choosing();
    const archive = zipByHand([
      { name: 'Comments.csv', content: comments },
      { name: 'Shares.csv', content: comments },
    ]);
    expect(await refusalOfReading(chosen, chosen.choose('Basic.zip', archive))).toMatch(
      /^There is nothing in Basic.zip that Kith takes in: it holds Comments.csv, Shares.csv[.] Choose .*[.]$/,
    );
    expect(await refusalOfReading(chosen, chosen.choose('Empty.zip', zipByHand([])))).toMatch(
      /^Empty.zip is an archive without any files[.] /,
    );
  });

  test('a spreadsheet, which is an archive too', async () => {
    using chosen = choosing();
    const sheet = zipByHand([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<x/>' },
    ]);
    expect(await refusalOfReading(chosen, chosen.choose('people.xlsx', sheet))).toMatch(
      /^This is a spreadsheet .* save it as CSV, and choose that[.]$/,
    );
  });

  test('an export of Kith among other files', async () => {
    using chosen = choosing();
    const exported = zipByHand([
      { name: 'kith.json', content: '{}' },
      { name: 'people.csv', content: 'Name,Email\nAnna,anna@example.org\n' },
    ]);
    const { parts, unused } = await readTaken(
      chosen,
      chosen.choose('a.csv', people),
      chosen.choose('kith.zip', exported),
    );
    expect(parts).toHaveLength(1);
    expect(unused).toEqual([{ fileName: 'kith.zip', why: expect.stringContaining('Choose it by itself') as unknown }]);
  });

  test('a file that is gone', async () => {
    using chosen = choosing();
    const handle = chosen.choose('a.csv', people);
    chosen.files.release(handle);
    expect(await refusalOfReading(chosen, handle)).toBe('This file is no longer where it was. Choose it again.');
  });

  test('one bad file among good ones is named with what is the matter', async () => {
    using chosen = choosing();
    const good = chosen.choose('Connections.csv', people);
    const picture = chosen.choose('me.png', '\u0089PNG\r\n\u001a\n');
    const { parts, unused } = await readTaken(chosen, picture, good);
    expect(parts).toHaveLength(1);
    expect(unused).toEqual([
      { fileName: 'me.png', why: expect.stringContaining('This is a picture') as unknown, isRefused: true },
    ]);
  });
});
