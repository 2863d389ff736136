import { fileKey } from './common/file-key.ts';
import type { UnusedFile } from './common/reader.ts';
import { whyNeverUsed, whyUnused } from './common/unused-files.ts';
import { fileKinds, fileSources } from './file-sources.ts';
import type { FileKind } from './file-sources.ts';

const archiveFileKeys: ReadonlySet<string> = new Set(fileKinds.flatMap((kind) => fileSources[kind].archiveNames ?? []));

/** Whether this is the name of a file that LinkedIn's archives hold. */
export function isArchiveFileName(fileName: string): boolean {
  const key = fileKey(fileName);
  return /\.csv$/i.test(fileName) && (archiveFileKeys.has(key) || whyUnused(key) !== undefined);
}

/** Where a file comes from: chosen by itself, from an archive of LinkedIn's, or from another archive. */
export type FoundIn = 'itself' | 'linkedin-archive' | 'archive';

const tables = /\.(?:csv|tsv|tab|txt|vcf|vcard)$/i;
const archives = /\.(?:zip|7z|rar|t?gz|tar)$/i;

/** Gives the file as unused if its name alone tells that Kith has no use for it; undefined if it has to be opened. */
export function unusedByName(fileName: string, foundIn: FoundIn): UnusedFile | undefined {
  const key = fileKey(fileName);
  const why = foundIn === 'linkedin-archive' ? whyUnused(key) : whyNeverUsed(key);
  if (why !== undefined) return { fileName, why };
  if (foundIn === 'itself' || tables.test(fileName)) return undefined;
  if (archives.test(fileName)) {
    return { fileName, why: 'It is an archive within the archive. If people are in it, choose it by itself.' };
  }
  return { fileName, why: 'It is neither a table nor an address book.' };
}

/** Finds the kind of file whose header this record is; undefined if it is none. */
export function kindOfHeader(fields: readonly string[], fileName: string): FileKind | undefined {
  const key = fileKey(fileName);
  return (
    fileKinds.find((kind) => fileSources[kind].isHeader?.(fields)) ??
    fileKinds.find((kind) => {
      const { archiveNames, isHeaderWithName } = fileSources[kind];
      return archiveNames?.includes(key) === true && isHeaderWithName?.(fields) === true;
    })
  );
}

/** Finds the kind of file that begins with this text; undefined if none does. */
export function kindOfBeginning(text: string): FileKind | undefined {
  return fileKinds.find((kind) => fileSources[kind].isBeginning?.(text));
}
