import { useState } from 'react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

import type { KithClient } from '../../api/contract/contract.ts';
import type { Host } from '../../renderer/app/host.ts';
import type { EngineConnectionState } from '../../renderer/app/engine-connection.ts';
import { KeysProvider } from '../../renderer/kit/keys/keys-provider.tsx';
import { ClientProvider } from '../../renderer/app/client-provider.tsx';
import { ToastProvider } from '../../renderer/app/toasts.tsx';
import { UndoProvider } from '../../renderer/app/undo-history.tsx';

type Answers<Client> = {
  readonly [Name in keyof Client]?: Client[Name] extends (...args: never) => unknown
    ? Client[Name]
    : Answers<Client[Name]>;
};

/** An engine that answers what a test asks of it, and nothing else. Settings that a test does not give stay unread. */
export function clientThatAnswers(answers: Answers<KithClient>): KithClient {
  const unread = { get: () => new Promise<never>(() => {}) };
  // What is missing is never asked for in the test.
  return { settings: unread, ...answers } as KithClient;
}

const connected: EngineConnectionState = { kind: 'open' };

/** What stands around a screen in the app, with the engine in its place taken by `client`. */
export function PageWithClient({ client, children }: { readonly client: KithClient; readonly children: ReactNode }) {
  // A visit of its own, so that nothing is as a test before left it.
  useState(() => window.history.replaceState({ key: crypto.randomUUID() }, ''));
  const host: Host = {
    kind: 'browser',
    connection: { client, state: () => connected, subscribe: () => () => {} },
    register: () => Promise.reject(new Error('No file is chosen here.')),
    save: () => Promise.reject(new Error('No file is saved here.')),
    openOutside: () => {},
  };
  const { hook } = memoryLocation({ path: '/people' });
  return (
    <ClientProvider host={host}>
      <KeysProvider>
        <ToastProvider>
          <UndoProvider>
            <Router hook={hook}>{children}</Router>
          </UndoProvider>
        </ToastProvider>
      </KeysProvider>
    </ClientProvider>
  );
}
