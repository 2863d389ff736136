import { rmSync, statSync } from 'node:fs';
import path from 'node:path';

import type { ChosenPart } from '../api/chosen-files.ts';
import type { FileHandle } from '../core/ids.ts';
import type { FileRefusal } from '../core/import/common/reader.ts';
import { listChosenParts } from './chosen-parts.ts';
import { newFileHandle } from './file-handle.ts';

/** A file that the user chose. `size` in bytes, as it is now. */
export type RegisteredFile = { readonly path: string; readonly name: string; readonly size: number };

type Entry = { readonly path: string; readonly name: string; readonly spooled: boolean };

const noLongerThere: FileRefusal = {
  kind: 'refused',
  message: 'This file is no longer where it was. Choose it again.',
};

/** The files that the user chose in this launch. Pages know them by handle only; nothing else can be opened. */
export class RegisteredFiles {
  readonly #entries = new Map<FileHandle, Entry>();

  /** Registers a file on the user's disk, under a new handle or one that the host created. */
  register(file: string, handle: FileHandle = newFileHandle()): FileHandle {
    this.#entries.set(handle, { path: file, name: path.basename(file), spooled: false });
    return handle;
  }

  /** Registers an uploaded copy; releasing it deletes the copy. */
  registerSpooled(file: string, name: string): FileHandle {
    const handle = newFileHandle();
    this.#entries.set(handle, { path: file, name, spooled: true });
    return handle;
  }

  /** Finds the file of a handle; undefined when it was never registered, was released, or is no regular file any more. */
  open(handle: FileHandle): RegisteredFile | undefined {
    const entry = this.#entries.get(handle);
    if (!entry) return undefined;
    const facts = statSync(entry.path, { throwIfNoEntry: false });
    return facts?.isFile() ? { path: entry.path, name: entry.name, size: facts.size } : undefined;
  }

  /** Lists the parts of a file, as `ChosenFiles` says. */
  async parts(handle: FileHandle): Promise<readonly ChosenPart[] | FileRefusal> {
    const file = this.open(handle);
    return file ? listChosenParts(file) : noLongerThere;
  }

  /** Forgets a handle, and deletes the copy if the file was uploaded. */
  release(handle: FileHandle): void {
    const entry = this.#entries.get(handle);
    this.#entries.delete(handle);
    if (entry?.spooled) rmSync(entry.path, { force: true });
  }

  /** Releases every handle. */
  releaseAll(): void {
    for (const handle of this.#entries.keys()) this.release(handle);
  }
}
