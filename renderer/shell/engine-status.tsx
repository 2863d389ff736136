import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { Button } from '../kit/button.tsx';
import { useClient } from '../app/client-provider.tsx';
import { Page } from '../kit/page.tsx';

/**
 * How the engine fares. While it restarts, a quiet line; the page stays as it is, and what was asked is answered
 * afterwards. When it has stopped for good, what to do stands above the page, so that nothing typed is lost.
 */
export function EngineStatus({ children }: { readonly children: ReactNode }) {
  const { connection } = useClient().host;
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const restarting = useTrueFor(state.kind === 'restarting', 400);
  const queryClient = useQueryClient();
  const stopped = state.kind === 'stopped';
  useEffect(() => {
    if (!stopped) return undefined;
    // What could not be asked is asked once it is back.
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
      {/* Kept, not shown: what was typed is there again when the engine is. */}
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
        {/* The desktop has said so in its message, and starts its engine again only with itself. */}
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

/** True once `now` has been true for so long, so that a blink is not news. */
function useTrueFor(now: boolean, milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [milliseconds, now]);
  return now && lasted;
}
