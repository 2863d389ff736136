import { ORPCError } from '@orpc/server';

/** Writes what only those who work on Kith can mend to standard error. What the user was told about is no fault. */
export function reportFault(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  if (error instanceof Error && error.name === 'AbortError') return;
  console.error(error);
}
