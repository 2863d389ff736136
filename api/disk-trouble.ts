/** What to tell the user when the disk refused a write, which was rolled back then; undefined for any other error. */
export function diskTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'SQLITE_FULL') return 'The disk is full. Nothing was changed; make some room and try again.';
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return 'The disk does not take what Kith writes. Nothing was changed; check the disk and try again.';
  }
  return undefined;
}
