import { RPCLink as HttpLink } from '@orpc/client/fetch';

import { ReconnectingConnection, ConnectionStopped } from './engine-connection.ts';
import type { EngineConnection } from './engine-connection.ts';

/** What the host expects with every question; it checks that this page belongs to its launch. */
const tokenHeader = 'x-kith-token';

export type HttpOptions = {
  /** The origin of the browser host. */
  readonly origin: string;
  readonly token: string;
  /** Elsewhere than in a page, what stands in for its `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** What is tried before it counts as closed, each after so many milliseconds. */
  readonly retryAfter?: readonly number[];
  /** How often it is looked for afterwards, in milliseconds. */
  readonly seekEvery?: number;
};

/**
 * Connects to the browser host. What fails on the way is tried again for about ten seconds before the connection counts
 * as stopped; from then on the host is looked for quietly, and the connection opens again when it answers.
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
          // The host's own refusals are plain text; the engine's errors are JSON.
          if (response.status === 401) throw new ConnectionStopped(await response.text());
          return response;
        },
      }),
  );
  return connection;
}
