import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Sitting } from './review-session.ts';
import { newWriteQueue } from './write-queue.ts';
import type { WriteQueue } from './write-queue.ts';

/** The sitting of this window, kept while one is elsewhere, and the writes that it still has to tell the engine. */
export type SittingStore = {
  readonly get: () => Sitting | null;
  readonly set: (sitting: Sitting) => void;
  readonly change: (how: (sitting: Sitting) => Sitting) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly queue: WriteQueue;
};

const stores = new WeakMap<KithClient, SittingStore>();

/** The one store of a client. */
export function sittingStoreOf(client: KithClient): SittingStore {
  const known = stores.get(client);
  if (known) return known;
  const store = newSittingStore();
  stores.set(client, store);
  return store;
}

function newSittingStore(): SittingStore {
  let kept: Sitting | null = null;
  const listeners = new Set<() => void>();
  const set = (sitting: Sitting): void => {
    kept = sitting;
    for (const listener of listeners) listener();
  };
  return {
    get: () => kept,
    set,
    change: (how) => {
      if (kept) set(how(kept));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    queue: newWriteQueue(),
  };
}
