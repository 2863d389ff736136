import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

import type { ChosenPart } from '../api/chosen-files.ts';
import { UnreadableFile } from '../api/import/unreadable-file.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';
import { openArchive } from './zip-archive.ts';
import { decodeText } from './decode-text.ts';
import { cannotBeRead, isReadingError } from './reading-error.ts';

/** Bytes in one block that is read. */
const blockSize = 512 * 1024;
/** The first bytes of a ZIP archive: with files, without any, and in several pieces. */
const zipSignatures = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

type FileOnDisk = { readonly path: string; readonly name: string; readonly size: number };

/** Lists the parts of a chosen file: the file itself, or the files in it when it is a ZIP archive, whatever its name. */
export async function listChosenParts(file: FileOnDisk): Promise<readonly ChosenPart[] | FileRefusal> {
  try {
    if (zipSignatures.includes(await readSignature(file.path))) {
      const archive = await openArchive(file.path);
      if ('kind' in archive) return archive;
      return archive.map(({ fileName, folder, size, unpack }) => ({
        fileName,
        folder,
        inArchive: true,
        size,
        read: (signal) => readText(unpack(signal), signal),
      }));
    }
  } catch (error) {
    if (isReadingError(error)) return { kind: 'refused', message: cannotBeRead };
    throw error;
  }
  const { path, name, size } = file;
  const read = (signal?: AbortSignal): AsyncIterable<string> => readText(readBytes(path, signal), signal);
  return [{ fileName: name, folder: '', inArchive: false, size, read }];
}

async function readSignature(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* readText(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<string, void> {
  for await (const text of decodeText(bytes)) {
    signal?.throwIfAborted();
    yield text;
    // Parsing text keeps the process busy; requests of the pages are answered between two pieces.
    await setImmediate();
    signal?.throwIfAborted();
  }
}

async function* readBytes(path: string, signal?: AbortSignal): AsyncGenerator<Buffer, void> {
  signal?.throwIfAborted();
  try {
    const stream = createReadStream(path, { highWaterMark: blockSize, ...(signal && { signal }) });
    for await (const block of stream) {
      // Without an encoding, a stream of a file gives buffers.
      yield block as Buffer;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (isReadingError(error)) throw new UnreadableFile(cannotBeRead, { cause: error });
    throw error;
  }
}
