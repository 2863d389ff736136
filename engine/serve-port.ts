import { onError, onStart } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

import { router } from '../api/router.ts';
import type { Engine } from './engine.ts';
import { logUnexpectedError } from './log-unexpected-error.ts';

/** A message port of Electron, of a browser or of Node. */
export type EnginePort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start(): void };

/** Answers calls that come over the port, until its other end is closed. */
export function servePort(engine: Engine, port: EnginePort): void {
  const handler = new RPCHandler(router, {
    interceptors: [onStart(() => engine.idle.putOff()), onError(logUnexpectedError)],
  });
  handler.upgrade(port, { context: engine.context });
  port.start();
}
