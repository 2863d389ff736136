import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { ChosenFiles, ChosenPart } from '../../../api/chosen-files.ts';
import type { FileHandle } from '../../../core/ids.ts';
import { listChosenParts } from '../../../engine/chosen-parts.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';
import { choosing, people, readAll, readTaken, refusalOfReading, sentences } from './reading.ts';
import { zipByHand } from './zip-by-hand.ts';
import type { HandMadeEnd, HandMadeEntry } from './zip-by-hand.ts';

const good: HandMadeEntry = { name: 'Connections.csv', content: people };

async function refusalOfZip(entries: readonly HandMadeEntry[], end?: HandMadeEnd): Promise<string> {
  using chosen = choosing();
  const message = await refusalOfReading(chosen, chosen.choose('archive.zip', zipByHand(entries, end)));
  expect(message).toMatch(sentences);
  return message;
}

/** One file that is not on the disk, whose text is made while it is read; and how many characters of it were asked for. */
function madeFile(name: string, pieces: () => Iterable<string>): { files: ChosenFiles; taken: () => number } {
  let taken = 0;
  const part: ChosenPart = {
    fileName: name,
    folder: '',
    inArchive: false,
    size: 2 ** 31,
    async *read() {
      for (const piece of pieces()) {
        taken += piece.length;
        yield piece;
      }
    },
  };
  return {
    files: { open: () => ({ name, size: part.size }), parts: () => Promise.resolve([part]), release: () => undefined },
    taken: () => taken,
  };
}

/** What an endless file is refused with, having asked for no more than this many characters. */
async function refusalOfEndless(beginning: string, more: string, atMost: number): Promise<string> {
  const { files, taken } = madeFile('endless.csv', function* () {
    yield beginning;
    for (;;) yield more;
  });
  const { result } = await readAll(files, [handle]);
  if (!('kind' in result)) throw new Error('It was read.');
  expect(result.message).toMatch(sentences);
  expect(taken()).toBeLessThanOrEqual(atMost);
  return result.message;
}

// There is one file only, whatever it is called.
const handle = 'made' as FileHandle;

test('an archive that goes away while it is read is called that, and not damaged', async () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'archive.zip');
  writeFileSync(file, zipByHand([good]));
  const parts = await listChosenParts({ path: file, name: 'archive.zip', size: statSync(file).size });
  if ('kind' in parts) throw new Error(parts.message);
  rmSync(file);
  const reading = parts[0]?.read()[Symbol.asyncIterator]().next();
  await expect(reading).rejects.toThrow('See whether it is still there');
});

describe('archives that lie', () => {
  test.each([
    '../Connections.csv',
    '/etc/Connections.csv',
    'C:/Connections.csv',
    'a/../../Connections.csv',
    '..\\b.csv',
  ])('a path that climbs out: %s', async (name) => {
    expect(await refusalOfZip([{ ...good, name }])).toMatch(
      /^This archive holds a file called .* points outside of it/,
    );
  });

  test('one name twice', async () => {
    expect(await refusalOfZip([good, good])).toMatch(/^This archive holds "Connections.csv" twice/);
    expect(await refusalOfZip([good, { ...good, name: './Connections.csv' }])).toContain('twice');
  });

  test('more bytes than it says', async () => {
    expect(await refusalOfZip([{ ...good, size: 50 }])).toMatch(/^"Connections.csv" unpacks to more than/);
    expect(await refusalOfZip([{ ...good, size: 0 }])).toMatch(/^"Connections.csv" unpacks to more than/);
  });

  test('fewer bytes than it says', async () => {
    expect(await refusalOfZip([{ ...good, size: 5000 }])).toMatch(/^"Connections.csv" is damaged/);
    expect(await refusalOfZip([{ ...good, method: 0, size: 5000 }])).toMatch(
      /^The contents of this archive are damaged/,
    );
  });

  test('other bytes than it says', async () => {
    expect(await refusalOfZip([{ ...good, crc: 1 }])).toMatch(/^"Connections.csv" is damaged/);
    expect(await refusalOfZip([{ ...good, method: 0, crc: 1 }])).toMatch(/^"Connections.csv" is damaged/);
  });

  test('bytes that cannot be unpacked', async () => {
    expect(await refusalOfZip([{ ...good, packed: Buffer.alloc(200, 0xff) }])).toMatch(/^"Connections.csv" is damaged/);
    const cut = deflateRawSync(people).subarray(0, 60);
    expect(await refusalOfZip([{ ...good, packed: cut }])).toMatch(/^"Connections.csv" is damaged/);
  });

  test('files that share their bytes', async () => {
    const other = { ...good, name: 'Other.csv', offset: 0 };
    expect(await refusalOfZip([good, other])).toMatch(/^The files in this archive lie over each other/);
    const inside = { ...good, name: 'Other.csv', offset: 20 };
    expect(await refusalOfZip([good, inside])).toMatch(/^The files in this archive lie over each other/);
    expect(await refusalOfZip([{ ...good, offset: 100_000 }])).toMatch(
      /^The files in this archive lie over each other/,
    );
  });

  test('a directory that is elsewhere, or holds more than there is', async () => {
    expect(await refusalOfZip([good], { directoryOffset: 3 })).toMatch(/^The contents of this archive are damaged/);
    expect(await refusalOfZip([good], { directoryOffset: 0xffff_fff0 })).toMatch(/^This archive is not whole/);
    expect(await refusalOfZip([good], { count: 2 })).toMatch(/^This archive is not whole/);
  });

  test('damaged extra fields', async () => {
    expect(await refusalOfZip([{ ...good, extra: Buffer.from([1, 0, 255, 255]) }])).toMatch(
      /^The contents of this archive are damaged/,
    );
  });
});

