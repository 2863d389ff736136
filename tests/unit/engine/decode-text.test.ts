import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../engine/decode-text.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(bytes: Buffer, size = 65_536): Promise<string> {
  let text = '';
  for await (const piece of decodeText(inPieces(bytes, size))) text += piece;
  return text;
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const names = 'First Name,Last Name\nJörg,Łukasz\n王小明,🌍\n';

describe('the encoding', () => {
  test.each<[name: string, bytes: Buffer, text: string]>([
    ['nothing', Buffer.alloc(0), ''],
    ['ASCII', Buffer.from('a,b\n'), 'a,b\n'],
    ['UTF-8', Buffer.from(names), names],
    ['UTF-8 with a mark', Buffer.concat([utf8Mark, Buffer.from(names)]), names],
    ['a mark alone', utf8Mark, ''],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${names}`, 'utf16le'), names],
    ['UTF-16 BE with a mark', bigEndian(`\uFEFF${names}`), names],
    ['UTF-16 LE without a mark', Buffer.from(names, 'utf16le'), names],
    ['UTF-16 BE without a mark', bigEndian(names), names],
    ['Windows-1252', Buffer.from('J\xf6rg \x80 \x93Bo\x94 O\x92Hara\n', 'latin1'), 'Jörg € “Bo” O’Hara\n'],
    ['a few NULs in UTF-8', Buffer.from('Ann\0a,Jörg\n'), 'Ann\0a,Jörg\n'],
  ])('%s', async (_, bytes, text) => {
    expect(await decode(bytes)).toBe(text);
    expect(await decode(bytes, 1)).toBe(text);
  });

  test('UTF-8 that is cut in the middle of a character keeps its names', async () => {
    const whole = Buffer.from('Jörg,Søren,王小明');
    expect(await decode(whole.subarray(0, whole.length - 1))).toBe('Jörg,Søren,王小\ufffd');
  });

  test('a stray byte in UTF-8 damages itself only', async () => {
    const bytes = Buffer.concat([Buffer.from('\xa0', 'latin1'), Buffer.from('Jörg,Søren')]);
    expect(await decode(bytes)).toBe('\ufffdJörg,Søren');
  });

  test('is found even when the first megabyte is ASCII, with a NUL in it', async () => {
    const plain = `Anna,Be\0rg\n${'Anna,Berg\n'.repeat(120_000)}`;
    expect(await decode(Buffer.from(`${plain}Jörg\n`, 'utf8'))).toBe(`${plain}Jörg\n`);
    expect(await decode(Buffer.from(`${plain}J\xf6rg\n`, 'latin1'))).toBe(`${plain}Jörg\n`);
  });
});

test('how the bytes are divided changes nothing, across blocks too', async () => {
  const long = Buffer.from(names.repeat(15_000));
  const whole = names.repeat(15_000);
  for (const size of [997, 65_536, 524_287, 600_001]) expect((await decode(long, size)) === whole).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
      expect(await decode(Buffer.from(bytes), size)).toBe(await decode(Buffer.from(bytes)));
    }),
  );
});

test('UTF-16 over several blocks, cut in the middle of a character', async () => {
  const long = `\uFEFF${names.repeat(15_000)}`;
  const whole = names.repeat(15_000);
  expect((await decode(bigEndian(long).subarray(0, -1))) === whole.slice(0, -1)).toBe(true);
  expect((await decode(Buffer.from(long, 'utf16le'))) === whole).toBe(true);
});

test('any text in any Unicode encoding with a mark is read as it is', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      expect(await decode(Buffer.concat([utf8Mark, Buffer.from(written)]))).toBe(written);
      expect(await decode(Buffer.from(`\uFEFF${written}`, 'utf16le'))).toBe(written);
      expect(await decode(bigEndian(`\uFEFF${written}`))).toBe(written);
    }),
  );
});

test('a file is decoded, and errors of opening it are thrown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-decode-text-'));
  try {
    const path = join(folder, 'names.csv');
    await writeFile(path, names.repeat(30_000));
    let text = '';
    for await (const piece of decodeText(createReadStream(path))) text += piece;
    expect(text === names.repeat(30_000)).toBe(true);
    await expect(decodeText(createReadStream(join(folder, 'missing.csv'))).next()).rejects.toThrow('ENOENT');
  } finally {
    await rm(folder, { recursive: true });
  }
});
