import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { Button } from '../kit/button.tsx';
import { useClient } from '../app/client-provider.tsx';
import { Page } from '../kit/page.tsx';

/**
 * Shows the state of the engine above the page. While the engine restarts, a quiet line stands there and the page stays
 * as it is. When it has stopped for good, the page is hidden, so that nothing typed is lost, and the user is told what
 * to do.
 */
export function EngineStatus({ children }: { readonly children: ReactNode }) {
  const { connection } = useClient().host;
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const restarting = useTrueFor(state.kind === 'restarting', 400);
  const queryClient = useQueryClient();
  const stopped = state.kind === 'stopped';
  useEffect(() => {
    if (!stopped) return undefined;
    // Queries that failed are fetched once the engine is back.
    return () => void queryClient.invalidateQueries();
  }, [queryClient, stopped]);

  return (
    <>
      <output className="pointer-events-none fixed inset-x-0 top-0 z-20 text-center">
        {restarting && (
          <span className="inline-block rounded-b-field bg-well-deep px-4 py-1 text-fine text-ink">Reconnecting…</span>
        )}
      </output>
      {state.kind === 'stopped' && <StoppedNotice message={state.message} />}
      {/* Hidden rather than removed, so that everything typed is there again when the engine is. */}
      <div className={stopped ? 'hidden' : 'contents'}>{children}</div>
    </>
  );
}

function StoppedNotice({ message }: { readonly message: string }) {
  const { host } = useClient();
  const queryClient = useQueryClient();
  return (
    <Page>
      <div role="alert" className="flex flex-col items-start gap-4 pt-16">
        <h1 className="text-heading">Kith has stopped</h1>
        <p>{message}</p>
        {/* The desktop app says so in a message of its own, and cannot restart its engine alone. */}
        {host.kind === 'browser' && (
          <>
            <p className="text-soft">Whatever Kith told you was done is kept, and so is what you were typing.</p>
            <Button look="primary" onClick={() => void queryClient.invalidateQueries()}>
              Try again
            </Button>
          </>
        )}
      </div>
    </Page>
  );
}

/** Whether `now` has been true for so long, so that a short interruption is not shown. */
function useTrueFor(now: boolean, milliseconds: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(() => setHasLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [milliseconds, now]);
  return now && hasLasted;
}
