import type { FileHandle } from '../core/ids.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';

/** A file that can be read: one that the user chose, or one in a chosen archive. */
export type ChosenPart = {
  /** Without folders. */
  readonly fileName: string;
  /** Its folder within the archive, such as `Jobs/Saved`; empty at the top, and for a file outside of archives. */
  readonly folder: string;
  readonly inArchive: boolean;
  /** Bytes; in an archive the unpacked size that it claims, beyond which nothing is read. */
  readonly size: number;
  /**
   * Reads the decoded text in pieces, and yields to the event loop between them. Throws `UnreadableFile`, and the reason
   * of `signal` soon after it is aborted.
   */
  readonly read: (signal?: AbortSignal) => AsyncIterable<string>;
};

/** Files that the user chose since the start, by handle; pages and the api never see a path. */
export type ChosenFiles = {
  /** Undefined when it was never chosen, was released, or is gone. `size` in bytes. */
  readonly open: (file: FileHandle) => { readonly name: string; readonly size: number } | undefined;
  /** Lists the file itself, or the contents of a ZIP archive; no two have the same folder and name. */
  readonly parts: (file: FileHandle) => Promise<readonly ChosenPart[] | FileRefusal>;
  /** Lets go of a file that is no longer needed. */
  readonly release: (file: FileHandle) => void;
};
