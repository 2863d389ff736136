import { shortenCell } from '../../core/text/clean-cell.ts';
import { createFileReader } from '../../core/import/file-reader.ts';
import type { AnyFileReader } from '../../core/import/file-reader.ts';
import type { FileHandle } from '../../core/ids.ts';
import { isKithExport } from '../../core/export/kith-export.ts';
import { createMessagesReader } from '../../core/import/messages/messages-reader.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import type { TableMapping } from '../../core/import/common/table-mapping.ts';
import { createMessageDedup } from '../../core/import/common/message-dedup.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileReader, FileRefusal, ReadingContext, UnusedFile } from '../../core/import/common/reader.ts';
import type { ParsedFile } from '../../core/import/parsed-file.ts';
import type { ParsedMessages, WholeMessage } from '../../core/import/messages/messages-content.ts';
import { fileKey } from '../../core/import/common/file-key.ts';
import { fileKinds } from '../../core/import/file-sources.ts';
import { isNameOfLinkedIn, unusedByName } from '../../core/import/recognise-file.ts';
import type { FoundIn } from '../../core/import/recognise-file.ts';
import type { ChosenFiles, ChosenPart } from '../context.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** How far the reading is. `rows` counts those of all files up to now. */
export type ReadingProgress = {
  readonly fileName: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
};

/** Where a part was read, and can be read again as long as the handle is not released. */
export type PartSource = { readonly file: FileHandle; readonly folder: string; readonly fileName: string };

/** All that was read of the chosen files. */
export type ReadImport = {
  /** The name of the file; of several, how many: "3 files". */
  readonly fileName: string;
  /** By what they are, in the order of `kindOrder`; the same whatever the order in which the files were chosen. */
  readonly parts: readonly ParsedFile[];
  /** Of each part, in the same order. */
  readonly sources: readonly PartSource[];
  /** Files that could not be taken in, each with its own refusal, and then those that Kith has no use for. */
  readonly unused: readonly UnusedFile[];
};

/** Reports while files are read: enough to see it move, and too few to slow it down. */
const mostReports = 50;
/** Bytes that are read in one import. */
const mostBytes = 4 * 1024 ** 3;
/** How many of the files that were found are named in a refusal. */
const mostNamed = 5;
/** Files that are unused for one reason are named one by one up to this many. */
const mostAlike = 12;

type FoundFile = {
  readonly file: FileHandle;
  /** The chosen file: the part itself, or the archive that it is in. */
  readonly chosenName: string;
  readonly part: ChosenPart;
  readonly foundIn: FoundIn;
};

/**
 * Reads chosen files, and all that is in those that are archives, saying now and then how far it is. Nobody is looked
 * for, nothing is written, and the handles stay as they are. A damaged archive, or files of which none can be taken in,
 * are refused; a file among others that cannot be taken in is named under `unused`. Throws the reason of `signal` soon
 * after that was aborted.
 */