describe('archives that Kith does not open', () => {
  test('with a password', async () => {
    expect(await refusalOfZip([{ ...good, flags: 1 }])).toMatch(/^This archive is locked with a password[.] Unpack it/);
    expect(await refusalOfZip([{ ...good, flags: 0x41 }])).toMatch(
      /^This archive is locked with a password[.] Unpack it/,
    );
  });

  test('packed in another way', async () => {
    for (const method of [1, 9, 12, 14, 93, 99]) {
      expect(await refusalOfZip([{ ...good, method, packed: Buffer.from('x') }])).toMatch(
        /^"Connections.csv" is packed in a way that Kith does not know[.] Unpack it/,
      );
    }
  });

  test('with more files than anyone has', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '', method: 0 }));
    expect(await refusalOfZip(many)).toMatch(/^This archive holds 10,001 files, .* up to 10,000[.] Unpack it/);
  });

  test('archives within archives', async () => {
    const inner = zipByHand([good]);
    expect(await refusalOfZip([{ name: 'inner.zip', content: inner }])).toContain(
      'It is an archive within the archive.',
    );
  });

  test('cut off anywhere', async () => {
    using chosen = choosing();
    const whole = zipByHand([good, { name: 'Comments.csv', content: 'Date,Message\n' }]);
    for (let length = 1; length < whole.length; length += 7) {
      const message = await refusalOfReading(chosen, chosen.choose('archive.zip', whole.subarray(0, length)));
      expect([length, message]).toEqual([length, expect.stringMatching(sentences)]);
    }
  });
});

describe('bombs', () => {
  const dense = deflateRawSync(Buffer.alloc(100_000_000), { level: 1 });

  test('one that says how large it is', async () => {
    expect(await refusalOfZip([{ ...good, packed: dense, size: 100_000_000 }])).toMatch(
      /^"Connections.csv" would unpack to more than 200 times its size/,
    );
    expect(await refusalOfZip([{ ...good, packed: dense, size: 0xffff_fff0 }])).toMatch(
      /^"Connections.csv" would unpack to more/,
    );
  });

  test('one that lies is stopped where its lie shows', async () => {
    using chosen = choosing();
    const packed = deflateRawSync(Buffer.alloc(10_000_000, 'a,b\n'));
    const bomb = zipByHand([{ ...good, packed, size: 1000 }]);
    const parts = await chosen.files.parts(chosen.choose('bomb.zip', bomb));
    if ('kind' in parts) throw new Error(parts.message);
    let unpacked = 0;
    await expect(
      (async () => {
        for await (const text of parts[0]?.read() ?? []) unpacked += text.length;
      })(),
    ).rejects.toThrow(/^"Connections.csv" unpacks to more than its archive says[.] /);
    expect(unpacked).toBeLessThanOrEqual(1000);
  });

  test('many that are small each', async () => {
    const packed = Buffer.alloc(3_000_000);
    const entries = Array.from({ length: 9 }, (_, index) => ({
      ...good,
      name: `${index}.csv`,
      packed,
      size: 500_000_000,
    }));
    expect(await refusalOfZip(entries)).toMatch(/^These files come to 4 GB, and Kith reads up to 4 at once/);
  });

  test('one that nobody reads does no harm', async () => {
    using chosen = choosing();
    const video = { name: 'Rich_Media/video.mp4', content: '', packed: dense, size: 100_000_000 };
    expect((await readTaken(chosen, chosen.choose('a.zip', zipByHand([good, video])))).parts).toHaveLength(1);
  });
});

