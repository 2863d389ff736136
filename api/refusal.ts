import { ORPCError } from '@orpc/server';

// The errors of the contract, as values to throw: the transaction around them is rolled back.

/** What the request is about is not there (any more). */
export function goneError(what: string): ORPCError<'GONE', undefined> {
  return new ORPCError('GONE', { status: 404, message: `${what} is no longer there. Go back and try again.` });
}

/** It cannot be done as asked; the message says why, and what to do. */
export function refusedError(message: string): ORPCError<'REFUSED', undefined> {
  return new ORPCError('REFUSED', { status: 422, message });
}
