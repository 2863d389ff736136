import { DamagedValue } from '../db/connection/stored-json.ts';

/**
 * The sentence for the user when the disk refused a write or the file holds a damaged value; the write was rolled back
 * then. Undefined for any other error.
 */
export function diskErrorMessage(error: unknown): string | undefined {
  if (error instanceof DamagedValue) return error.message;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  // SQLite reads some JSON itself, such as the order of merges.
  if (code === 'SQLITE_ERROR' && error instanceof Error && error.message === 'malformed JSON') {
    return new DamagedValue('people and what was done with them', error).message;
  }
  if (code === 'SQLITE_FULL') return 'The disk is full. Nothing was changed; make some room and try again.';
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return 'The disk does not take what Kith writes. Nothing was changed; check the disk and try again.';
  }
  return undefined;
}
