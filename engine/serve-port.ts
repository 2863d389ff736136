import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';

import { router } from '../api/router.ts';
import type { Engine } from './engine.ts';
import { reportFault } from './log-unexpected-error.ts';

/** A port as the engine needs it: Electron's, a browser's and Node's all fit. */
export type EnginePort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start(): void };

/** Answers what is asked on the port, until its other end goes. */
export function servePort(engine: Engine, port: EnginePort): void {
  const handler = new RPCHandler(router, { interceptors: [onError(reportFault)] });
  handler.upgrade(port, { context: engine.context });
  port.start();
}
