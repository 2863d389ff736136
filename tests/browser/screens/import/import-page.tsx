import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

import type { FileHandle } from '../../../../core/ids.ts';
import type { KithClient } from '../../../../api/contract/contract.ts';
import type {
  CommitEvent,
  ImportPreview,
  PastImport,
  PreviewEvent,
  UndoImportEvent,
} from '../../../../api/contract/import/imports.ts';
import type { Host } from '../../../../renderer/app/host.ts';
import { KeysProvider } from '../../../../renderer/kit/keys/keys-provider.tsx';
import { ClientProvider } from '../../../../renderer/app/client-provider.tsx';
import { ToastProvider } from '../../../../renderer/app/toasts.tsx';
import { UndoProvider } from '../../../../renderer/app/undo-history.tsx';
import { ImportScreen } from '../../../../renderer/screens/import/import-screen.tsx';
import { ImportProvider } from '../../../../renderer/screens/import/import-provider.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers } from '../../page-with-client.tsx';

type Imports = KithClient['imports'];
type Adjusted = Parameters<Imports['adjust']>[0];

/** Ends when the one who asks has had enough, as the engine's streams do. */
export async function* saying<Event>(
  events: readonly Event[],
  signal?: AbortSignal,
): AsyncGenerator<Event, void, void> {
  yield* events;
  if (signal)
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
}

/** In the real client it is of a class of oRPC's own; the pages only walk through it. */
function asAnswer<Answer>(events: unknown): Promise<Answer> {
  return Promise.resolve(events as Answer);
}

/** What an engine says; what is left out is never asked for in the test. */
export type EngineWords = {
  readonly preview: readonly PreviewEvent[] | ImportPreview;
  /** Of each preview that is asked for under other choices. */
  readonly adjust?: (asked: Adjusted) => Promise<readonly PreviewEvent[]>;
  readonly skips?: Imports['skips'];
  readonly commit?: (signal: AbortSignal | undefined) => AsyncGenerator<CommitEvent, void, void>;
  readonly undo?: () => AsyncGenerator<UndoImportEvent, void, void>;
  readonly redo?: () => AsyncGenerator<UndoImportEvent, void, void>;
  readonly list?: () => readonly PastImport[];
  /** Told when a write is taken back. */
  readonly takenBack?: () => void;
};

/** An engine that says these words, and keeps what it was asked. */
export function engineSaying(words: EngineWords) {
  const asked = {
    previews: [] as Parameters<Imports['preview']>[0][],
    adjusts: [] as Adjusted[],
    commits: [] as Parameters<Imports['commit']>[0][],
    discards: 0,
    undos: [] as Parameters<Imports['undo']>[0][],
    redos: [] as Parameters<Imports['redo']>[0][],
    taken: [] as Parameters<KithClient['undo']['apply']>[0][],
    stopped: 0,
  };
  const hearStop = (signal: AbortSignal | undefined): void => {
    signal?.addEventListener('abort', () => (asked.stopped += 1));
  };
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    undo: {
      apply: (input) => {
        asked.taken.push(input);
        words.takenBack?.();
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Undone' } });
      },
    },
    imports: {
      list: () => Promise.resolve([...(words.list?.() ?? [])]),
      preview: (input, options) => {
        asked.previews.push(input);
        hearStop(options?.signal);
        if (!('previewId' in words.preview)) return asAnswer(saying(words.preview, options?.signal));
        return asAnswer(saying<PreviewEvent>([{ kind: 'preview', preview: words.preview }]));
      },
      adjust: async (input) => {
        asked.adjusts.push(input);
        return asAnswer(saying((await words.adjust?.(input)) ?? []));
      },
      skips: (input) => words.skips?.(input) ?? Promise.reject(new Error('No rows are skipped here.')),
      commit: (input, options) => {
        asked.commits.push(input);
        hearStop(options?.signal);
        return asAnswer(words.commit?.(options?.signal) ?? saying([]));
      },
      discard: () => {
        asked.discards += 1;
        return Promise.resolve({});
      },
      undo: (input) => {
        asked.undos.push(input);
        return asAnswer(words.undo?.() ?? saying([]));
      },
      redo: (input) => {
        asked.redos.push(input);
        return asAnswer(words.redo?.() ?? saying([]));
      },
    },
  });
  return { client, asked };
}

/** The import screen with all that stands around it, on a host that takes every file. */
export function ImportPage({ client, children }: { readonly client: KithClient; readonly children?: ReactNode }) {
  const host: Host = {
    kind: 'browser',
    connection: { client, state: () => ({ kind: 'open' }), subscribe: () => () => {} },
    // A brand exists in types only.
    register: (file) => Promise.resolve(`handle of ${file.name}` as FileHandle),
    save: () => Promise.reject(new Error('No file is saved here.')),
    openOutside: () => {},
  };
  const { hook } = memoryLocation({ path: '/import' });
  return (
    <ClientProvider host={host}>
      <KeysProvider>
        <ToastProvider>
          <UndoProvider>
            <Router hook={hook}>
              <ImportProvider>
                <ImportScreen />
                {children}
              </ImportProvider>
            </Router>
          </UndoProvider>
        </ToastProvider>
      </KeysProvider>
    </ClientProvider>
  );
}
