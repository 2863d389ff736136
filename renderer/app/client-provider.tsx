import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useMemo, useState } from 'react';

import type { KithClient } from '../../api/contract/contract.ts';
import type { Host } from '../host.ts';
import { kithQueries } from './kith-client.ts';

/** What every screen works with: the host around the page, the engine's client, and its questions as query options. */
export type Kith = {
  readonly host: Host;
  readonly client: KithClient;
  readonly queries: ReturnType<typeof kithQueries>;
};

const KithContext = createContext<Kith | null>(null);

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The engine is on this computer, whether there is a network or not; and the connection itself tries again.
      queries: { networkMode: 'always', retry: false },
    },
  });
}

export function KithProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const kith = useMemo<Kith>(() => {
    const { client } = host.connection;
    return { host, client, queries: kithQueries(client) };
  }, [host]);
  return (
    <KithContext value={kith}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </KithContext>
  );
}

export function useKith(): Kith {
  const kith = use(KithContext);
  if (!kith) throw new Error('useKith needs a KithProvider around it.');
  return kith;
}
