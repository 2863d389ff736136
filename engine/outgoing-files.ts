import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { constants, copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { MadeFile, OutgoingContent } from '../api/context.ts';
import type { FileHandle } from '../core/ids.ts';
import { endStream } from './closable-stream.ts';
import type { EndingStream } from './closable-stream.ts';
import { newFileHandle } from './registered-files.ts';

/** A file that is taken to be saved. `size` in bytes. */
export type TakenFile = { readonly path: string; readonly size: number };

/** A page saves what it asked for at once; more lie there only when pages went away in between. */
const mostKept = 3;

/**
 * Files that Kith made for the user to save. They lie where only their owner reads them, under names that say nothing,
 * and each is gone once it was saved, or was not.
 */
export class OutgoingFiles {
  readonly #folder: string;
  readonly #files = new Map<FileHandle, string>();

  /** `folder` is emptied by whoever starts the engine. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file; nothing is left of it when that fails or `signal` calls it off. */
  async make(content: OutgoingContent, signal: AbortSignal): Promise<MadeFile> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const handle = newFileHandle();
    const file = path.join(this.#folder, handle);
    const source = content.kind === 'zip' ? await zipOf(content) : textStream(content.text);
    try {
      await pipeline(source.stream, createWriteStream(file, { mode: 0o600, flags: 'wx' }), { signal });
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    } finally {
      // Only now is nothing read any more of what the content came from.
      await source.ended();
    }
    this.#files.set(handle, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= mostKept) break;
      this.discard(oldest);
    }
    return { file: handle, bytes: statSync(file).size };
  }

  /** Gives a file away, once; whoever takes it deletes it. Undefined when it is not there (any more). */
  take(handle: FileHandle): TakenFile | undefined {
    const file = this.#files.get(handle);
    this.#files.delete(handle);
    const facts = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    return file !== undefined && facts ? { path: file, size: facts.size } : undefined;
  }

  /**
   * Saves a file where the user chose, readable by its owner alone, in the place of what is there; false when the handle
   * is not known (any more). Throws when the disk does; then what was there is still there.
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

  discardAll(): void {
    for (const handle of this.#files.keys()) this.discard(handle);
  }
}

function textStream(text: AsyncIterable<string>): EndingStream {
  const stream = Readable.from(text);
  return { stream, ended: () => endStream(stream) };
}

async function zipOf({ entries, madeAt }: OutgoingContent & { readonly kind: 'zip' }): Promise<EndingStream> {
  // Loaded only here, since few starts of Kith make an archive.
  const { zipStream } = await import('./zip-stream.ts');
  return zipStream(entries, madeAt);
}
