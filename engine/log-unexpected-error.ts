import { ORPCError } from '@orpc/server';

/** Logs an error to standard error, unless the user was told of it or it only says that a request was aborted. */
export function logUnexpectedError(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  if (error instanceof Error && error.name === 'AbortError') return;
  console.error(error);
}
