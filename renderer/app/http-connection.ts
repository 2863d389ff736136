import { RPCLink as HttpLink } from '@orpc/client/fetch';

import { ReconnectingConnection, ConnectionStopped } from './engine-connection.ts';
import type { EngineConnection } from './engine-connection.ts';

/** The header with which the host checks that a request comes from a page of its own launch. */
export const tokenHeader = 'x-kith-token';

export type HttpOptions = {
  /** The origin of the browser host. */
  readonly origin: string;
  readonly token: string;
  /** Replaces the page's `fetch` outside of a page. */
  readonly fetch?: typeof globalThis.fetch;
  /** The waits before each further try, in milliseconds; then the host counts as closed. */
  readonly retryAfter?: readonly number[];
  /** How often a closed host is looked for, in milliseconds. */
  readonly seekEvery?: number;
};

/**
 * Connects to the browser host. Failed calls are sent again for about ten seconds before the connection counts as
 * stopped; from then on the host is looked for in the background, and the connection opens again when it answers.
 */
export function connectOverHttp({
  origin,
  token,
  fetch = globalThis.fetch,
  retryAfter = [150, 600, 2000, 3000, 4000],
  seekEvery = 3000,
}: HttpOptions): EngineConnection {
  const connection = new ReconnectingConnection({ retryAfter, seekEvery });
  connection.open(
    () =>
      new HttpLink({
        url: `${origin}/rpc`,
        headers: { [tokenHeader]: token },
        fetch: async (request, init) => {
          const response = await fetch(request, { ...init, cache: 'no-store', credentials: 'omit' });
          // The host refuses in plain text; errors of the engine are JSON.
          if (response.status === 401) throw new ConnectionStopped(await response.text());
          return response;
        },
      }),
  );
  return connection;
}
