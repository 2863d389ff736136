import type { FileHandle } from '../core/ids.ts';
import type { Engine } from './engine.ts';
import { logUnexpectedError } from './log-unexpected-error.ts';

/** Saves a file that Kith created where the user chose; returns a sentence when that fails, else undefined. */
export async function saveFile({ outgoing }: Engine, file: FileHandle, target: string): Promise<string | undefined> {
  try {
    const saved = await outgoing.saveAs(file, target);
    return saved ? undefined : 'This file is no longer there. Make it once more.';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      return 'There is not enough room for this file there. Make some, or choose another place.';
    }
    logUnexpectedError(error);
    return 'This file cannot be written there. Choose another place.';
  }
}
