import { addAbortSignal, pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

import { getFileNameLowLevel, openPromise, validateFileName } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { UnreadableFile } from '../api/import/unreadable-file.ts';
import { shortenCell } from '../core/text/clean-cell.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';

/** A file in a ZIP archive. It is unpacked only while it is read, and never to the disk. */
export type PackedFile = {
  /** Without folders. */
  readonly fileName: string;
  /** Where it lies within the archive, without slashes at its ends; empty at the top. */
  readonly folder: string;
  /** Bytes, as the archive claims; more than that is never unpacked. */
  readonly size: number;
  /** Its bytes. Throws `UnreadableFile` as soon as it is not what the archive claims, and the reason of `signal`. */
  readonly unpack: (signal?: AbortSignal) => AsyncIterable<Uint8Array>;
};

/** The most files that an archive may hold; LinkedIn's have some fifty, and as many more as there are pictures. */
const mostFiles = 10_000;
/** Bytes that names and remarks of all files may take together. */
const mostDirectoryBytes = 32 * 1024 ** 2;
/** Bytes that one file may unpack to. */
const mostUnpacked = 4 * 1024 ** 3;
/** From this many bytes on, a file that is packed this many times smaller is none that anybody wrote. */
const suspiciousSize = 64 * 1024 ** 2;
const suspiciousRatio = 200;
/** Bytes that are unpacked at once. */
const blockSize = 512 * 1024;

const stored = 0;
const deflated = 8;

const again = 'Download or copy it once more, or ask LinkedIn for a new copy of your data, and choose that.';
const byHand = 'Unpack it on this computer, and choose the files that were in it.';

/** What is wrong with an archive, found while its table of contents is read. */
class Refused extends Error {}

/**
 * Lists the files in a ZIP archive, without folders and what macOS adds, or refuses it. Reads its table of contents only. Errors of opening and reading the file itself are thrown as Node has them.
 */
export async function openArchive(path: string): Promise<readonly PackedFile[] | FileRefusal> {
  let zip: ZipFile | undefined;
  try {
    zip = await openedZip(path);
    if (zip.entryCount > mostFiles) {
      throw new Refused(
        `This archive holds ${zip.entryCount.toLocaleString('en')} files, and Kith opens those with up to ${mostFiles.toLocaleString('en')}. ${byHand}`,
      );
    }
    return await listed(path, zip);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return { kind: 'refused', message: error instanceof Refused ? error.message : sentenceOf(error) };
  } finally {
    zip?.close();
  }
}

async function openedZip(path: string): Promise<ZipFile> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  // What fails is reported where it is asked for; without this, closing could end the process.
  zip.on('error', () => undefined);
  return zip;
}

async function listed(path: string, zip: ZipFile): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  const entries: Entry[] = [];
  const names = new Set<string>();
  let directoryBytes = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    directoryBytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (directoryBytes > mostDirectoryBytes) throw new Refused(`The contents of this archive are damaged. ${again}`);
    const name = checkedName(entry);
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new Refused(lockedSentence);
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    const fileName = parts.pop() ?? '';
    if (fileName === '' || fileName.startsWith('.') || parts[0] === '__MACOSX') continue;
    const folder = parts.join('/');
    if (names.has(`${folder}/${fileName}`)) {
      throw new Refused(`This archive holds "${shortenCell(name)}" twice, and only one can be right. ${again}`);
    }
    names.add(`${folder}/${fileName}`);
    const size = entry.uncompressedSize;
    files.push({ fileName, folder, size, unpack: (signal) => unpacked(path, entry, fileName, signal) });
  }
  if (doOverlap(entries, zip.fileSize)) {
    throw new Refused(
      `The files in this archive lie over each other, so that it would unpack to far more than it holds. ${again}`,
    );
  }
  return files;
}

/** The name as the archive has it, with `/` between folders; thrown is what lies outside of the archive. */
function checkedName(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) {
    throw new Refused(
      `This archive holds a file called "${shortenCell(name.replaceAll('\0', ''))}", which points outside of it; archives from LinkedIn do not. Nothing was unpacked. Ask LinkedIn for a new copy of your data, and choose that.`,
    );
  }
  return name;
}

/** Whether two files share bytes, or one lies outside: so are a few bytes unpacked into thousands of files. */
function doOverlap(entries: readonly Entry[], fileSize: number): boolean {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) return true;
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
  }
  return end > fileSize;
}

async function* unpacked(
  path: string,
  entry: Entry,
  fileName: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  signal?.throwIfAborted();
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  const shown = `"${shortenCell(fileName)}"`;
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    throw new UnreadableFile(`${shown} is packed in a way that Kith does not know. ${byHand}`);
  }
  if (uncompressedSize > mostUnpacked) {
    const gigabytes = Math.round(uncompressedSize / 1024 ** 3).toLocaleString('en');
    throw new UnreadableFile(
      `${shown} would unpack to ${gigabytes} GB, and Kith reads up to ${mostUnpacked / 1024 ** 3}. ${again}`,
    );
  }
  const tooDense = `${shown} would unpack to more than ${suspiciousRatio} times its size, which no list of people does. ${again}`;
  if (uncompressedSize > suspiciousSize && uncompressedSize > suspiciousRatio * compressedSize) {
    throw new UnreadableFile(tooDense);
  }
  let zip: ZipFile | undefined;
  try {
    zip = await openedZip(path);
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    let size = 0;
    let sum = 0;
    for await (const block of unpackedBlocks(packed, compressionMethod, signal)) {
      size += block.length;
      if (size > uncompressedSize) throw new UnreadableFile(`${shown} unpacks to more than its archive says. ${again}`);
      sum = crc32(block, sum);
      yield block;
    }
    if (size < uncompressedSize || sum !== entry.crc32) throw new UnreadableFile(damagedSentence(shown));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(damagedSentence(shown), { cause: error });
  } finally {
    zip?.close();
  }
}

async function* unpackedBlocks(
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

const lockedSentence = `This archive is locked with a password. ${byHand}`;

function damagedSentence(shown: string): string {
  return `${shown} is damaged within its archive. ${again}`;
}

/** What to say of an error of the ZIP reader. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('strong encryption')) return lockedSentence;
  if (/not found|EOF/.test(message)) {
    return `This archive is not whole; probably its download or copying was cut off. ${again}`;
  }
  if (message.includes('multi-disk')) return `This is one piece of an archive that comes in several. ${byHand}`;
  return `The contents of this archive are damaged. ${again}`;
}
