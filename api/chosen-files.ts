import type { FileHandle } from '../core/ids.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';

/** A file that the user chose, or one in an archive that they chose. */
export type ChosenPart = {
  /** Without folders. */
  readonly fileName: string;
  /** Its folder within the archive, such as `Jobs/Saved`; empty at the top of the archive, and outside of archives. */
  readonly folder: string;
  readonly inArchive: boolean;
  /** Bytes; in an archive, the unpacked size that the archive claims, which is the most that is read. */
  readonly size: number;
  /**
   * Yields the decoded text in pieces, with a turn of the event loop between them. Throws `UnreadableFile`, and the reason
   * of `signal` soon after it is aborted.
   */
  readonly read: (signal?: AbortSignal) => AsyncIterable<string>;
};

/** The files that the user chose since the start, by handle; pages and the api never see a path. */
export type ChosenFiles = {
  /** Finds a file; undefined when it was never chosen, was released, or is gone. `size` in bytes. */
  readonly open: (file: FileHandle) => { readonly name: string; readonly size: number } | undefined;
  /** Lists the file itself, or the files in a ZIP archive; no two have the same folder and name. */
  readonly parts: (file: FileHandle) => Promise<readonly ChosenPart[] | FileRefusal>;
  /** Forgets a file that is no longer needed. */
  readonly release: (file: FileHandle) => void;
};
