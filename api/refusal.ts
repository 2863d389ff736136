import { ORPCError } from '@orpc/server';

// The errors of the contract, to be thrown: the transaction around them is rolled back.

/** Creates the error of a request about something that is not there (any more); `what` is named in it: "This person". */
export function goneError(what: string): ORPCError<'GONE', undefined> {
  return new ORPCError('GONE', { status: 404, message: `${what} is no longer there. Go back and try again.` });
}

/** Creates the error of a request that cannot be done as asked; the message says why, and what to do. */
export function refusedError(message: string): ORPCError<'REFUSED', undefined> {
  return new ORPCError('REFUSED', { status: 422, message });
}
