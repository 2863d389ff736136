import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useState } from 'react';

import type { KithClient } from '../../api/contract/contract.ts';
import type { Host } from './host.ts';

/**
 * What every screen works with: the host around the page, the engine's client, and the client's queries as options for
 * React Query.
 */
export type ClientAccess = {
  readonly host: Host;
  readonly client: KithClient;
  readonly queries: ReturnType<typeof createTanstackQueryUtils<KithClient>>;
};

const ClientContext = createContext<ClientAccess | null>(null);

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The engine is on this computer, whether there is a network or not; and the connection itself tries again.
      queries: { networkMode: 'always', retry: false },
    },
  });
}

/** Gives the screens below it the client of the host, and a cache for its answers. */
export function ClientProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const access = useMemo<ClientAccess>(() => {
    const { client } = host.connection;
    return { host, client, queries: createTanstackQueryUtils(client) };
  }, [host]);
  return (
    <ClientContext value={access}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

/** Returns the host, the client and its queries. */
export function useClient(): ClientAccess {
  const access = use(ClientContext);
  if (!access) throw new Error('useClient needs a ClientProvider around it.');
  return access;
}
