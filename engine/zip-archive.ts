import { addAbortSignal, pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { UnreadableFile } from '../api/import/unreadable-file.ts';
import { shortenCell } from '../core/text/clean-cell.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';
import { cannotBeRead, isReadingError } from './reading-error.ts';

/** A file in a ZIP archive. It is unpacked while it is read, and never to the disk. */
export type ArchivedFile = {
  /** Without folders. */
  readonly fileName: string;
  /** Its folder within the archive, without slashes at its ends; empty at the top. */
  readonly folder: string;
  /** Bytes, as the archive claims; more than that is never unpacked. */
  readonly size: number;
  /**
   * Yields its bytes. Throws `UnreadableFile` when they cannot be read or are not what the archive claims, and the reason
   * of `signal`.
   */
  readonly unpack: (signal?: AbortSignal) => AsyncIterable<Uint8Array>;
};

/** How many files an archive may hold; LinkedIn's hold about fifty, and one for each picture. */
const mostFiles = 10_000;
/** Bytes that the names and comments of all files may take together. */
const mostDirectoryBytes = 32 * 1024 ** 2;
/** Bytes that one file may unpack to. */
const mostUnpacked = 4 * 1024 ** 3;
/** A file of at least this many bytes that was packed this many times smaller is taken for a ZIP bomb. */
const suspiciousSize = 64 * 1024 ** 2;
const suspiciousRatio = 200;
/** Bytes in one unpacked block. */
const blockSize = 512 * 1024;

const stored = 0;
const deflated = 8;

const getNewCopy = 'Download or copy it once more, or ask LinkedIn for a new copy of your data, and choose that.';
const unpackByHand = 'Unpack it on this computer, and choose the files that were in it.';

/** Refuses an archive while its table of contents is read; the message is for the user. */
class ArchiveRefused extends Error {}

/**
 * Lists the files in a ZIP archive, without folders and without what macOS adds; refuses an archive that is damaged or
 * dangerous. Reads the table of contents only. Throws Node's own errors of opening and reading the file.
 */
export async function openArchive(path: string): Promise<readonly ArchivedFile[] | FileRefusal> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(path);
    if (zip.entryCount > mostFiles) {
      throw new ArchiveRefused(
        `This archive holds ${zip.entryCount.toLocaleString('en')} files, and Kith opens those with up to ${mostFiles.toLocaleString('en')}. ${unpackByHand}`,
      );
    }
    return await listFiles(path, zip);
  } catch (error) {
    if (isReadingError(error)) throw error;
    return { kind: 'refused', message: error instanceof ArchiveRefused ? error.message : describeZipError(error) };
  } finally {
    zip?.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  // Errors are reported where something is read; without a listener, one while closing would end the process.
  zip.on('error', () => undefined);
  return zip;
}

async function listFiles(path: string, zip: ZipFile): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  const entries: Entry[] = [];
  const names = new Set<string>();
  let directoryBytes = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    directoryBytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (directoryBytes > mostDirectoryBytes)
      throw new ArchiveRefused(`The contents of this archive are damaged. ${getNewCopy}`);
    const name = checkName(entry);
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new ArchiveRefused(lockedSentence);
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    const fileName = parts.pop() ?? '';
    if (fileName === '' || fileName.startsWith('.') || parts[0] === '__MACOSX') continue;
    const folder = parts.join('/');
    if (names.has(`${folder}/${fileName}`)) {
      throw new ArchiveRefused(
        `This archive holds "${shortenCell(name)}" twice, and only one can be right. ${getNewCopy}`,
      );
    }
    names.add(`${folder}/${fileName}`);
    const size = entry.uncompressedSize;
    files.push({ fileName, folder, size, unpack: (signal) => unpackFile(path, entry, fileName, signal) });
  }
  if (filesOverlap(entries, zip.fileSize)) {
    throw new ArchiveRefused(
      `The files in this archive lie over each other, so that it would unpack to far more than it holds. ${getNewCopy}`,
    );
  }
  return files;
}

/** Returns an entry's name, with `/` between folders. Throws `ArchiveRefused` for a name that leads out of the archive. */
function checkName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) {
    throw new ArchiveRefused(
      `This archive holds a file called "${shortenCell(name.replaceAll('\0', ''))}", which points outside of it; archives from LinkedIn do not. Nothing was unpacked. Ask LinkedIn for a new copy of your data, and choose that.`,
    );
  }
  return name;
}

/**
 * Tells whether two files share bytes of the archive, or one lies beyond its end. A ZIP bomb unpacks the same few bytes
 * into thousands of files.
 */
function filesOverlap(entries: readonly Entry[], fileSize: number): boolean {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) return true;
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
  }
  return end > fileSize;
}

async function* unpackFile(
  path: string,
  entry: Entry,
  fileName: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  signal?.throwIfAborted();
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  const shown = `"${shortenCell(fileName)}"`;
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    throw new UnreadableFile(`${shown} is packed in a way that Kith does not know. ${unpackByHand}`);
  }
  if (uncompressedSize > mostUnpacked) {
    const gigabytes = Math.round(uncompressedSize / 1024 ** 3).toLocaleString('en');
    throw new UnreadableFile(
      `${shown} would unpack to ${gigabytes} GB, and Kith reads up to ${mostUnpacked / 1024 ** 3}. ${getNewCopy}`,
    );
  }
  const tooDense = `${shown} would unpack to more than ${suspiciousRatio} times its size, which no list of people does. ${getNewCopy}`;
  if (uncompressedSize > suspiciousSize && uncompressedSize > suspiciousRatio * compressedSize) {
    throw new UnreadableFile(tooDense);
  }
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(path);
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    let size = 0;
    let sum = 0;
    for await (const block of inflateBlocks(packed, compressionMethod, signal)) {
      size += block.length;
      if (size > uncompressedSize)
        throw new UnreadableFile(`${shown} unpacks to more than its archive says. ${getNewCopy}`);
      sum = crc32(block, sum);
      yield block;
    }
    if (size < uncompressedSize || sum !== entry.crc32) throw new UnreadableFile(damagedSentence(shown));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UnreadableFile) throw error;
    if (isReadingError(error)) throw new UnreadableFile(cannotBeRead, { cause: error });
    throw new UnreadableFile(damagedSentence(shown), { cause: error });
  } finally {
    zip?.close();
  }
}

async function* inflateBlocks(
  packed: Readable,
  method: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, void> {
  let stream = packed;
  if (method === deflated) {
    const inflate = createInflateRaw({ chunkSize: blockSize });
    // Its errors arrive where the last stream is read.
    pipeline(packed, inflate, () => undefined);
    stream = inflate;
  }
  if (signal) addAbortSignal(signal, stream);
  for await (const block of stream) {
    // Neither stream has an encoding, so both give buffers.
    yield block as Buffer;
  }
}

const lockedSentence = `This archive is locked with a password. ${unpackByHand}`;

function damagedSentence(shown: string): string {
  return `${shown} is damaged within its archive. ${getNewCopy}`;
}

/** The sentence for the user about an error of the ZIP reader. */
function describeZipError(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('strong encryption')) return lockedSentence;
  if (/not found|EOF/.test(message)) {
    return `This archive is not whole; probably its download or copying was cut off. ${getNewCopy}`;
  }
  if (message.includes('multi-disk')) return `This is one piece of an archive that comes in several. ${unpackByHand}`;
  return `The contents of this archive are damaged. ${getNewCopy}`;
}
