import type { FileHandle } from '../core/ids.ts';
import type { ConnectionsRead } from '../core/linkedin-connections.ts';

/** A file that was read and waits for the user's word. */
export type ReadFile = { readonly fileName: string; readonly read: ConnectionsRead };

/** Each may hold tens of thousands of rows, and a page shows one at a time. */
const mostKept = 3;

/**
 * What previews were made of, until they are committed or discarded. Kept in memory: after a restart the user chooses
 * the file again. When there are too many, the oldest goes.
 */
export class ImportPreviews {
  readonly #files = new Map<string, ReadFile>();

  /** Keeps what was read; returns the preview's id. A file has one preview, hence its handle serves. */
  keep(handle: FileHandle, file: ReadFile): string {
    this.#files.delete(handle);
    this.#files.set(handle, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostKept) break;
      this.#files.delete(oldest);
    }
    return handle;
  }

  find(previewId: string): ReadFile | undefined {
    return this.#files.get(previewId);
  }

  forget(previewId: string): void {
    this.#files.delete(previewId);
  }
}
