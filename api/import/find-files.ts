import { shortenCell } from '../../core/text/clean-cell.ts';
import type { FileHandle } from '../../core/ids.ts';
import { isKithExport } from '../../core/export/kith-export.ts';
import { appendTo } from '../../core/collections/multimap.ts';
import { refusal } from '../../core/import/common/reader.ts';
import type { FileRefusal, UnusedFile } from '../../core/import/common/reader.ts';
import { isArchiveFileName, unusedByName } from '../../core/import/recognise-file.ts';
import type { FoundIn } from '../../core/import/recognise-file.ts';
import type { ChosenFiles, ChosenPart } from '../chosen-files.ts';
import { explainNothingFound } from '../../core/import/reading-sentences.ts';
import type { Locale } from '../../core/locale.ts';
import { formatNumber } from '../../core/numbers-in-words.ts';

/** Where a part was read, so that it can be read again until its handle is released. */
export type PartSource = { readonly file: FileHandle; readonly folder: string; readonly fileName: string };

/** How many files that are unused for the same reason are named one by one; more are summarised. */
const mostNamed = 12;

/** A part that is worth opening. */
export type FoundFile = {
  readonly file: FileHandle;
  /** The chosen file: the part itself, or the archive that it is in. */
  readonly chosenName: string;
  readonly part: ChosenPart;
  readonly foundIn: FoundIn;
};

/** The parts of chosen files that are worth opening, and the files that are not. */
export type FoundFiles = {
  readonly fileName: string;
  readonly wanted: readonly FoundFile[];
  readonly unused: UnusedFile[];
};

/** Finds the parts of chosen files that are worth opening, by their names. Throws the reason of `signal`. */
export async function findFiles(
  files: ChosenFiles,
  handles: readonly FileHandle[],
  locale: Locale,
  signal: AbortSignal | undefined,
): Promise<FoundFiles | FileRefusal> {
  const names: string[] = [];
  const found: FoundFile[] = [];
  const unused: UnusedFile[] = [];
  // Several files of LinkedIn's were unpacked from an archive.
  const areLinkedIns = handles.filter((file) => isArchiveFileName(files.open(file)?.name ?? '')).length > 1;
  for (const file of new Set(handles)) {
    signal?.throwIfAborted();
    const chosenName = files.open(file)?.name ?? '';
    const parts = await files.parts(file);
    if ('kind' in parts) return handles.length > 1 && chosenName !== '' ? refusalOf(chosenName, parts) : parts;
    names.push(chosenName);
    const why = describeOfficeDocument(parts) ?? describeKithExport(parts);
    if (why !== undefined) unused.push({ fileName: chosenName, why });
    else found.push(...partsWorthOpening(file, chosenName, parts, { areLinkedIns, unused, locale }));
  }
  const [only = ''] = names;
  const fileName = names.length === 1 ? only : `${names.length} files`;
  if (found.length === 0) {
    const [alone, ...more] = unused;
    return refusal(
      alone && more.length === 0 && alone.fileName === only ? alone.why : explainNothingFound(fileName, [], unused),
    );
  }
  return { fileName, wanted: found.toSorted(compareNameAndSize), unused };
}

/** Lists the parts of one chosen file that are worth opening; adds the others to `unused`. */
function partsWorthOpening(
  file: FileHandle,
  chosenName: string,
  parts: readonly ChosenPart[],
  {
    areLinkedIns,
    unused,
    locale,
  }: { readonly areLinkedIns: boolean; readonly unused: UnusedFile[]; readonly locale: Locale },
): readonly FoundFile[] {
  const wanted: FoundFile[] = [];
  const others = new Map<string, UnusedFile[]>();
  const isFromLinkedIn = parts.some(({ fileName }) => isArchiveFileName(fileName));
  for (const part of parts) {
    const foundIn = !part.inArchive ? 'itself' : isFromLinkedIn ? 'linkedin-archive' : 'archive';
    // Among other files of LinkedIn's, a list of skills is not taken for a list of people.
    const isLinkedIns = areLinkedIns && !part.inArchive && isArchiveFileName(part.fileName);
    const none = unusedByName(part.fileName, isLinkedIns ? 'linkedin-archive' : foundIn);
    if (none) appendTo(others, none.why, none);
    else wanted.push({ file, chosenName, part, foundIn });
  }
  for (const alike of others.values()) unused.push(...summarise(alike, locale));
  return wanted;
}

/** Puts many files that are unused for one reason, such as a thousand pictures, into one line. */
function summarise(alike: readonly UnusedFile[], locale: Locale): readonly UnusedFile[] {
  const [first] = alike;
  if (!first || alike.length <= mostNamed) return alike;
  const more = formatNumber(alike.length - 1, locale);
  return [{ fileName: `${first.fileName} and ${more} more like it`, why: first.why }];
}

/** Orders parts so that the result does not depend on the order in which files were chosen. */
function compareNameAndSize(a: FoundFile, b: FoundFile): number {
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

/** The sentence for the user if an archive is a document of an office program; undefined otherwise. */
function describeOfficeDocument(parts: readonly ChosenPart[]): string | undefined {
  if (!parts.some(({ inArchive }) => inArchive)) return undefined;
  const paths = new Set(parts.map(({ folder, fileName }) => `${folder}/${fileName}`));
  const isOffice = paths.has('/[Content_Types].xml') || (paths.has('/mimetype') && paths.has('/content.xml'));
  const isNumbers = paths.has('Index/Document.iwa') || paths.has('/Index.zip');
  if (!isOffice && !isNumbers) return undefined;
  return 'This is a spreadsheet or another document of an office program. Open it there, save it as CSV, and choose that.';
}

/** The sentence for the user if an archive is Kith's own export, chosen among other files; undefined otherwise. */
function describeKithExport(parts: readonly ChosenPart[]): string | undefined {
  if (!parts.some(({ inArchive }) => inArchive) || !isKithExport(parts.map(({ fileName }) => fileName)))
    return undefined;
  return 'This is an export of Kith. Choose it by itself to bring it back into an empty Kith.';
}

/** Finds a part again where it was read before; refuses when it is gone. */
export async function findPart(files: ChosenFiles, source: PartSource): Promise<ChosenPart | FileRefusal> {
  const parts = await files.parts(source.file);
  if ('kind' in parts) return parts;
  const part = parts.find(({ folder, fileName }) => folder === source.folder && fileName === source.fileName);
  return part ?? refusal(`"${shortenCell(source.fileName)}" is no longer where it was. Choose the file again.`);
}

/** Puts the name of the chosen file before a refusal. */
export function refusalOf(name: string, { message }: FileRefusal): FileRefusal {
  return refusal(`${name}: ${message}`);
}
