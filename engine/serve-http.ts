import type { IncomingMessage, ServerResponse } from 'node:http';

import { onError, onStart } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';

import { router } from '../api/router.ts';
import { parseAcceptLanguage } from './accept-language.ts';
import type { Engine } from './engine.ts';
import { logUnexpectedError } from './log-unexpected-error.ts';

/** Creates a handler that answers calls over HTTP below `prefix`; it returns false when no procedure has that address. */
export function createHttpHandler(
  engine: Engine,
  prefix: `/${string}`,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const handler = new RPCHandler(router, {
    interceptors: [onStart(() => engine.idle.putOff()), onError(logUnexpectedError)],
  });
  return async (request, response) => {
    const languages = parseAcceptLanguage(request.headers['accept-language']);
    const { matched } = await handler.handle(request, response, {
      prefix,
      context: engine.contextForLanguages(languages),
    });
    return matched;
  };
}
