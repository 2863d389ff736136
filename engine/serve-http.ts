import type { IncomingMessage, ServerResponse } from 'node:http';

import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';

import { router } from '../api/router.ts';
import { acceptedLanguages } from './accept-language.ts';
import type { Engine } from './engine.ts';
import { reportFault } from './log-unexpected-error.ts';

/** Answers a question that came over HTTP; false when its address, below `prefix`, names none. */
export function httpHandler(
  engine: Engine,
  prefix: `/${string}`,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const handler = new RPCHandler(router, { interceptors: [onError(reportFault)] });
  return async (request, response) => {
    const languages = acceptedLanguages(request.headers['accept-language']);
    const { matched } = await handler.handle(request, response, { prefix, context: engine.contextIn(languages) });
    return matched;
  };
}
