/** The sentence for the user about a chosen file that the system does not let Kith read. */
export const cannotBeRead =
  'This file cannot be read. See whether it is still there and opens elsewhere, and choose it again.';

/** Tells whether an error comes from opening or reading a file. */
export function isReadingError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
