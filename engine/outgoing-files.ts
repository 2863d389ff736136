import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { constants, copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { OutgoingFile, OutgoingContent } from '../api/context.ts';
import type { FileHandle } from '../core/ids.ts';
import { closeStream } from './closable-stream.ts';
import type { ClosableStream } from './closable-stream.ts';
import { newFileHandle } from './file-handle.ts';

/** A file that was handed over to be saved. `size` in bytes. */
export type TakenFile = { readonly path: string; readonly size: number };

/** A page saves a file as soon as it is ready; several wait only when pages went away in between. */
const mostKept = 3;

/**
 * Files that Kith created for the user to save. They lie under random names where only the user can read them, and each is
 * deleted once it is saved or discarded.
 */
export class OutgoingFiles {
  readonly #folder: string;
  readonly #files = new Map<FileHandle, string>();

  /** `folder` is emptied when the engine starts. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file; leaves nothing of it when that fails or `signal` is aborted. */
  async make(content: OutgoingContent, signal: AbortSignal): Promise<OutgoingFile> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const handle = newFileHandle();
    const file = path.join(this.#folder, handle);
    const source = content.kind === 'zip' ? await createZip(content) : textStream(content.text);
    try {
      await pipeline(source.stream, createWriteStream(file, { mode: 0o600, flags: 'wx' }), { signal });
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      // The database that the content comes from may be closed only after this.
      await source.close();
    }
    this.#files.set(handle, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostKept) break;
      this.discard(oldest);
    }
    return { file: handle, bytes: statSync(file).size };
  }

  /** Hands a file over, once; the caller deletes it. Undefined when the handle is unknown or the file is gone. */
  take(handle: FileHandle): TakenFile | undefined {
    const file = this.#files.get(handle);
    this.#files.delete(handle);
    const facts = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    return file !== undefined && facts ? { path: file, size: facts.size } : undefined;
  }

  /**
   * Saves a file where the user chose, readable by its owner alone, and replaces a file of that name; false when the handle
   * is unknown or the file is gone. Throws errors of the disk, and leaves the file that was there as it was.
   */
  async saveAs(handle: FileHandle, target: string): Promise<boolean> {
    const file = this.take(handle);
    if (!file) return false;
    const beside = `${target}.${newFileHandle().slice(0, 8)}.part`;
    try {
      await copyFile(file.path, beside, constants.COPYFILE_EXCL);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    } finally {
      await rm(file.path, { force: true });
    }
    return true;
  }

  /** Deletes a file that will not be saved. */
  discard(handle: FileHandle): void {
    const file = this.take(handle);
    if (file) rmSync(file.path, { force: true });
  }

  /** Deletes every file that was not saved. */
  discardAll(): void {
    for (const handle of this.#files.keys()) this.discard(handle);
  }
}

function textStream(text: AsyncIterable<string>): ClosableStream {
  const stream = Readable.from(text);
  return { stream, close: () => closeStream(stream) };
}

async function createZip({ entries, madeAt }: OutgoingContent & { readonly kind: 'zip' }): Promise<ClosableStream> {
  // Loaded only here, since few starts of Kith make an archive.
  const { createZipStream } = await import('./zip-stream.ts');
  return createZipStream(entries, madeAt);
}
