import { randomUUID } from 'node:crypto';

import type { FileHandle } from '../core/ids.ts';

// The schema comes from here for the hosts too, which take only types from `api/`.

/** The schema of a handle as a page or another process sends it. A well-formed handle need not lead to a file. */
export { fileHandle } from '../api/contract/values.ts';

/** Creates a handle that nobody can guess. */
export function newFileHandle(): FileHandle {
  // A random UUID is what a file handle is; the brand is given here and by the schema only.
  return randomUUID() as string as FileHandle;
}
