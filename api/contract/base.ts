import { oc } from '@orpc/contract';

/**
 * The base of every procedure, with its errors. `GONE`: what the request is about is no longer there. `REFUSED`: it cannot
 * be done as asked. `STOPPED`: the engine is closing. The messages are for the user: what happened, and what to do.
 */
export const procedure = oc.errors({
  GONE: { status: 404, message: 'This is no longer there. Go back and try again.' },
  REFUSED: { status: 422, message: 'This cannot be done.' },
  STOPPED: { status: 503, message: 'Kith is closing. Start it again to go on.' },
});