describe('texts without an end', () => {
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
  const piece = 'x'.repeat(500_000);

  test('one quoted field', async () => {
    expect(await refusalOfEndless(`${header}Anna,"`, piece, 8_000_000)).toMatch(/line 2/i);
    expect(await refusalOfEndless('"', piece, 8_000_000)).toMatch(/line 1|Line 1/);
  });

  test('one line', async () => {
    expect(await refusalOfEndless(header, piece, 8_000_000)).toMatch(/^Line 2 /);
    expect(await refusalOfEndless('', piece, 8_000_000)).toMatch(/Line 1|no table/);
  });

  test('line ends alone', async () => {
    expect(await refusalOfEndless('', '\n'.repeat(500_000), 8_000_000)).toMatch(/^This file is empty/);
  });

  test('NULs', async () => {
    expect(await refusalOfEndless('', '\0'.repeat(500_000), 1_000_000)).toMatch(/^This file holds no readable text/);
    await refusalOfEndless(header, '\0'.repeat(500_000), 8_000_000);
  });

  test('rows of one person after the other', async () => {
    expect(await refusalOfEndless(header, 'Anna,Berg,,,,,08 Feb 2021\n'.repeat(10_000), 10_000_000)).toContain(
      'more than 200,000 rows',
    );
  });

  test('a hundred thousand columns', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    expect(await refusalOfEndless(`${names}\n`, `${','.repeat(99_999)}\n`, 2_000_000)).toMatch(
      /^This table has 100,000 columns,/,
    );
    expect(await refusalOfEndless(`${header.trim()},${names}\n`, `${','.repeat(99_999)}\n`, 2_000_000)).toMatch(
      /^This table has 100,007 columns,/,
    );
  });
});

describe('files that are something else', () => {
  test.each([
    ['nothing', '', /^This file is empty[.]/],
    ['blanks', ' \n \n', /^This file is empty[.]/],
    ['a picture', '\u0089PNG\r\n\u001a\n', /^This is a picture/],
    ['a PDF', '%PDF-1.7\n', /^This is a PDF document/],
    ['JSON', '{"format":"kith-export","schema":3}\n', /^This is a JSON file/],
    ['a web page', '<!DOCTYPE html><html>', /^This is a web page/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /^This is a spreadsheet/],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /^This is an archive of a kind/],
    ['a RAR', 'Rar!\u001a\u0007\u0001\0', /^This is an archive of a kind/],
    ['a letter', 'Dear Anna,\nit was a bright day.\n'.replace(',', ' '), /no table/],
    ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41]), /^This file/],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)), /^This file holds no/],
  ])('%s', async (_, content, says) => {
    using chosen = choosing();
    const message = await refusalOfReading(chosen, chosen.choose('Connections.csv', content));
    expect(message).toMatch(says);
    expect(message).toMatch(sentences);
  });
});

describe('calling it off', () => {
  test('ends at once, between any two pieces', async () => {
    for (const after of [1, 2, 5]) {
      const calledOff = new AbortController();
      let pieces = 0;
      const { files, taken } = madeFile('endless.csv', function* () {
        for (;;) {
          pieces += 1;
          if (pieces > after) calledOff.abort(new Error('Called off.'));
          yield pieces === 1 ? people : 'Anna,Berg,,,,,08 Feb 2021\n';
        }
      });
      await expect(readAll(files, [handle], calledOff.signal)).rejects.toThrow('Called off.');
      expect(taken()).toBeLessThan(1000);
    }
  });

  test('while an archive is unpacked', async () => {
    using chosen = choosing();
    const row = 'Anna,Berg,https://www.linkedin.com/in/anna-berg,,Acme,CEO,08 Feb 2021\n';
    const archive = zipByHand([{ ...good, content: people + row.repeat(150_000) }]);
    const calledOff = new AbortController();
    const parts = await chosen.files.parts(chosen.choose('a.zip', archive));
    if ('kind' in parts) throw new Error(parts.message);
    let pieces = 0;
    await expect(
      (async () => {
        for await (const _ of parts[0]?.read(calledOff.signal) ?? []) {
          pieces += 1;
          calledOff.abort(new Error('Called off.'));
        }
      })(),
    ).rejects.toThrow('Called off.');
    expect(pieces).toBe(1);
  });

  test('before it began', async () => {
    using chosen = choosing();
    const choice = chosen.choose('a.zip', zipByHand([good]));
    await expect(readAll(chosen.files, [choice], AbortSignal.abort(new Error('Called off.')))).rejects.toThrow(
      'Called off.',
    );
  });
});
