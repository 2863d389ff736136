import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ZipFile } from 'yazl';

import type { InventedArchive } from './invent-archive.ts';

/** Writes an archive as the ZIP that LinkedIn sends. The same archive gives the same bytes. */
export async function writeArchive(archive: InventedArchive, file: string): Promise<void> {
  const zip = new ZipFile();
  // The day of the export, in the local time zone, which is what ZIP files hold.
  const options = { mtime: new Date(2026, 5, 9, 12), forceDosTimestamp: true, mode: 0o100644 };
  for (const { name, text } of archive.files) {
    zip.addReadStreamLazy(name, options, (give) => give(null, Readable.from(encodeChunks(text()))));
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

function* encodeChunks(text: Iterable<string>): Generator<Buffer> {
  for (const piece of text) yield Buffer.from(piece);
}
