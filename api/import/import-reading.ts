import { createFileReader } from '../../core/import/file-reader.ts';
import type { AnyFileReader } from '../../core/import/file-reader.ts';
import type { FileHandle } from '../../core/ids.ts';
import { createMessagesReader } from '../../core/import/messages/messages-reader.ts';
import type { TableMapping } from '../../core/import/common/table-mapping.ts';
import { createMessageDedup } from '../../core/import/common/message-dedup.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileReader, FileRefusal, ReadingContext, UnusedFile } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { ParsedMessages, MessageWithText } from '../../core/import/messages/messages-content.ts';
import { fileKey } from '../../core/import/common/file-key.ts';
import { fileKinds } from '../../core/import/file-sources.ts';
import { isArchiveFileName } from '../../core/import/recognise-file.ts';
import type { ChosenFiles, ChosenPart } from '../chosen-files.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { explainNothingFound, explainTooLarge, maxImportBytes } from '../../core/import/reading-sentences.ts';
import { findFiles, findPart, refusalOf } from './find-files.ts';
import type { FoundFile, PartSource } from './find-files.ts';
import { createReadingCounter } from './reading-progress.ts';
import type { ReadingCounter, ReadingProgress } from './reading-progress.ts';

/** What was read from the chosen files. */
export type ReadImport = {
  /** The name of the file; of several, how many: "3 files". */
  readonly fileName: string;
  /** In the order of `fileKinds`, so that it does not depend on the order in which the files were chosen. */
  readonly parts: readonly ParsedFile[];
  /** One for each part, in the same order. */
  readonly sources: readonly PartSource[];
  /** Refused files with their reasons, then files that Kith does not use. */
  readonly unused: readonly UnusedFile[];
};

/**
 * Reads chosen files and the contents of archives among them, and reports progress. It matches nobody, writes nothing,
 * and releases no handle. Refuses a damaged archive, and files of which none can be imported; one refused file among
 * others is listed under `unused`. Throws the reason of `signal` soon after it is aborted.
 */
export async function* readFiles(
  files: ChosenFiles,
  handles: readonly FileHandle[],
  context: ReadingContext,
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, ReadImport | FileRefusal, undefined> {
  const found = await findFiles(files, handles, context.locale, signal);
  if ('kind' in found) return found;
  const { fileName, wanted, unused } = found;
  const totalBytes = wanted.reduce((total, { part }) => total + part.size, 0);
  if (totalBytes > maxImportBytes) return refusal(explainTooLarge(totalBytes, context.locale));

  const progress = createReadingCounter(totalBytes);
  const read: { readonly part: ParsedFile; readonly source: PartSource }[] = [];
  const refused: UnusedFile[] = [];
  // Only several files can repeat a message, and remembering every message makes reading a third slower.
  const dedup = wanted.filter(mayHoldMessages).length > 1 ? { messageDedup: createMessageDedup() } : {};
  for (const { file, chosenName, part, foundIn } of wanted) {
    const reader = createFileReader({ fileName: part.fileName, foundIn, context, ...dedup, decodeCharset });
    const result = yield* readThrough(part, reader, progress, signal);
    if (result instanceof UnreadableFile) {
      return handles.length > 1 ? refusalOf(chosenName, refusal(result.message)) : refusal(result.message);
    }
    if ('why' in result) unused.push(result);
    else if (result.kind === 'refused') refused.push({ fileName: part.fileName, why: result.message, isRefused: true });
    else read.push({ part: result, source: { file, folder: part.folder, fileName: part.fileName } });
  }

  // A profile alone says nothing of other people.
  if (read.every(({ part }) => part.kind === 'linkedin-profile')) {
    const profiles = read.map(({ part }) => ({ fileName: part.fileName, why: 'It is about yourself.' }));
    return refusal(explainNothingFound(fileName, refused, [...profiles, ...unused]));
  }
  const inOrder = read.toSorted((a, b) => fileKinds.indexOf(a.part.kind) - fileKinds.indexOf(b.part.kind));
  return {
    fileName,
    parts: inOrder.map(({ part }) => part),
    sources: inOrder.map(({ source }) => source),
    unused: [...refused, ...unused],
  };
}

/**
 * Reads all files of messages a second time, in the same order, and calls `onMessage` for each message that counts, with
 * the index of its part. Parts that are not included are read too, since a message in several files counts in the first.
 * Refuses a file that changed meanwhile. Throws the reason of `signal`.
 */
export async function* readMessageTexts(
  files: ChosenFiles,
  { parts, sources }: Pick<ReadImport, 'parts' | 'sources'>,
  { today, locale }: Pick<ReadingContext, 'today' | 'locale'>,
  onMessage: (part: number, message: MessageWithText) => void,
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, FileRefusal | undefined, undefined> {
  const again: { readonly index: number; readonly part: ChosenPart; readonly firstReading: ParsedMessages }[] = [];
  for (const [index, read] of parts.entries()) {
    const source = sources[index];
    if (read.kind !== 'linkedin-messages' || !source) continue;
    const part = await findPart(files, source);
    if ('kind' in part) return part;
    again.push({ index, part, firstReading: read.messages });
  }
  const progress = createReadingCounter(again.reduce((total, { part }) => total + part.size, 0));
  const dedup = again.length > 1 ? { dedup: createMessageDedup() } : {};
  for (const { index, part, firstReading } of again) {
    const reader = createMessagesReader({
      today,
      locale,
      ...dedup,
      firstReading,
      onMessage: (message) => onMessage(index, message),
    });
    const result = yield* readThrough(part, reader, progress, signal);
    if (result instanceof UnreadableFile) return refusal(result.message);
    if (result.kind === 'refused') return result;
  }
  return undefined;
}

/** Reads a table again, with the mapping that the user gave. */
export async function* readTableAgain(
  files: ChosenFiles,
  source: PartSource,
  { context, mapping }: { readonly context: ReadingContext; readonly mapping: TableMapping },
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, ParsedFile | FileRefusal, undefined> {
  const part = await findPart(files, source);
  if ('kind' in part) return part;
  const reader = createFileReader({ fileName: part.fileName, foundIn: 'itself', context, mapping, decodeCharset });
  const result = yield* readThrough(part, reader, createReadingCounter(part.size), signal);
  if (result instanceof UnreadableFile) return refusal(result.message);
  return 'why' in result ? refusal(result.why) : result;
}

/** Tells by its name whether a file may hold messages; one with a name that is not LinkedIn's may. */
function mayHoldMessages({ part: { fileName } }: FoundFile): boolean {
  return fileKey(fileName) === 'messages' || !isArchiveFileName(fileName);
}

/** Reads a part to its end, or until the reader refuses it or has no use for it. */
async function* readThrough<Read>(
  part: ChosenPart,
  reader: FileReader<Read> & Partial<Pick<AnyFileReader, 'unused'>>,
  progress: ReadingCounter,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadingProgress, Read | FileRefusal | UnreadableFile, undefined> {
  try {
    for await (const text of part.read(signal)) {
      signal?.throwIfAborted();
      const refused = reader.push(text);
      if (refused || reader.unused?.()) {
        progress.end(part, reader.rowsRead());
        return refused ?? reader.end();
      }
      const report = progress.add(part, text.length, reader.rowsRead());
      if (report) yield report;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  signal?.throwIfAborted();
  const result = reader.end();
  progress.end(part, reader.rowsRead());
  return result;
}

function decodeCharset(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // TextDecoder throws this for an unknown character set.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