export async function* readFiles(
  files: ChosenFiles,
  handles: readonly FileHandle[],
  context: ReadingContext,
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, ReadImport | FileRefusal, undefined> {
  const found = await findFiles(files, handles, signal);
  if ('kind' in found) return found;
  const { fileName, wanted, unused } = found;
  const totalBytes = wanted.reduce((total, { part }) => total + part.size, 0);
  if (totalBytes > mostBytes) return refusal(tooMuchSentence(totalBytes));

  const progress = progressOf(totalBytes);
  const read: { readonly part: ParsedFile; readonly source: PartSource }[] = [];
  const refused: UnusedFile[] = [];
  // Remembering every message costs a third more, and only several files of them can say one twice.
  const dedup = wanted.filter(mayHoldMessages).length > 1 ? { messageDedup: createMessageDedup() } : {};
  for (const { file, chosenName, part, foundIn } of wanted) {
    const reader = createFileReader({ fileName: part.fileName, foundIn, context, ...dedup, decodeCharset });
    const result = yield* readThrough(part, reader, progress, signal);
    if (result instanceof UnreadableFile) {
      return handles.length > 1 ? named(chosenName, refusal(result.message)) : refusal(result.message);
    }
    if ('why' in result) unused.push(result);
    else if (result.kind === 'refused') refused.push({ fileName: part.fileName, why: result.message, isRefused: true });
    else read.push({ part: result, source: { file, folder: part.folder, fileName: part.fileName } });
  }

  // Who the user is tells nothing of anybody else.
  if (read.every(({ part }) => part.kind === 'linkedin-profile')) {
    const profiles = read.map(({ part }) => ({ fileName: part.fileName, why: 'It is about yourself.' }));
    return refusal(nothingSentence(fileName, refused, [...profiles, ...unused]));
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
 * Reads all files of messages once more, in the same order, and hands over each message that counts, with the place of
 * its part. Those that are not wanted are read too, since a message that stands in several files counts in the first.
 * Ends with a refusal when a file is no longer as it was. Throws the reason of `signal`.
 */
export async function* readMessageTexts(
  files: ChosenFiles,
  { parts, sources }: Pick<ReadImport, 'parts' | 'sources'>,
  { today }: Pick<ReadingContext, 'today'>,
  onMessage: (part: number, message: WholeMessage) => void,
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, FileRefusal | undefined, undefined> {
  const again: { readonly index: number; readonly part: ChosenPart; readonly firstReading: ParsedMessages }[] = [];
  for (const [index, read] of parts.entries()) {
    const source = sources[index];
    if (read.kind !== 'linkedin-messages' || !source) continue;
    const part = await partAt(files, source);
    if ('kind' in part) return part;
    again.push({ index, part, firstReading: read.messages });
  }
  const progress = progressOf(again.reduce((total, { part }) => total + part.size, 0));
  const dedup = again.length > 1 ? { dedup: createMessageDedup() } : {};
  for (const { index, part, firstReading } of again) {
    const reader = createMessagesReader({
      today,
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

/** Reads one table once more, by a mapping that the user gave. */
export async function* readTableAgain(
  files: ChosenFiles,
  source: PartSource,
  { context, mapping }: { readonly context: ReadingContext; readonly mapping: TableMapping },
  signal?: AbortSignal,
): AsyncGenerator<ReadingProgress, ParsedFile | FileRefusal, undefined> {
  const part = await partAt(files, source);
  if ('kind' in part) return part;
  const reader = createFileReader({ fileName: part.fileName, foundIn: 'itself', context, mapping, decodeCharset });
  const result = yield* readThrough(part, reader, progressOf(part.size), signal);
  if (result instanceof UnreadableFile) return refusal(result.message);
  return 'why' in result ? refusal(result.why) : result;
}

async function partAt(files: ChosenFiles, source: PartSource): Promise<ChosenPart | FileRefusal> {
  const parts = await files.parts(source.file);
  if ('kind' in parts) return parts;
  const part = parts.find(({ folder, fileName }) => folder === source.folder && fileName === source.fileName);
  return part ?? refusal(`"${shortenCell(source.fileName)}" is no longer where it was. Choose the file again.`);
}

type FoundFiles = { readonly fileName: string; readonly wanted: readonly FoundFile[]; readonly unused: UnusedFile[] };

async function findFiles(
  files: ChosenFiles,
  handles: readonly FileHandle[],
  signal: AbortSignal | undefined,
): Promise<FoundFiles | FileRefusal> {
  const names: string[] = [];
  const found: FoundFile[] = [];
  const unused: UnusedFile[] = [];
  // An archive that was unpacked, or what somebody picked from it.
  const areLinkedIns = handles.filter((file) => isNameOfLinkedIn(files.open(file)?.name ?? '')).length > 1;
  for (const file of new Set(handles)) {
    signal?.throwIfAborted();
    const chosenName = files.open(file)?.name ?? '';
    const parts = await files.parts(file);
    if ('kind' in parts) return handles.length > 1 && chosenName !== '' ? named(chosenName, parts) : parts;
    names.push(chosenName);
    const why = documentIn(parts) ?? exportIn(parts);
    if (why !== undefined) unused.push({ fileName: chosenName, why });
    else found.push(...filesOf(file, chosenName, parts, { areLinkedIns, unused }));
  }
  const [only = ''] = names;
  const fileName = names.length === 1 ? only : `${names.length} files`;
  if (found.length === 0) {
    const [alone, ...more] = unused;
    return refusal(
      alone && more.length === 0 && alone.fileName === only ? alone.why : nothingSentence(fileName, [], unused),
    );
  }
  return { fileName, wanted: found.toSorted(byNameAndSize), unused };
}

/** The files of one choice that are worth opening; the others go to `unused`. */
function filesOf(
  file: FileHandle,
  chosenName: string,
  parts: readonly ChosenPart[],
  { areLinkedIns, unused }: { readonly areLinkedIns: boolean; readonly unused: UnusedFile[] },
): readonly FoundFile[] {
  const wanted: FoundFile[] = [];
  const others = new Map<string, UnusedFile[]>();
  const isFromLinkedIn = parts.some(({ fileName }) => isNameOfLinkedIn(fileName));
  for (const part of parts) {
    const foundIn = !part.inArchive ? 'itself' : isFromLinkedIn ? 'linkedin-archive' : 'archive';
    // Among others of LinkedIn's, a list of skills is not taken for one of people.
    const isLinkedIns = areLinkedIns && !part.inArchive && isNameOfLinkedIn(part.fileName);
    const none = unusedByName(part.fileName, isLinkedIns ? 'linkedin-archive' : foundIn);
    if (none) appendTo(others, none.why, none);
    else wanted.push({ file, chosenName, part, foundIn });
  }
  for (const alike of others.values()) unused.push(...shortened(alike));
  return wanted;
}

/** A thousand pictures are one line. */
function shortened(alike: readonly UnusedFile[]): readonly UnusedFile[] {
  const [first] = alike;
  if (!first || alike.length <= mostAlike) return alike;
  const more = (alike.length - 1).toLocaleString('en');
  return [{ fileName: `${first.fileName} and ${more} more like it`, why: first.why }];
}

/** A fixed order, so that files chosen in another one are read alike. */
function byNameAndSize(a: FoundFile, b: FoundFile): number {
  return (
    compare(a.part.fileName.toLowerCase(), b.part.fileName.toLowerCase()) ||
    b.part.size - a.part.size ||
    compare(a.chosenName, b.chosenName) ||
    compare(a.part.folder, b.part.folder)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By its name: a file of another name may be told by its header alone. */
function mayHoldMessages({ part: { fileName } }: FoundFile): boolean {
  return fileKey(fileName) === 'messages' || !isNameOfLinkedIn(fileName);
}

/** Reads a part to its end, or until nothing more is to be had from it. */
async function* readThrough<Read>(
  part: ChosenPart,
  reader: FileReader<Read> & Partial<Pick<AnyFileReader, 'unused'>>,
  progress: Progress,
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

type Progress = {
  /** Adds text of a part; returns a report when it is time for one. `rows` counts those of this part. */
  readonly add: (part: ChosenPart, characters: number, rows: number) => ReadingProgress | undefined;
  /** Says that no more of a part is read. */
  readonly end: (part: ChosenPart, rows: number) => void;
};

function progressOf(totalBytes: number): Progress {
  let endedBytes = 0;
  let endedRows = 0;
  // Characters stand for bytes, which is near enough; at the end of each part it is exact again.
  let partBytes = 0;
  let reportedBytes = 0;
  return {
    add({ fileName, size }, characters, rows) {
      partBytes = Math.min(partBytes + characters, size);
      const bytes = endedBytes + partBytes;
      if (bytes - reportedBytes < totalBytes / mostReports) return undefined;
      reportedBytes = bytes;
      return { fileName, bytes, totalBytes, rows: endedRows + rows };
    },
    end({ size }, rows) {
      endedBytes += size;
      endedRows += rows;
      partBytes = 0;
    },
  };
}

/** What an archive is that office programs write, if it is one. */
function documentIn(parts: readonly ChosenPart[]): string | undefined {
  if (!parts.some(({ inArchive }) => inArchive)) return undefined;
  const paths = new Set(parts.map(({ folder, fileName }) => `${folder}/${fileName}`));
  const isOffice = paths.has('/[Content_Types].xml') || (paths.has('/mimetype') && paths.has('/content.xml'));
  const isNumbers = paths.has('Index/Document.iwa') || paths.has('/Index.zip');
  if (!isOffice && !isNumbers) return undefined;
  return 'This is a spreadsheet or another document of an office program. Open it there, save it as CSV, and choose that.';
}

/** What to say of an export of Kith's own that was chosen with other files; alone it never comes here. */
function exportIn(parts: readonly ChosenPart[]): string | undefined {
  if (!parts.some(({ inArchive }) => inArchive) || !isKithExport(parts.map(({ fileName }) => fileName)))
    return undefined;
  return 'This is an export of Kith. Choose it by itself to bring it back into an empty Kith.';
}

function tooMuchSentence(bytes: number): string {
  const gigabytes = Math.round(bytes / 1024 ** 3).toLocaleString('en');
  return `These files come to ${gigabytes} GB, and Kith reads up to ${mostBytes / 1024 ** 3} at once; an archive with half a million messages has less than one. See whether they are the right ones, or choose fewer at a time.`;
}

/** What to say when none of the files can be taken in. */
function nothingSentence(fileName: string, refused: readonly UnusedFile[], unused: readonly UnusedFile[]): string {
  const [first, ...more] = refused;
  if (first && more.length === 0 && unused.length === 0) {
    return first.fileName === fileName ? first.why : `${first.fileName}: ${first.why}`;
  }
  if (first) return `Nothing in ${fileName} can be taken in. ${first.fileName}: ${first.why}`;
  const [only, ...others] = unused;
  if (!only) return `${fileName} is an archive without any files. ${choosePeople}`;
  if (others.length === 0) {
    const what = only.fileName === fileName ? '' : ` ${only.fileName}:`;
    return `There is nothing in ${fileName} that Kith takes in.${what} ${only.why} ${choosePeople}`;
  }
  const names = unused.slice(0, mostNamed).map((file) => file.fileName);
  const rest = unused.length > names.length ? ` and ${unused.length - names.length} more` : '';
  return `There is nothing in ${fileName} that Kith takes in: it holds ${names.join(', ')}${rest}. ${choosePeople}`;
}

const choosePeople =
  'Choose the archive that LinkedIn sends when you ask for a copy of your data, or an address book as CSV or vCard.';

function named(name: string, { message }: FileRefusal): FileRefusal {
  return refusal(`${name}: ${message}`);
}

function decodeCharset(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // That is how it says that it does not know a character set.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
